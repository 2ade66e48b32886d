import Foundation
import Gateway
import Hummingbird

/// Events: guests, the waiting list, attendance.
extension APIRouter {
    func addEvents(to api: RouterGroup<BasicRequestContext>) {
        api.get("events") { _, _ in try Response(json: try await office.events()) }
        api.get("events/{id}/guests") { _, context in
            try Response(json: try await office.guests(of: Self.event(context)))
        }
        api.post("events/{id}/answers") { request, context in
            let body: APIRequests.EventAnswer = try await request.json(upTo: Self.bodyLimit)
            let guest = try await office.answer(
                Self.event(context), family: body.family, contact: body.contact, body.choice, places: body.places, by: body.by)
            return try Response(json: guest)
        }
        api.post("events/{id}/notes") { request, context in
            let body: APIRequests.EventNote = try await request.json(upTo: Self.bodyLimit)
            try await office.note(Self.event(context), family: body.family, contact: body.contact, body.text, by: body.by)
            return try Response(json: APIAnswers.Done())
        }
        api.post("events/{id}/attendance") { request, context in
            let body: APIRequests.Attendance = try await request.json(upTo: Self.bodyLimit)
            let event = try await office.attended(
                Self.event(context), families: body.families, missed: body.missed, by: body.by)
            return try Response(json: event)
        }
    }

    private static func event(_ context: BasicRequestContext) -> String {
        context.parameters.get("id")?.removingPercentEncoding ?? ""
    }
}
