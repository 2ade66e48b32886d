/// HTTP over a pool of connections, each on its own thread.
///
/// An exchange is written once: neither redirects are followed nor requests repeated by it (a GET, HEAD, PUT, DELETE or OPTIONS
/// may be written again on a fresh connection when a kept one turns out dead). Callers beyond the pool's size wait in order; one
/// that is cancelled while it waits gets `.notSent` with `interrupted`. Certificates are verified against the system's store.
public final class HTTPClient: HTTPExchanging {
    private let pool: Pool<HTTPConnection>

    /// `connections` is how many exchanges may run at once, at least 1; `idle` is after how many seconds without one a connection is not
    /// used again: one that idled longer than that the far side is likely to be closing just now. Throws where the system gives no thread.
    public init(connections: Int = 4, idle: Int = 20) throws(CurlFailure) {
        var members: [HTTPConnection] = []
        for _ in 0..<max(1, connections) { members.append(try HTTPConnection(idle: idle)) }
        pool = Pool(members)
    }

    public func exchange(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
        let result: Result<HTTPResponse, HTTPFailure>
        do throws(CancellationError) {
            result = try await pool.lend { connection in
                do throws(HTTPFailure) {
                    return .success(try await connection.exchange(request))
                } catch {
                    return .failure(error)
                }
            }
        } catch {
            throw .notSent(Reason(.interrupted))
        }
        return try result.get()
    }
}
