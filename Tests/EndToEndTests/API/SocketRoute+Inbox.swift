import Channels
import Gateway
import Testing

@testable import gatewayd

extension SocketRoute {
    private static let question = "Beth yw amser y gweithdy?"
    private static let huw = "07700 900102"

    private static func item(_ id: Int64, _ server: TestSocketServer) async throws -> InboxItem {
        try #require(try await server.office.inbox(closed: true).first { $0.id == id })
    }

    private static let unknown: [Refusal] = ["take", "answer", "reopen", "close"].flatMap { action -> [Refusal] in
        [.init("inbox/999/\(action)", "404 no-such-reply"), .init("inbox/x/\(action)", "404 no-such-route")]
    }

    /// Of one action, those above and its own.
    private static func refusals(_ action: String, _ own: [Refusal] = []) -> [Refusal] {
        unknown.filter { $0.path.hasSuffix(action) } + own
    }

    static let inbox: [SocketRoute] = [
        get("inbox", queries: ["closed"]) { server in
            let first = try await server.hear(question, from: huw)
            let second = try await server.hear("Oes lle i barcio?", from: "07700 900101")
            try await server.office.closeReply(first.id, note: "", recording: nil, places: nil)
            let open: [InboxItem] = try await server.get("inbox")
            let all: [InboxItem] = try await server.get("inbox?closed=yes")
            #expect(open.map(\.id) == [second.id] && Set(all.map(\.id)) == [first.id, second.id])
        },
        get("inbox/ages") { server in
            _ = try await server.hear(question, from: huw)
            let ages: InboxAges = try await server.get("inbox/ages")
            #expect(ages.welsh.waiting + ages.english.waiting + ages.either.waiting == 1)
        },
        post(
            "inbox/{id}/take", APIRequests.TakeReply(owner: "Elen Wyn", from: "Nia"), optional: ["from"],
            refusals: refusals(
                "take", [.init("inbox/1/take", ["owner": " "], "400 no-owner"), .init("inbox/1/take", "409 not-open")])
        ) { server in
            let id = try await server.hear(question, from: huw).id
            try await server.tell("inbox/\(id)/take", APIRequests.TakeReply(owner: "Elen Wyn"))
            #expect(try await item(id, server).owner == "Elen Wyn")
            #expect(try await item(id, server).state == "taken")
            for previous in [nil, "Nia"] {
                let other = APIRequests.TakeReply(owner: "Dafydd", from: previous)
                #expect(try await server.summary("inbox/\(id)/take", other) == "409 not-open")
            }
            try await server.tell("inbox/\(id)/take", APIRequests.TakeReply(owner: "Dafydd", from: "Elen Wyn"))
            #expect(try await item(id, server).owner == "Dafydd")
        },
        post(
            "inbox/{id}/answer", APIRequests.AnswerReply(text: "Am chwech.", by: "Elen Wyn"), optional: ["by"],
            refusals: refusals("answer")
        ) { server in
            let id = try await server.hear(question, from: huw).id
            try await server.tell("inbox/\(id)/take", APIRequests.TakeReply(owner: "Elen Wyn"))
            for other in [nil, "Dafydd"] {
                let answer = APIRequests.AnswerReply(text: "Am saith.", by: other)
                #expect(try await server.summary("inbox/\(id)/answer", answer) == "409 not-open")
            }
            try await server.tell("inbox/\(id)/answer", APIRequests.AnswerReply(text: "Am chwech.", by: "Elen Wyn"))
            await server.settle()
            let said = try await server.office.conversation(of: "C2").entries.filter { $0.speaker != .family }.compactMap(\.text)
            #expect(said.contains("Am chwech.") && !said.contains("Am saith."), "\(said)")
            #expect(try await item(id, server).state == "closed")
        },
        post(
            "inbox/{id}/reopen", APIRequests.Take(owner: "Elen Wyn"),
            refusals: refusals(
                "reopen",
                [.init("inbox/1/reopen", ["owner": " "], "400 no-owner"), .init("inbox/1/reopen", "409 reply-not-closed")])
        ) { server in
            let id = try await server.hear(question, from: huw).id
            try await server.office.closeReply(id, note: "", recording: nil, places: nil, by: "Dafydd")
            try await server.tell("inbox/\(id)/reopen", APIRequests.Take(owner: "Elen Wyn"))
            #expect(try await item(id, server).owner == "Elen Wyn")
            #expect(try await item(id, server).state == "taken")
        },
        post(
            "inbox/{id}/close",
            APIRequests.CloseReply(note: "ffoniodd hi", choice: .yes, places: 3, contact: "C1", by: "Elen Wyn"),
            optional: ["choice", "places", "contact", "by"],
            refusals: refusals(
                "close",
                [
                    .init("inbox/1/close", ["contact": "C3"], "404 not-in-family"),
                    .init("inbox/1/close", ["places": 21], "400 too-many-places"),
                    .init("inbox/1/close", ["choice": "perhaps"], "400 not-understood"),
                ])
        ) { server in
            // Huw wrote what Mari answers: she lives elsewhere.
            let id = try await server.hear(question, from: huw).id
            try await server.tell("inbox/\(id)/take", APIRequests.TakeReply(owner: "Elen Wyn"))
            var close = APIRequests.CloseReply(note: "ffoniodd hi", choice: .yes, places: 3, contact: "C1", by: "Dafydd")
            #expect(try await server.summary("inbox/\(id)/close", close) == "409 not-open")
            close.by = "Elen Wyn"
            try await server.tell("inbox/\(id)/close", close)
            let closed = try await item(id, server)
            #expect(closed.state == "closed" && closed.note == "ffoniodd hi" && closed.owner == "Elen Wyn")
            func guest(_ contact: String) async throws -> Guest? {
                try await server.office.guests(of: TestSocketServer.invitation).guests.first { $0.contact == contact }
            }
            #expect(try await guest("C1")?.standing == .coming)
            #expect(try await guest("C1")?.places == 3)
            #expect(try await guest("C2") == nil)
            // The sender is the contact who answers where none is named.
            let own = try await server.hear("Cwestiwn arall?", from: huw).id
            try await server.tell("inbox/\(own)/close", APIRequests.CloseReply(note: "", choice: .no, by: "Nia"))
            #expect(try await guest("C2")?.standing == .declined)
            #expect(try await guest("C1")?.standing == .coming)
        },
        get("people", queries: ["who"]) { server in
            for (who, contacts) in [("Rees", ["C3", "C4", "C5"]), ("C6", ["C6"]), ("Cai%20R", ["C3", "C4", "C5"]), ("", [])] {
                let found: FoundPeople = try await server.get("people?who=\(who)")
                #expect(found.people.map(\.contact) == contacts && found.more == 0, "\(who)")
            }
        },
        get(
            "conversation", queries: ["with"],
            refusals: [.init("conversation?with=C99", "404 no-such-person"), .init("conversation", "404 no-such-person")]
        ) { server in
            _ = try await server.hear(question, from: huw)
            for (with, of) in [("C2", "C2"), ("07700%20900102", huw)] {
                let said: Conversation = try await server.get("conversation?with=\(with)")
                #expect(said.of == of && said.name == "Huw Evans" && said.entries.contains { $0.text == question })
            }
        },
    ]
}
