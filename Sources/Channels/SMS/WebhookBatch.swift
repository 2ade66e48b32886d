/// The content of one webhook request.
public struct WebhookBatch: Sendable, Equatable {
    /// In the request's order.
    public var incoming: [Incoming]
    /// The number of items that could not be parsed; the provider will not send them again.
    public var notUnderstood: Int

    public init(incoming: [Incoming], notUnderstood: Int = 0) {
        self.incoming = incoming
        self.notUnderstood = notUnderstood
    }

    /// Parses each item by itself; throws the first mistake where none can be parsed.
    init(_ items: [JSONValue], _ read: (JSONValue) throws(WebhookError) -> Incoming) throws(WebhookError) {
        self.init(incoming: [])
        var first: WebhookError?
        for item in items {
            do throws(WebhookError) {
                incoming.append(try read(item))
            } catch {
                first = first ?? error
                notUnderstood += 1
            }
        }
        if incoming.isEmpty, let first { throw first }
    }
}
