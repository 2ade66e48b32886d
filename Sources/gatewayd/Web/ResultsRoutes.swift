import Foundation
import Gateway
import Hummingbird
import Templates

/// The results of a questionnaire on the staff page.
struct ResultsRoutes {
    let office: Office
    let pages: PageRenderer
    /// The response to a request that is not from a member of staff at this machine; nil for one that is.
    let refuse: @Sendable (Request) async throws -> Response?

    func add(to router: Router<BasicRequestContext>) {
        router.get("results") { request, _ in
            if let refused = try await refuse(request) { return refused }
            let language = PageLanguage.choose(query: request.query("lang"), header: request.headers[.acceptLanguage])
            do {
                return try pages.results(
                    try await office.results(request.query("message") ?? ""), language: language, now: Date())
            } catch OfficeError.noSuchMessage, OfficeError.noQuestionnaire {
                throw OfficeError.noSuchPage
            }
        }
    }
}
