import Channels
import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// Receipts and texts from the text-message provider. A request is answered with 200 only after it is authenticated, parsed and
/// stored, so that the provider repeats what was not stored.
struct WebhookRoutes {
    /// How the provider's file reads a request.
    struct Reader: Sendable {
        /// Whether the request is authentic, judged by its headers alone.
        let admits: @Sendable (WebhookRequest) -> Bool
        let read: @Sendable (WebhookRequest) throws(WebhookError) -> WebhookBatch
    }

    let office: Office
    /// Nil where no text channel is set up.
    let reader: Reader?
    private let refusals = RefusedWebhooks()

    init(office: Office, reader: Reader?) {
        self.office = office
        self.reader = reader
    }

    func add(to router: Router<BasicRequestContext>) {
        // The provider's file decides which of them it uses: `receipts` and `texts`.
        router.post("webhooks/text/{kind}") { request, context in
            guard let reader else { throw HTTPError(.notFound) }
            // Before the body is read, so that an unauthenticated client cannot make the daemon hold one in memory.
            guard reader.admits(WebhookRequest(request, body: Data())) else {
                if let count = refusals.another(at: .now) {
                    context.logger.warning(
                        "webhooks without the right secret were refused", metadata: ["count": "\(count)"])
                }
                return Response(status: .unauthorized)
            }
            let body = try await request.body.collect(upTo: WebhookRequest.limit)
            let received: WebhookBatch
            do throws(WebhookError) {
                received = try reader.read(WebhookRequest(request, body: Data(body.readableBytesView)))
            } catch {
                // Only the code: the body is untrusted text.
                context.logger.warning("webhook refused", metadata: ["code": "\(error.code)"])
                return Response(status: error == .unauthenticated ? .unauthorized : .badRequest)
            }
            if received.notUnderstood > 0 {
                context.logger.warning("webhook understood in part", metadata: ["not-understood": "\(received.notUnderstood)"])
            }
            for item in received.incoming { try await office.receive(item) }
            return Response(status: .ok)
        }
    }
}

extension WebhookRequest {
    init(_ request: Request, body: Data) {
        let headers = Dictionary(
            request.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { "\($0), \($1)" })
        self.init(path: request.uri.path, query: request.uri.query ?? "", headers: headers, body: body)
    }
}

/// Counts requests that came without the right secret, so that a client that tries many secrets does not fill the log.
final class RefusedWebhooks: Sendable {
    /// Seconds between two log entries.
    static let pause: TimeInterval = 600

    private struct State {
        var count = 0
        var said: Date?
    }

    private let state = Mutex(State())

    /// Counts one request. Returns the number since the last log entry where the next one is due, which the first request's is
    /// at once; else nil.
    func another(at now: Date) -> Int? {
        state.withLock { state in
            state.count += 1
            if let said = state.said, now.timeIntervalSince(said) < Self.pause { return nil }
            defer { state = State(count: 0, said: now) }
            return state.count
        }
    }
}
