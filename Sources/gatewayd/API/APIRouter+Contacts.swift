import Channels
import Foundation
import Gateway
import Hummingbird

/// Closed addresses, and what people decide about contacts.
extension APIRouter {
    func addAddresses(to api: RouterGroup<BasicRequestContext>) {
        api.get("addresses") { request, _ in
            try Response(json: try await office.addresses(withOpened: request.flag("all")))
        }
        api.post("addresses/open") { request, _ in
            let body: APIRequests.OpenAddress = try await request.json(upTo: Self.bodyLimit)
            let asked = body.asked ?? false
            if let address = body.address {
                return try Response(
                    json: try await office.open(address, by: body.by, reason: body.reason, asked: asked))
            }
            return try Response(
                json: try await office.open(
                    addressesOf: body.contact ?? "", channel: body.channel, by: body.by, reason: body.reason, asked: asked))
        }
    }

    func addContacts(to api: RouterGroup<BasicRequestContext>) {
        api.get("contacts/{id}") { _, context in try Response(json: try await office.contact(Self.contact(context))) }
        api.post("contacts/{id}") { request, context in
            let body: APIRequests.CorrectContact = try await request.json(upTo: Self.bodyLimit)
            return try Response(json: try await office.correct(Self.contact(context), body.facts, by: body.by))
        }
        api.post("contacts/{id}/block") { request, context in
            let body: APIRequests.BlockContact = try await request.json(upTo: Self.bodyLimit)
            return try Response(
                json: try await office.block(
                    Self.contact(context), by: body.by, reason: body.reason, review: body.review))
        }
        api.post("contacts/{id}/allow") { request, context in
            let body: APIRequests.AllowContact = try await request.json(upTo: Self.bodyLimit)
            return try Response(json: try await office.allow(Self.contact(context), by: body.by, reason: body.reason))
        }
    }

    private static func contact(_ context: BasicRequestContext) -> String {
        context.parameters.get("id")?.removingPercentEncoding ?? ""
    }
}
