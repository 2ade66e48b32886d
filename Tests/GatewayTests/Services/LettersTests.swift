import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// Two invitations without keywords, from the channel to the store and back.
@Suite struct `Two invitations without keywords` {
    static func invitation(_ name: String, _ welsh: String, _ english: String, starts: String = "2026-03-10T18:00") -> String {
        """
        name: \(name)
        category: general
        audience: all
        question: rsvp
        event: {name: {cy: \(welsh), en: \(english)}, starts: \(starts), place: {cy: neuadd, en: hall}}
        """
    }

    static let phonics = invitation("ffoneg", "Gweithdy ffoneg", "Phonics workshop")
    static let sports = invitation("mabolgampau", "Diwrnod mabolgampau", "Sports day", starts: "2026-03-12T18:00")
    static let asking = "A = Diwrnod mabolgampau, B = Gweithdy ffoneg. Atebwch IE A neu NA B. Ysgol Enghraifft"
    static let inEnglish = "A = Sports day, B = Phonics workshop. Answer YES A or NO B. Example School"

    static let one: PhoneNumber = "07700 900001"
    static let two: PhoneNumber = "07700 900002"

    private func school(
        _ families: [Family] = [.example([.example(1) { $0.has([.text]) }])], _ messages: [String] = [phonics, sports]
    ) async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put(families)
        for terms in messages {
            _ = try await school.office.send(.example(terms: terms), dryRun: false)
            school.clock.set(school.clock.now.addingTimeInterval(60))
        }
        try await school.run(until: 0.1)
        return school
    }

    private func heard(_ school: SmallSchool, _ number: PhoneNumber = one) -> [String] {
        school.heard(number)
    }

    /// `ffoneg` and `mabolgampau`: yes, no, maybe, seats.
    private func answers(_ school: SmallSchool) async throws -> [String: [Int]] {
        var found: [String: [Int]] = [:]
        for status in try await school.office.status() {
            let answers = status.answers
            found[status.name] = [answers.yes, answers.no, answers.maybe, answers.places]
        }
        return found
    }

    static let none = [0, 0, 0, 0]

    @Test(arguments: [("IE 2", asking, "B"), ("Yes 2", inEnglish, "b.")])
    func `are asked about by letters, and the letter answers with what was said before`(
        text: String, asked: String, letter: String
    ) async throws {
        let school = try await school()
        let before = heard(school).count
        try await school.say(text, from: Self.one)
        #expect(heard(school).dropFirst(before) == [asked])
        #expect(try await answers(school) == ["ffoneg": Self.none, "mabolgampau": Self.none])
        #expect(try await school.office.inbox().map(\.text) == [text])
        school.clock.set(school.clock.now.hours(20))
        try await school.say(letter, from: Self.one)
        #expect(try await answers(school) == ["ffoneg": [1, 0, 0, 2], "mabolgampau": Self.none])
        #expect(try await school.office.inbox().isEmpty)
        let isWelsh = asked == Self.asking
        #expect(
            heard(school).last?.hasPrefix(isWelsh ? "Diolch! 2 le i chi: Gweithdy" : "Thank you! 2 places for you: Phonics")
                == true)
        let said = try await school.office.conversation(of: "C1").entries.map(\.text)
        #expect(said.contains(asked) && said.contains(letter))
    }

    @Test func `are each answered by a letter with its own word`() async throws {
        let school = try await school()
        try await school.say("Ie", from: Self.one)
        try await school.say("ie a 3", from: Self.one)
        try await school.say("NA B", from: Self.one)
        #expect(try await answers(school) == ["ffoneg": [0, 1, 0, 0], "mabolgampau": [1, 0, 0, 3]])
        #expect(try await school.office.inbox().isEmpty)
    }

    @Test func `a sentence that begins with A is no yes`() async throws {
        let school = try await school()
        try await school.say("IE 2", from: Self.one)
        try await school.say("A fydd parcio?", from: Self.one)
        #expect(try await answers(school) == ["ffoneg": Self.none, "mabolgampau": Self.none])
        #expect(try await school.office.inbox().map(\.text) == ["IE 2", "A fydd parcio?"])
        // The letter alone still says which.
        try await school.say("A", from: Self.one)
        #expect(try await answers(school)["mabolgampau"] == [1, 0, 0, 2])
    }

    @Test func `a second answer between them leaves a bare letter to a person`() async throws {
        let school = try await school()
        try await school.say("IE 2", from: Self.one)
        try await school.say("IE 3", from: Self.one)
        try await school.say("A", from: Self.one)
        #expect(try await answers(school) == ["ffoneg": Self.none, "mabolgampau": Self.none])
        #expect(try await school.office.inbox().count == 3)
        #expect(heard(school).count { $0 == Self.asking } == 1)
        try await school.say("IE 3 A", from: Self.one)
        #expect(try await answers(school)["mabolgampau"] == [1, 0, 0, 3])
    }

    @Test func `what a person took stays theirs, and a bare letter with it`() async throws {
        let school = try await school()
        try await school.say("IE 2", from: Self.one)
        let first = try #require(try await school.office.inbox().first)
        try await school.office.assignReply(first.id, owner: "Elen")
        try await school.say("A", from: Self.one)
        #expect(try await answers(school)["mabolgampau"] == Self.none)
        #expect(try await school.office.inbox().count == 2)
    }

    @Test func `the letter of one that closed, or of yesterday, is a person's`() async throws {
        let closed = try await school()
        try await closed.say("IE 2", from: Self.one)
        _ = try await closed.office.stop("mabolgampau", by: "Nia")
        for text in ["A", "IE A"] { try await closed.say(text, from: Self.one) }
        #expect(try await answers(closed)["ffoneg"] == Self.none)
        #expect(try await closed.office.inbox().map(\.text) == ["IE 2", "A", "IE A"])
        let later = try await school()
        try await later.say("IE 2", from: Self.one)
        later.clock.set(later.clock.now.hours(24))
        for text in ["A", "IE A"] { try await later.say(text, from: Self.one) }
        #expect(try await answers(later) == ["ffoneg": Self.none, "mabolgampau": Self.none])
        #expect(try await later.office.inbox().map(\.text) == ["IE 2", "A", "IE A"])
    }

    @Test func `the same text again changes nothing, by its reference or within ten seconds`() async throws {
        let school = try await school()
        let ask = IncomingText(from: Self.one, text: "IE 2", reference: "r1")
        let letter = IncomingText(from: Self.one, text: "A", reference: "r2")
        for text in [ask, ask, letter, letter] { try await school.office.receive(.text(text)) }
        try await school.office.receive(.text(IncomingText(from: Self.one, text: "a.", reference: "r3")))
        school.clock.set(school.clock.now.hours(1))
        for text in [ask, letter] { try await school.office.receive(.text(text)) }
        await school.dispatcher.runUntilIdle()
        #expect(heard(school).count { $0 == Self.asking } == 1)
        #expect(heard(school).count { $0.hasPrefix("Diolch! 2 le i chi") } == 1)
        #expect(try await school.office.inbox().isEmpty)
        let kept = try await school.store.read { tx in try Int.fetchOne(tx.db, sql: "SELECT count(*) FROM answer") }
        #expect(kept == 1)
    }

    @Test func `lists to each only what they may answer, and asks no number of two homes`() async throws {
        // C1 and C2 live apart, and only C1 is a parent in law: C2 was sent nothing.
        let parents = Family.example([
            .example(1, home: 1) { $0.has([.text, .letter]) },
            .example(2, home: 2) {
                $0.parentalResponsibility = false
                $0.has([.text, .letter])
            },
        ])
        let apart = try await school([parents])
        for text in ["IE", "A", "IE A", "NA B"] { try await apart.say(text, from: Self.two) }
        #expect(heard(apart, Self.two) == ["Diolch. Bydd rhywun yn darllen eich neges. Ysgol Enghraifft"])
        #expect(try await answers(apart) == ["ffoneg": Self.none, "mabolgampau": Self.none])
        #expect(try await apart.office.inbox().count == 4)

        let shared = Family.example([
            .example(1, home: 1) { $0.has([.text, .letter]) },
            .example(2, home: 2) {
                $0.mobile = Self.one
                $0.email = nil
            },
        ])
        let twoHomes = try await school([shared])
        for text in ["IE", "A", "IE A"] { try await twoHomes.say(text, from: Self.one) }
        #expect(heard(twoHomes).allSatisfy { !$0.contains("A = ") })
        #expect(heard(twoHomes).last == "Diolch. Bydd rhywun yn darllen eich neges. Ysgol Enghraifft")
        #expect(try await answers(twoHomes) == ["ffoneg": Self.none, "mabolgampau": Self.none])
    }

    // MARK: Before it comes to that

    @Test func `are warned of before the second is sent, and only then`() async throws {
        let school = try await school([.example([.example(1) { $0.has([.text]) }])], [Self.phonics])
        let keyword = Self.sports + "\nkeyword: {cy: MABOL, en: SPORTS}\n"
        let question = Self.sports.replacing("question: rsvp", with: "question: none")
        let others = Self.sports.replacing("audience: all", with: "years: [6]")
        for terms in [keyword, question] {
            #expect(try await school.office.send(.example(terms: terms), dryRun: true).warnings.isEmpty)
        }
        let id = try #require(try await school.store.messages(of: school.office.school.id).first?.id.rawValue)
        let warning = SendWarning(
            code: .noKeyword, message: id, name: "ffoneg", title: Bilingual(welsh: "Gweithdy ffoneg", english: "Phonics workshop")
        )
        #expect(try await school.office.send(.example(terms: Self.sports), dryRun: true).warnings == [warning])
        #expect(try await school.office.send(.example(terms: Self.sports), dryRun: false).warnings == [warning])
        // Families who have neither are not asked which.
        var older = Family.example([.example(3, home: 3, family: "F3")], id: "F3")
        older.pupils[0].year = 6
        try await school.store.put([older])
        #expect(try await school.office.send(.example(terms: others), dryRun: true).warnings.isEmpty)
    }

    @Test func `are no two where the second puts the first right, or the first is over`() async throws {
        let school = try await school([.example([.example(1) { $0.has([.text]) }])], [Self.phonics])
        let correction = Self.phonics.replacing("T18:00", with: "T17:00")
        func corrected(_ dryRun: Bool) async throws -> SendReport {
            try await school.office.send(
                .example(terms: correction), correcting: "ffoneg", by: "Nia", dryRun: dryRun)
        }
        #expect(try await corrected(true).warnings.isEmpty)
        #expect(try await corrected(false).warnings.isEmpty)
        _ = try await school.office.send(.example(terms: Self.sports), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let again = try await school.office.send(
            .example(terms: Self.sports.replacing("T18:00", with: "T17:00")), correcting: "mabolgampau", by: "Nia", dryRun: true)
        #expect(again.warnings.map(\.name) == ["ffoneg"])
        school.clock.set(.at("2026-03-11T09:00:00Z"))
        _ = try await school.office.stop("mabolgampau", by: "Nia")
        #expect(try await school.office.send(.example(terms: Self.sports), dryRun: true).warnings.isEmpty)
    }
}
