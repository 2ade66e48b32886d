import Foundation
import Gateway
import Hummingbird

/// Replies that wait for a person, and conversations.
extension APIRouter {
    func addInbox(to api: RouterGroup<BasicRequestContext>) {
        api.get("inbox") { request, _ in try Response(json: try await office.inbox(closed: request.flag("closed"))) }
        api.get("inbox/ages") { _, _ in try Response(json: try await office.inboxAges()) }
        api.post("inbox/{id}/take") { request, context in
            let body: APIRequests.TakeReply = try await request.json(upTo: Self.bodyLimit)
            try await office.assignReply(try context.number("id"), owner: body.owner, from: body.from)
            return try Response(json: APIAnswers.Done())
        }
        api.post("inbox/{id}/answer") { request, context in
            let body: APIRequests.AnswerReply = try await request.json(upTo: Self.bodyLimit)
            try await office.answerReply(try context.number("id"), text: body.text, by: body.by)
            return try Response(json: APIAnswers.Done())
        }
        api.post("inbox/{id}/reopen") { request, context in
            let body: APIRequests.Take = try await request.json(upTo: Self.bodyLimit)
            try await office.reopenReply(try context.number("id"), owner: body.owner)
            return try Response(json: APIAnswers.Done())
        }
        api.post("inbox/{id}/close") { request, context in
            let body: APIRequests.CloseReply = try await request.json(upTo: Self.bodyLimit)
            try await office.closeReply(
                try context.number("id"), note: body.note, recording: body.choice, places: body.places, contact: body.contact,
                by: body.by)
            return try Response(json: APIAnswers.Done())
        }
    }

    func addConversations(to api: RouterGroup<BasicRequestContext>) {
        api.get("people") { request, _ in try Response(json: try await office.people(request.query("who") ?? "")) }
        api.get("conversation") { request, _ in
            try Response(json: try await office.conversation(of: request.query("with") ?? ""))
        }
    }
}
