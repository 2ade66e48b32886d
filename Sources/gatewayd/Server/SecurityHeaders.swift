import Hummingbird
import HTTPTypes

/// The headers of every answer on the public side, errors among them.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = BasicRequestContext

    private static let fixed: [(HTTPField.Name, String)] = [
        // No script at all, no style but our one file, nothing from elsewhere, in nobody's frame.
        (
            name("Content-Security-Policy"),
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        // The address of a message page is its key: it must not travel to where a link in the message leads.
        (name("Referrer-Policy"), "no-referrer"),
        (name("X-Content-Type-Options"), "nosniff"),
        (name("X-Frame-Options"), "DENY"),
        // What is shown is personal, and no search engine's business.
        (name("X-Robots-Tag"), "noindex"),
    ].compactMap { name, value in name.map { ($0, value) } }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as any HTTPResponseError {
            response = try error.response(from: request, context: context)
        }
        for (name, value) in Self.fixed { response.headers[name] = value }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private static func name(_ text: String) -> HTTPField.Name? { HTTPField.Name(text) }
}
