import Channels
import Foundation
import Gateway
import Hummingbird

/// What a person decides about shared addresses and households.
extension APIRouter {
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

extension APIRequests {
    /// What a person decided about an address that a flagged contact of another family has too.
    struct DecideSharedAddress: Codable {
        var allow: Bool
        var reason: String
        /// The last day on which the decision holds, `yyyy-MM-dd`.
        var review: String
        /// Who decides.
        var by: String
    }

    /// Whether contacts of a family live together, or each apart.
    struct DecideHousehold: Codable {
        var together: Bool
        /// Ids of the contacts; none for every contact of the family.
        var contacts: [String]?
        /// Who decides.
        var by: String
    }
}

extension APIAnswers {
    /// The number of contacts that were decided about.
    struct Decided: Codable {
        var contacts: Int
    }
}
