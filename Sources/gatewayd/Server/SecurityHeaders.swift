import Hummingbird
import HTTPTypes

/// The headers of every response on the TCP address, errors included.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = BasicRequestContext

    private static let fixed: [(HTTPField.Name, String)] = [
        // No scripts, only the one style sheet, nothing from other origins, not in any frame.
        (
            name("Content-Security-Policy"),
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        // The address of a message page is its key: the browser must not send it to the target of a link in the message.
        (name("Referrer-Policy"), "no-referrer"),
        (name("X-Content-Type-Options"), "nosniff"),
        (name("X-Frame-Options"), "DENY"),
        // The pages are personal: search engines must not index them.
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
