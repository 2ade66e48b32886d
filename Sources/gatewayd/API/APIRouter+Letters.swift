import Channels
import Foundation
import Gateway
import Hummingbird

/// Printed letters: which wait, which were posted, what their slips say.
extension APIRouter {
    func addLetters(to api: RouterGroup<BasicRequestContext>) {
        api.get("letters") { _, _ in try Response(json: try await office.letters()) }
        api.post("letters/posted") { request, _ in
            let body: APIRequests.Posted = try await request.json(upTo: Self.bodyLimit)
            let letters = try body.letters?.map(Self.letter)
            let posted = try await office.post(letters, gone: body.gone ?? false, by: body.by)
            return try Response(json: APIAnswers.Posted(posted: posted))
        }
        api.get("letters/last-posted") { _, _ in try Response(json: try await office.lastPosted()) }
        api.post("letters/not-posted") { request, _ in
            let body: APIRequests.NotPosted = try await request.json(upTo: Self.bodyLimit)
            return try Response(json: try await office.takeBackPosting(of: try body.letters.map(Self.letter), by: body.by))
        }
        api.post("letters/taken-out") { request, _ in
            let body: APIRequests.TakenOut = try await request.json(upTo: Self.bodyLimit)
            let count = try await office.takeOut(try body.letters.map(Self.letter), by: body.by)
            return try Response(json: APIAnswers.TakenOut(takenOut: count))
        }
        api.post("letters/returned") { request, _ in
            let body: APIRequests.Returned = try await request.json(upTo: Self.bodyLimit)
            try await office.returned(try Self.letter(body.letter), by: "office")
            return try Response(json: APIAnswers.Done())
        }
        api.post("letters/slips") { request, _ in
            let body: APIRequests.Slip = try await request.json(upTo: Self.bodyLimit)
            let report = try await office.slip(body.code, said: body.said, contact: body.contact, by: body.by)
            return try Response(json: report)
        }
    }

    private static func letter(_ text: String) throws -> DeliveryID {
        guard let id = DeliveryID(rawValue: text) else { throw OfficeError.noSuchLetter }
        return id
    }
}
