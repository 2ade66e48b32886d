import Foundation
import HTTPTypes
import Hummingbird

/// The host name of a request. A page on the web can make a browser ask 127.0.0.1 under that page's own host name (DNS
/// rebinding): so requests for a name that is not this server's are refused, and staff pages answer to this machine's own names
/// only.
struct RequestHost: Equatable {
    /// In lower case, without port and brackets.
    let name: String
    /// Whether a proxy passed the request on: then it comes from another machine, whatever its host name.
    let cameThroughProxy: Bool

    init(_ request: Request) {
        self.init(
            authority: request.head.authority ?? "",
            cameThroughProxy: ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"].contains { header in
                HTTPField.Name(header).map { request.headers.contains($0) } ?? false
            })
    }

    init(authority: String, cameThroughProxy: Bool) {
        let text = authority.lowercased()
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            name = String(text[text.index(after: text.startIndex)..<end])
        } else {
            name = String(text.prefix { $0 != ":" })
        }
        self.cameThroughProxy = cameThroughProxy
    }

    var isThisMachine: Bool { ListenAddress.isLoopback(host: name) && !cameThroughProxy }

    /// Whether families and providers may use this name.
    func isOurs(publicURL: WebAddress?) -> Bool {
        if ListenAddress.isLoopback(host: name) { return true }
        guard let ours = publicURL.flatMap({ URLComponents(string: $0.text)?.host?.lowercased() }) else { return false }
        return name == ours
    }
}

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
