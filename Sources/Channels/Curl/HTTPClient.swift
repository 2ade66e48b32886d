/// HTTP over a pool of connections, each on its own thread.
///
/// Redirects are not followed and requests are not repeated, except that a GET, HEAD, PUT, DELETE or OPTIONS may be written
/// again on a new connection where a kept one turns out closed. Callers beyond the pool's size wait in order; one that is
/// cancelled while it waits gets `.notSent` with `interrupted`. Certificates are verified against the system's store.
public final class HTTPClient: HTTPExchanging {
    private let pool: Pool<HTTPConnection>

    /// - Parameters:
    ///   - connections: how many exchanges may run at once, at least 1.
    ///   - idle: seconds without an exchange after which a connection is not used again, since the server is likely to be
    ///     closing it.
    /// - Throws: where the system gives no thread.
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
