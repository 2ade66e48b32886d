import HTTPTypes
import Hummingbird

/// Refuses a request with two Host fields (400, RFC 9112 section 3.2): a proxy before the daemon may have used the other one.
struct OneHost: RouterMiddleware {
    typealias Context = BasicRequestContext

    private static let host = HTTPField.Name("Host")

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        // Hummingbird takes the first as the authority; only further ones are left among the fields.
        if let host = Self.host, request.headers.contains(host) { throw HTTPError(.badRequest) }
        return try await next(request, context)
    }
}
