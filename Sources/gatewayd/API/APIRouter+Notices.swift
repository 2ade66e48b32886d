import Gateway
import Hummingbird

/// Notices to staff, and who sees to them.
extension APIRouter {
    func addNotices(to api: RouterGroup<BasicRequestContext>) {
        api.get("notices") { request, _ in try Response(json: try await office.notices(closed: request.flag("closed"))) }
        api.post("notices/ack") { request, _ in
            let body: APIRequests.AcknowledgeNotices = try await request.json(upTo: Self.bodyLimit)
            return try Response(
                json: APIAnswers.Acknowledged(acknowledged: try await office.acknowledgeNotices(body.notice, by: body.by)))
        }
    }
}
