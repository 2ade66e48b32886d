import Hummingbird

/// Refuses requests for a host name that is not this server's (421, RFC 9110 section 15.5.20).
struct HostGuard: RouterMiddleware {
    typealias Context = BasicRequestContext

    let publicURL: WebAddress?

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard RequestHost(request).isOurs(publicURL: publicURL) else { throw HTTPError(.misdirectedRequest) }
        return try await next(request, context)
    }
}
