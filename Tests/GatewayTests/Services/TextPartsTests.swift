import Channels
import Foundation
import GRDB
import Testing

@testable import Gateway

/// Texts that come in parts, from the webhook's item to the reply.
@Suite struct `A text in parts` {
    static let one: PhoneNumber = "07700 900001"

    private func school(folder: StoreFolder = StoreFolder()) async throws -> SmallSchool {
        let school = try SmallSchool(folder: folder)
        try await school.store.put([.example([.example(1) { $0.has([.text]) }])])
        _ = try await school.office.send(.example(terms: `What is said with families`.phonics), dryRun: false)
        await school.dispatcher.runUntilIdle()
        return school
    }

    private func part(
        _ text: String, _ number: Int, of total: Int = 2, reference: String = "7", id: String? = nil, to: String = "",
        provider: String = "x", from: PhoneNumber = one
    ) -> Incoming {
        let part = TextPart(provider: provider, to: to, reference: reference, number: number, total: total)
        return .text(IncomingText(from: from, text: text, reference: id, extent: .part(part)))
    }

    private func answers(_ school: SmallSchool) async throws -> AnswerCount {
        try #require(try await school.office.status("ffoneg").first).answers
    }

    private func replies(_ school: SmallSchool) async throws -> [String] {
        let conversation = try await school.office.conversation(of: Self.one.e164)
        return conversation.entries.filter { $0.speaker == .family }.compactMap(\.text)
    }

    /// Parts on disk by their state.
    private func rows(_ store: Store) async throws -> [String: Int] {
        try await store.read { tx in
            try tx.db.rows(sql: "SELECT state, count(*) AS count FROM text_part GROUP BY state").reduce(into: [:]) {
                $0[$1["state"]] = $1["count"]
            }
        }
    }

    static let orders: [[Int]] = [
        [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0], [0, 0, 1, 1, 2, 2], [2, 1, 2, 0, 0, 1],
    ]

    @Test(arguments: orders) func `parts in any order, and again, are one answer`(_ order: [Int]) async throws {
        let school = try await school()
        let parts = ["FFONEG ", "IE ", "2"]
        for index in order + order {
            try await school.office.receive(part(parts[index], index + 1, of: 3, id: "p\(index)"))
            await school.dispatcher.runUntilIdle()
        }
        #expect(try await replies(school) == ["FFONEG IE 2"])
        #expect(try await answers(school).places == 2)
        #expect(try await school.office.inbox().isEmpty)
        #expect(try await rows(school.store) == ["joined": 3])
        // Days later, and after all is forgotten here, too.
        school.clock.set(school.start.hours(200))
        for index in order { try await school.office.receive(part(parts[index], index + 1, of: 3, id: "p\(index)")) }
        await school.dispatcher.runUntilIdle()
        #expect(try await replies(school) == ["FFONEG IE 2"])
    }

    @Test func `a STOP that came in parts stops`() async throws {
        let school = try await school()
        try await school.office.receive(part("Please stop sending me ", 1))
        try await school.office.receive(part("these texts", 2))
        #expect(try await school.office.addresses().count == 1)
    }

    @Test func `what is incomplete after ten minutes goes to a person and does nothing`() async throws {
        let school = try await school()
        try await school.office.receive(part("STOP", 1, id: "a"))
        #expect(try await school.dispatcher.nextDue().map { $0 <= school.start.addingTimeInterval(600) } == true)
        school.clock.set(school.start.addingTimeInterval(599))
        await school.dispatcher.runUntilIdle()
        #expect(try await school.office.inbox().isEmpty)
        school.clock.set(school.start.addingTimeInterval(600))
        await school.dispatcher.runUntilIdle()
        let item = try #require(try await school.office.inbox().first)
        #expect(item.text == "STOP […]" && item.fault == .incomplete && item.intent == .unclear && item.family == "F1")
        #expect(try await school.office.addresses().isEmpty)
        // Late: on its own, and once.
        for _ in 0..<2 { try await school.office.receive(part(" please", 2, id: "b")) }
        await school.dispatcher.runUntilIdle()
        let faults = try await school.office.inbox().map(\.fault)
        #expect(faults == [.incomplete, .late])
        #expect(try await school.office.addresses().isEmpty)
        #expect(try await rows(school.store) == ["apart": 2])
    }

    @Test func `a reference is used again hours later`() async throws {
        let school = try await school()
        try await school.office.receive(part("FFONEG ", 1, id: "a"))
        school.clock.set(school.start.hours(3))
        // Also where the store was not read meanwhile.
        try await school.office.receive(part("NA", 2, id: "b"))
        await school.dispatcher.runUntilIdle()
        #expect(try await answers(school).no == 0)
        #expect(try await school.office.inbox().first?.text == "FFONEG […]")
    }

    @Test(arguments: ["reference", "number of ours", "provider", "total", "sender"])
    func `parts of two texts are not joined`(_ difference: String) async throws {
        let school = try await school()
        try await school.office.receive(part("FFONEG IE ", 1))
        let other: Incoming =
            switch difference {
            case "reference": part("2", 2, reference: "8")
            case "number of ours": part("2", 2, to: "447700900999")
            case "provider": part("2", 2, provider: "y")
            case "total": part("2", 2, of: 3)
            default: part("2", 2, from: "07700 900555")
            }
        try await school.office.receive(other)
        await school.dispatcher.runUntilIdle()
        #expect(try await replies(school).isEmpty)
        #expect(try await rows(school.store) == ["waiting": 2])
    }

    @Test func `two texts under one reference go to a person`() async throws {
        let school = try await school()
        for (text, number, id) in [("FFONEG IE ", 1, "a"), ("FFONEG NA ", 1, "b"), ("2", 2, "c")] {
            try await school.office.receive(part(text, number, id: id))
        }
        await school.dispatcher.runUntilIdle()
        #expect(try await school.office.inbox().map(\.fault) == [.incomplete, .conflicting, .late])
        #expect(try await answers(school).yes == 0)
    }

    @Test func `more than is joined goes to a person, and nothing is lost`() async throws {
        let school = try await school()
        for number in 1...11 { try await school.office.receive(part("rhan \(number)", number, of: 11)) }
        try await school.office.receive(part(String(repeating: "a", count: 300), 1, reference: "8"))
        #expect(try await school.office.inbox().map(\.fault) == Array(repeating: .tooMany, count: 12))
        for reference in 0..<45 { try await school.office.receive(part("r\(reference)", 1, reference: "r\(reference)")) }
        #expect(try await rows(school.store)["waiting"] == 40)
        school.clock.set(school.start.addingTimeInterval(600))
        await school.dispatcher.runUntilIdle()
        #expect(try await school.office.inbox().count == 12 + 45)
    }

    @Test func `a text whose fields are unclear is a person's, whatever it says`() async throws {
        let school = try await school()
        for _ in 0..<2 {
            try await school.office.receive(
                .text(IncomingText(from: Self.one, text: "STOP", reference: "a", extent: .unclear)))
        }
        #expect(try await school.office.inbox().map(\.fault) == [.unclear])
        #expect(try await school.office.addresses().isEmpty)
    }

    @Test func `parts that come at one instant are one answer`() async throws {
        let school = try await school()
        let office = school.office
        let parts = (1...5).map { part(["FFONEG", " ", "I", "E ", "2"][$0 - 1], $0, of: 5, id: "p\($0)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for part in parts + parts { group.addTask { try await office.receive(part) } }
            try await group.waitForAll()
        }
        await school.dispatcher.runUntilIdle()
        #expect(try await replies(school) == ["FFONEG IE 2"])
        #expect(try await rows(school.store) == ["joined": 5])
    }

    @Test func `what was taken is there after a kill, and the rest completes it`() async throws {
        let folder = StoreFolder()
        var first: SmallSchool? = try await school(folder: folder)
        try await first?.office.receive(part("FFONEG IE ", 1, id: "a"))
        first = nil
        let again = try SmallSchool(folder: folder)
        #expect(try await rows(again.store) == ["waiting": 1])
        try await again.office.receive(part("2", 2, id: "b"))
        await again.dispatcher.runUntilIdle()
        #expect(try await answers(again).places == 2)
    }

    @Test func `where the reply is not kept its last part is not either`() async throws {
        struct Killed: Error {}
        let school = try await school()
        try await school.office.receive(part("FFONEG IE ", 1, id: "a"))
        let text = IncomingText(from: Self.one, text: "2", reference: "b")
        let last = TextPart(provider: "x", reference: "7", number: 2, total: 2)
        let context = school.office.context
        await #expect(throws: Killed.self) {
            try await school.store.write(school.office.school.id, at: school.start) { tx in
                try TakeTextPart(text: text, part: last, context: context, isTried: false, sentTexts: []).run(in: tx)
                throw Killed()
            }
        }
        #expect(try await rows(school.store) == ["waiting": 1])
        try await school.office.receive(part("2", 2, id: "b"))
        #expect(try await rows(school.store) == ["joined": 2])
        #expect(try await replies(school) == ["FFONEG IE 2"])
    }

    @Test func `the words of what is settled are kept with the reply alone`() async throws {
        let school = try await school()
        try await school.office.receive(part("FFONEG IE ", 1))
        try await school.office.receive(part("2", 2))
        let texts = try await school.store.read { tx in try tx.db.values(String.self, sql: "SELECT text FROM text_part") }
        #expect(texts == ["", ""])
        try await school.run(until: 24 * 7 + 1)
        #expect(try await rows(school.store).isEmpty)
    }

    @Test func `parts that nobody can be found for hold up no others, and are tried again`() async throws {
        let school = try await school()
        try await school.office.receive(part("STOP", 1, id: "a"))
        try await school.office.receive(part("Helo", 1, id: "b", from: "07700 900555"))
        // A contact whose record cannot be read.
        try await school.store.write { tx in try tx.db.execute(sql: "UPDATE contact SET language = 'x-' || language") }
        school.clock.set(school.start.addingTimeInterval(600))
        await school.dispatcher.runUntilIdle()
        #expect(try await school.office.inbox().map(\.text) == ["Helo […]"])
        #expect(try await rows(school.store) == ["apart": 1, "waiting": 1])
        #expect(try await school.dispatcher.nextDue().map { $0 > school.clock.now } == true)
        try await school.store.write { tx in try tx.db.execute(sql: "UPDATE contact SET language = substr(language, 3)") }
        school.clock.set(school.start.addingTimeInterval(1200))
        await school.dispatcher.runUntilIdle()
        #expect(Set(try await school.office.inbox().map(\.text)) == ["STOP […]", "Helo […]"])
    }

    @Test func `parts that the store refuses to give away keep no message back`() async throws {
        let school = try await school()
        try await school.office.receive(part("STOP", 1, id: "a"))
        try await school.store.write { tx in
            try tx.db.execute(
                sql: "CREATE TRIGGER refuse BEFORE UPDATE ON text_part BEGIN SELECT RAISE(ABORT, 'no'); END")
        }
        school.clock.set(school.start.addingTimeInterval(600))
        let before = school.text.submitted.count
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.count == before + 1)
        #expect(try await school.office.inbox().isEmpty)
        try await school.store.write { tx in try tx.db.execute(sql: "DROP TRIGGER refuse") }
        school.clock.set(school.start.addingTimeInterval(610))
        await school.dispatcher.runUntilIdle()
        #expect(try await school.office.inbox().map(\.text) == ["STOP […]"])
    }
}
