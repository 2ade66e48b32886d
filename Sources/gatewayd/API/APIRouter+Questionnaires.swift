import Foundation
import Gateway
import Hummingbird

/// What families answered to questionnaires.
extension APIRouter {
    func addQuestionnaires(to api: RouterGroup<BasicRequestContext>) {
        api.get("messages/{id}/results") { _, context in
            let message = context.parameters.get("id")?.removingPercentEncoding ?? ""
            return try Response(json: try await office.results(message))
        }
    }
}
