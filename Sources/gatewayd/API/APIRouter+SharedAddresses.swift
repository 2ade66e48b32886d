import Channels
import Foundation
import Gateway
import Hummingbird

/// What a person decides of contacts: shared addresses, and who lives with whom.
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
        /// The last day on which it holds, `yyyy-MM-dd`.
        var review: String
        /// Who decides.
        var by: String
    }

    /// Whether contacts of a family live together, or each apart.
    struct DecideHousehold: Codable {
        var together: Bool
        /// Whom it is said of, by their ids; none for everyone in the family.
        var contacts: [String]?
        /// Who says so.
        var by: String
    }
}

extension APIAnswers {
    /// Of how many contacts something was decided.
    struct Decided: Codable {
        var contacts: Int
    }
}
