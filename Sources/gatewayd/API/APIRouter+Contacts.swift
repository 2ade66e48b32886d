import Channels
import Foundation
import Gateway
import Hummingbird

/// Closed addresses, and what people decide about contacts, shared addresses and households.
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
        api.get("contacts/{id}") { _, context in try Response(json: try await office.contact(Self.id(context))) }
        api.post("contacts/{id}") { request, context in
            let body: APIRequests.CorrectContact = try await request.json(upTo: Self.bodyLimit)
            return try Response(json: try await office.correct(Self.id(context), body.facts, by: body.by))
        }
        api.post("contacts/{id}/block") { request, context in
            let body: APIRequests.BlockContact = try await request.json(upTo: Self.bodyLimit)
            return try Response(
                json: try await office.block(
                    Self.id(context), by: body.by, reason: body.reason, review: body.review))
        }
        api.post("contacts/{id}/allow") { request, context in
            let body: APIRequests.AllowContact = try await request.json(upTo: Self.bodyLimit)
            return try Response(json: try await office.allow(Self.id(context), by: body.by, reason: body.reason))
        }
    }

    func addSharedAddresses(to api: RouterGroup<BasicRequestContext>) {
        api.get("shared-addresses") { _, _ in try Response(json: try await office.sharedAddresses()) }
        api.post("contacts/{id}/addresses/{channel}/decide") { request, context in
            let body: APIRequests.DecideSharedAddress = try await request.json(upTo: Self.bodyLimit)
            guard let channel = context.parameters.get("channel").flatMap(ChannelKind.init) else {
                throw OfficeError.noSharedAddress
            }
            try await office.decideSharedAddress(
                channel, of: Self.id(context), allow: body.allow, reason: body.reason, review: body.review, by: body.by)
            return try Response(json: APIAnswers.Done())
        }
        api.post("families/{id}/household") { request, context in
            let body: APIRequests.DecideHousehold = try await request.json(upTo: Self.bodyLimit)
            let count = try await office.decideHousehold(
                of: Self.id(context), together: body.together, contacts: body.contacts ?? [], by: body.by)
            return try Response(json: APIAnswers.Decided(contacts: count))
        }
    }

    private static func id(_ context: BasicRequestContext) -> String {
        context.parameters.get("id")?.removingPercentEncoding ?? ""
    }
}
