import Channels
import Gateway
import Testing

@testable import gatewayd

extension SocketRoute {
    private static let facts = ContactCorrection(
        name: "Mari Wyn Evans", language: "en", mobile: "07700 900111", email: "mari.wyn@example.org",
        address: "9 Heol Newydd, Tref Newydd, CF99 1NZ", channels: "letter text", optOuts: "survey", format: "large-print")

    static let contacts: [SocketRoute] = [
        get("contacts/{id}", refusals: [.init("contacts/C99", "404 no-such-contact")]) { server in
            for id in ["C2", "%43%32"] {
                let view: ContactView = try await server.get("contacts/\(id)")
                #expect(view.contact == "C2" && view.name == "Huw Evans")
            }
        },
        post(
            "contacts/{id}", APIRequests.CorrectContact(facts: facts, by: "Nia Wyn"),
            optional: ["name", "language", "mobile", "email", "address", "channels", "optOuts", "format"],
            refusals: [
                .init("contacts/C99", "404 no-such-contact"), .init("contacts/C1", ["by": " "], "400 no-person"),
                .init("contacts/C1", ["name": " "], "400 bad-facts"), .init("contacts/C1", ["language": "??"], "400 bad-facts"),
                .init("contacts/C1", ["mobile": "123"], "400 bad-facts"),
                .init("contacts/C1", ["email": "mari"], "400 bad-facts"),
                .init("contacts/C1", ["address": "dim"], "400 bad-facts"),
                .init("contacts/C1", ["channels": "pigeon"], "400 bad-facts"),
                .init("contacts/C1", ["optOuts": "pigeon"], "400 bad-facts"),
                .init("contacts/C1", ["format": "pigeon"], "400 bad-facts"),
            ]
        ) { server in
            let view: ContactView = try await server.post(
                "contacts/C1", APIRequests.CorrectContact(facts: facts, by: "Nia Wyn"))
            #expect(view.contact == "C1" && view.name == "Mari Wyn Evans" && view.language == "en")
            #expect(view.mobile == "07700 900111" && view.email == "mari.wyn@example.org" && view.format == "large-print")
            #expect(view.address == "9 Heol Newydd, Tref Newydd, CF99 1NZ")
            #expect(view.channels == ["letter", "text"] && view.optOuts == ["survey"])
            #expect(view.decided.count == 8 && view.decided.allSatisfy { $0.by == "Nia Wyn" })
            // One fact leaves the others.
            let one: ContactView = try await server.post(
                "contacts/C2", APIRequests.CorrectContact(facts: ContactCorrection(email: "huw@example.org"), by: "Huw"))
            #expect(one.email == "huw@example.org" && one.name == "Huw Evans" && one.decided.map(\.by) == ["Huw"])
            let none = APIRequests.CorrectContact(facts: ContactCorrection(), by: "Nia")
            #expect(try await server.summary("contacts/C2", none) == "400 nothing-to-correct")
        },
        post(
            "contacts/{id}/block", APIRequests.BlockContact(by: "Nia Wyn", reason: "gorchymyn llys", review: "2026-09-01"),
            optional: ["review"],
            refusals: [
                .init("contacts/C99/block", "404 no-such-contact"), .init("contacts/C1/block", ["by": " "], "400 no-person"),
                .init("contacts/C1/block", ["reason": " "], "400 bad-facts"),
                .init("contacts/C1/block", ["review": "cyn hir"], "400 bad-facts"),
                .init("contacts/C1/block", ["review": "2026-02-01"], "400 no-review"),
            ]
        ) { server in
            let body = APIRequests.BlockContact(by: "Nia Wyn", reason: "gorchymyn llys", review: "2026-09-01")
            let view: ContactView = try await server.post("contacts/C6/block", body)
            #expect(view.contact == "C6" && view.noContact == "gorchymyn llys" && view.noContactReview == "2026-09-01")
            #expect(view.decided.map(\.by) == ["Nia Wyn"] && view.letters?.map(\.family) == ["F3"])
            let open: ContactView = try await server.post(
                "contacts/C9/block", APIRequests.BlockContact(by: "Nia", reason: "x y z"))
            #expect(open.noContactReview == nil)
        },
        post(
            "contacts/{id}/allow", APIRequests.AllowContact(by: "Nia Wyn", reason: "daeth i ben"),
            refusals: [
                .init("contacts/C99/allow", "404 no-such-contact"), .init("contacts/C7/allow", ["by": " "], "400 no-person"),
                .init("contacts/C7/allow", ["reason": " "], "400 no-reason"), .init("contacts/C1/allow", "409 no-flag"),
            ]
        ) { server in
            let view: ContactView = try await server.post(
                "contacts/C7/allow", APIRequests.AllowContact(by: "Nia Wyn", reason: "daeth i ben"))
            #expect(view.contact == "C7" && view.noContact == nil)
            #expect(view.changes.contains { $0.by == "Nia Wyn" && $0.reason == "daeth i ben" }, "\(view.changes)")
        },
        get("shared-addresses") { server in
            let shared: [SharedAddress] = try await server.get("shared-addresses")
            #expect(shared.map(\.contact) == ["C8"] && shared.map(\.verdict) == [.held])
        },
        post(
            "contacts/{id}/addresses/{channel}/decide",
            APIRequests.DecideSharedAddress(allow: true, reason: "ei ffôn hi", review: "2026-09-01", by: "Nia Wyn"),
            refusals: [
                .init("contacts/C8/addresses/pigeon/decide", "404 no-shared-address"),
                .init("contacts/C8/addresses/email/decide", "404 no-shared-address"),
                .init("contacts/C1/addresses/text/decide", "404 no-shared-address"),
                .init("contacts/C99/addresses/text/decide", "404 no-shared-address"),
                .init("contacts/C8/addresses/text/decide", ["by": " "], "400 no-person"),
                .init("contacts/C8/addresses/text/decide", ["reason": " "], "400 no-reason"),
                .init("contacts/C8/addresses/text/decide", ["review": "cyn hir"], "400 no-review"),
            ]
        ) { server in
            for (allow, reason, review, by) in [
                (true, "ei ffôn hi", "2026-09-01", "Nia Wyn"), (false, "ei ffôn ef", "2026-10-02", "Huw"),
            ] {
                try await server.tell(
                    "contacts/C8/addresses/text/decide",
                    APIRequests.DecideSharedAddress(allow: allow, reason: reason, review: review, by: by))
                let shared = try #require(try await server.office.sharedAddresses().first)
                #expect(shared.verdict == (allow ? .allowed : .blocked))
                #expect(shared.reason == reason && shared.review == review && shared.by == by)
            }
        },
        post(
            "families/{id}/household", APIRequests.DecideHousehold(together: true, contacts: ["C3", "C4"], by: "Nia Wyn"),
            optional: ["contacts"],
            refusals: [
                .init("families/F99/household", "404 no-such-family"), .init("families/F1/household", "404 not-in-family"),
                .init("families/F2/household", ["by": " "], "400 no-person"),
                .init("families/F2/household", ["contacts": ["C3"]], "400 one-contact"),
                .init("families/F1/household", ["contacts": nil], "409 known-apart"),
            ]
        ) { server in
            let two = try await decide(true, ["C3", "C4"], server)
            let (first, third) = (try await livesWith("C3", server), try await livesWith("C5", server))
            #expect(two == 2 && first == ["C4"] && third.isEmpty)
            let decided = try await server.office.contact("C3").decided
            #expect(decided.map(\.by) == ["Nia Wyn"])
            #expect(try await decide(false, nil, server) == 3)
            #expect(try await livesWith("C3", server).isEmpty)
        },
    ]

    private static func decide(_ together: Bool, _ contacts: [String]?, _ server: TestSocketServer) async throws -> Int {
        let answer: APIAnswers.Decided = try await server.post(
            "families/F2/household", APIRequests.DecideHousehold(together: together, contacts: contacts, by: "Nia Wyn"))
        return answer.contacts
    }

    private static func livesWith(_ contact: String, _ server: TestSocketServer) async throws -> [String] {
        try await server.office.contact(contact).livesWith
    }
}
