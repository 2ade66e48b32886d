/// What one call of the provider brought.
public struct WebhookBatch: Sendable, Equatable {
    /// In the order in which they stood.
    public var incoming: [Incoming]
    /// How many items nobody understood, which the provider will not bring again.
    public var notUnderstood: Int

    public init(incoming: [Incoming], notUnderstood: Int = 0) {
        self.incoming = incoming
        self.notUnderstood = notUnderstood
    }

    /// Reads each item by itself; throws the first mistake where none can be read.
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
