import Gateway
import Hummingbird
import Templates

/// Stopping a message from the staff page, in two steps: a page that says what will happen and asks who stops it, and its
/// button.
struct StopRoutes {
    let office: Office
    let pages: PageRenderer
    let seal: CSRFToken
    /// The response to a request that is not from a member of staff at this machine; nil for one that is.
    let refuse: @Sendable (Request) async throws -> Response?

    func add(to router: Router<BasicRequestContext>) {
        router.get("stop") { request, _ in
            if let refused = try await refuse(request) { return refused }
            let language = PageLanguage.choose(query: request.query("lang"), header: request.headers[.acceptLanguage])
            return try await show(request.query("message") ?? "", language)
        }
        router.post("stop") { request, _ in
            if let refused = try await refuse(request) { return refused }
            let form = try await FormFields(request)
            let message = form["message"] ?? ""
            let language = form["lang"].flatMap(Language.init) ?? .welsh
            let given = form["seal"] ?? ""
            switch seal.verdict(on: given, of: Self.subject(message)) {
            case .stale: return try await show(message, language, again: true)
            case .tooQuick: return try await show(message, language, seal: given, again: true)
            case .genuine: break
            }
            let report: StopReport
            do {
                report = try await office.stop(message, by: form["by"] ?? "")
            } catch OfficeError.noPerson {
                return try await show(message, language, seal: given, again: true)
            } catch OfficeError.noSuchMessage {
                throw OfficeError.noSuchPage
            }
            return Response(status: .seeOther, headers: [.location: "/?lang=\(language.tag)&message=\(report.message)"])
        }
    }

    private func show(_ id: String, _ language: Language, seal given: String? = nil, again: Bool = false) async throws -> Response
    {
        guard let status = try await office.status().first(where: { $0.message == id }) else { throw OfficeError.noSuchPage }
        return try pages.stop(
            status, language: language, seal: given ?? seal.seal(for: Self.subject(id)), again: again)
    }

    private static func subject(_ message: String) -> String { "stop \(message)" }
}
