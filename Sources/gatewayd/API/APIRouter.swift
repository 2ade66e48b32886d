import Channels
import Foundation
import Gateway
import Hummingbird
import Templates

/// The API of the daemon, JSON over its Unix socket. A process that may open the socket may do everything: access is controlled
/// by the file's mode alone (0660, for the daemon's group), so no route signs anyone in.
struct APIRouter {
    let office: Office
    let words: Locales
    /// Makes an address that opens the staff page once; nil until the TCP listener takes connections.
    let pageLink: @Sendable (Language?) async -> String?

    /// Bytes: room for the families of a whole school.
    static let importLimit = 20 * 1024 * 1024
    static let bodyLimit = 1024 * 1024

    func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.add(middleware: MemoryTrimMiddleware())
        router.add(middleware: APIErrors(words: words))
        router.add(middleware: OneHost())
        let api = router.group("v1")
        addSending(to: api)
        addTrying(to: api)
        addViews(to: api)
        addInbox(to: api)
        addConversations(to: api)
        addTasks(to: api)
        addLetters(to: api)
        addStops(to: api)
        addRoutes(to: api)
        addAddresses(to: api)
        addContacts(to: api)
        addNotices(to: api)
        addEvents(to: api)
        addQuestionnaires(to: api)
        addSharedAddresses(to: api)
        api.post("page-link") { request, _ in
            let body: APIRequests.PageLink = try await request.json(upTo: Self.bodyLimit)
            guard let url = await pageLink(body.language) else {
                throw APIProblem(status: 503, code: "not-listening", phrase: "api-not-listening", words: words)
            }
            return try Response(json: APIAnswers.PageLink(url: url))
        }
        return router
    }

    private func addSending(to api: RouterGroup<BasicRequestContext>) {
        api.post("import") { request, _ in
            let csv = try await request.body.collect(upTo: Self.importLimit)
            let report = try await office.importFamilies(
                Data(csv.readableBytesView), leavingOut: try request.rows("leave_out"),
                markMissingAsLeft: request.flag("mark_missing"),
                apply: request.flag("apply"))
            return try Response(json: report)
        }
        api.post("messages") { request, _ in
            let body: APIRequests.Send = try await request.json(upTo: Self.bodyLimit)
            let (dryRun, again, same) = (request.flag("dry_run"), request.flag("again"), request.flag("same_words"))
            guard let original = body.correcting else {
                return try Response(
                    json: try await office.send(
                        body.source, dryRun: dryRun, again: again, sameWords: same, listingAll: request.flag("all")))
            }
            return try Response(
                json: try await office.send(
                    body.source, correcting: original, by: body.by ?? "", dryRun: dryRun, again: again, sameWords: same))
        }
    }

    /// Reviews, previews and tests of a message: none of them queues it for families.
    private func addTrying(to api: RouterGroup<BasicRequestContext>) {
        api.post("messages/preview") { request, _ in
            let body: APIRequests.Preview = try await request.json(upTo: Self.bodyLimit)
            return try Response(json: try await office.preview(body.source, for: body.contact))
        }
        api.post("messages/test") { request, _ in
            let body: APIRequests.Test = try await request.json(upTo: Self.bodyLimit)
            return try Response(
                json: try await office.test(
                    body.source, to: body.to, meantForFamily: body.meantForFamily ?? false, by: body.by))
        }
    }

    private func addViews(to api: RouterGroup<BasicRequestContext>) {
        api.get("status") { request, _ in try Response(json: try await office.status(request.query("message"))) }
        api.get("undelivered") { request, _ in try Response(json: try await office.undelivered(request.query("message"))) }
    }

    private func addTasks(to api: RouterGroup<BasicRequestContext>) {
        api.get("tasks") { request, _ in
            try Response(json: try await office.tasks(closed: request.flag("closed"), of: request.query("who")))
        }
        api.post("tasks/{id}/take") { request, context in
            let body: APIRequests.Take = try await request.json(upTo: Self.bodyLimit)
            try await office.takeTask(try context.number("id"), owner: body.owner)
            return try Response(json: APIAnswers.Done())
        }
        api.post("tasks/{id}/close") { request, context in
            let body: APIRequests.CloseTask = try await request.json(upTo: Self.bodyLimit)
            try await office.closeTask(try context.number("id"), outcome: body.outcome, spoken: body.spoken)
            return try Response(json: APIAnswers.Done())
        }
    }

    private func addNotices(to api: RouterGroup<BasicRequestContext>) {
        api.get("notices") { request, _ in try Response(json: try await office.notices(closed: request.flag("closed"))) }
        api.post("notices/ack") { request, _ in
            let body: APIRequests.AcknowledgeNotices = try await request.json(upTo: Self.bodyLimit)
            return try Response(
                json: APIAnswers.Acknowledged(acknowledged: try await office.acknowledgeNotices(body.notice, by: body.by)))
        }
    }

    private func addQuestionnaires(to api: RouterGroup<BasicRequestContext>) {
        api.get("messages/{id}/results") { _, context in
            let message = context.parameters.get("id")?.removingPercentEncoding ?? ""
            return try Response(json: try await office.results(message))
        }
    }
}
