import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// Opens the store's file as an administrator might, and finds nothing that tells whose an answer is.
@Suite struct `An anonymous questionnaire` {
    static let count = 12
    /// A word of each family's own, that occurs in no other family's answers.
    static func word(_ number: Int) -> String { "gair-\(String(UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15, radix: 36))" }

    /// Each family answers on its page, in the order of `order`, a minute after the other.
    static func answered(in order: [Int], group: String? = nil) async throws -> SmallSchool {
        let school = try SmallSchool()
        let families = (0..<count).map { number -> Family in
            var contact = Contact.example(1, family: .numbered("F", number)) { contact in
                contact.id = .numbered("C", number)
                contact.email = EmailAddress(stringLiteral: "c\(number)@example.org")
                contact.household = .numbered("H", number)
            }
            contact.has([.email])
            return .example([contact], id: .numbered("F", number))
        }
        try await school.store.put(families)
        _ = try await school.office.send(.questionnaire(anonymous: true, group: group), dryRun: false)
        await school.dispatcher.runUntilIdle()
        for number in order {
            school.clock.set(school.clock.now.addingTimeInterval(60))
            try await answer(school, number)
            await school.dispatcher.runUntilIdle()
        }
        return school
    }

    static func link(_ school: SmallSchool, _ number: Int) throws -> DeliveryID {
        try #require(school.email.submitted.first { $0.address == "c\(number)@example.org" }).delivery
    }

    static func answer(_ school: SmallSchool, _ number: Int) async throws {
        let fields = ["croeso": "\(number % 5 + 1)", "amser": "\(number % 3 + 1)", "newid": word(number)]
        try await school.office.answer(try link(school, number), language: number.isMultiple(of: 2) ? .welsh : .english) {
            fields[$0.id]
        }
    }

    /// Reads a table of the file, while the store is open as always.
    static func rows(_ school: SmallSchool, _ sql: String) throws -> [Row] {
        let queue = try DatabaseQueue(path: school.folder.url.appending(path: "gatewayd.sqlite").path)
        return try queue.read { db in try Row.fetchAll(db, sql: sql) }
    }

    @Test func `counts as an answer of each family, whose escalation ends`() async throws {
        let school = try await Self.answered(in: Array(0..<Self.count))
        let status = try await school.status()
        #expect(status.reach["answered"] == Self.count)
        let standings = try Self.rows(school, "SELECT DISTINCT standing, look_again FROM recipient_family")
        #expect(standings.count == 1 && standings[0]["standing"] == "reached" && standings[0]["look_again"] == nil)
        // Long after `wait` no family is asked again.
        try await school.run(until: 30)
        #expect(school.email.submitted.count == Self.count && school.letter.submitted.isEmpty)
    }

    @Test func `is answered once by each, and not changed`() async throws {
        let school = try await Self.answered(in: [3])
        await #expect(throws: OfficeError.nothingToRecord) { try await Self.answer(school, 3) }
        #expect(try Self.rows(school, "SELECT * FROM anonymous_answer").count == 3)
        let page = try #require(try await school.office.page(try Self.link(school, 3)).questionnaire)
        #expect(page.hasAnswered && !page.takesAnswers && page.given.isEmpty)
        let other = try #require(try await school.office.page(try Self.link(school, 4)).questionnaire)
        #expect(!other.hasAnswered && other.takesAnswers)
    }

    /// The columns are all there is: a school, a message, a key that is new each time, and the answer.
    @Test func `keeps answers without family, contact, delivery, number, time or order`() async throws {
        let school = try await Self.answered(in: Array(0..<Self.count))
        let columns = try Self.rows(school, "SELECT name FROM pragma_table_info('anonymous_answer')").map { $0["name"] as String }
        #expect(columns == ["school", "message", "key", "question", "answer", "language", "pool"])
        #expect(throws: DatabaseError.self) { try Self.rows(school, "SELECT rowid FROM anonymous_answer") }
        let respondents = try Self.rows(school, "SELECT name FROM pragma_table_info('questionnaire_respondent')")
        #expect(respondents.map { $0["name"] as String } == ["school", "message", "family", "contact"])
        #expect(try Self.rows(school, "SELECT DISTINCT pool FROM anonymous_answer").map { $0["pool"] as String } == [""])
        #expect(try Self.rows(school, "SELECT * FROM evidence WHERE kind = 'replied'").isEmpty)
        #expect(
            try Self.rows(school, "SELECT * FROM reply").isEmpty
                && Self.rows(school, "SELECT * FROM questionnaire_answer").isEmpty)
        // The answers of one person are not beside each other either.
        let keys = try Self.rows(school, "SELECT key FROM anonymous_answer").map { $0["key"] as String }
        #expect(Set(keys).count == 3 * Self.count && keys.allSatisfy { $0.count == 32 })
    }

    /// No value of an answer's row occurs in a row of any other table, but for the school, the message and the words of the message itself.
    @Test func `can be joined to nothing`() async throws {
        let school = try await Self.answered(in: Array(0..<Self.count))
        let message = try await school.status().message
        var values: Set<String> = []
        for row in try Self.rows(school, "SELECT key, answer FROM anonymous_answer WHERE question = 'newid'") {
            values.formUnion([row["key"] as String, row["answer"] as String])
        }
        #expect(values.count == 2 * Self.count)
        let tables = try Self.rows(school, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'anonymous_answer'")
        #expect(tables.count > 12)
        for table in tables.map({ $0["name"] as String }) {
            for row in try Self.rows(school, "SELECT * FROM \"\(table)\"") {
                for (column, value) in row {
                    guard let text = String.fromDatabaseValue(value) else { continue }
                    #expect(values.allSatisfy { !text.contains($0) }, "\(table).\(column)")
                }
            }
        }
        // And no row of an answer says anything of a family, a contact, a delivery or an address.
        let families = (0..<Self.count).flatMap { ["F\($0)", "C\($0)", "H\($0)", "c\($0)@example.org"] }
        let deliveries = try Self.rows(school, "SELECT id FROM delivery").map { $0["id"] as String }
        for row in try Self.rows(school, "SELECT * FROM anonymous_answer") {
            for (column, value) in row where column != "school" && column != "answer" {
                guard let text = String.fromDatabaseValue(value) else { continue }
                #expect(!families.contains(text) && !deliveries.contains(text) && (text != message || column == "message"))
            }
        }
    }

    /// Where words lie in the bytes of the file: rows of a page lie where they were written, whatever order a query gives them.
    private func places(_ school: SmallSchool) throws -> [(place: Int, number: Int)] {
        let data = try Data(contentsOf: school.folder.url.appending(path: "gatewayd.sqlite"))
        return try (0..<Self.count).map { number in
            var found: [Int] = []
            var rest = data.startIndex
            while let range = data[rest...].range(of: Data(Self.word(number).utf8)) {
                found.append(range.lowerBound)
                rest = range.upperBound
            }
            // Once: no older copy is left behind.
            #expect(found.count == 1, "\(number): \(found)")
            return (try #require(found.first), number)
        }
    }

    /// How many pairs lie in the order of the list.
    private func inOrder(_ places: [(place: Int, number: Int)], of order: [Int]) -> Int {
        let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        let ranks = places.sorted { $0.place < $1.place }.compactMap { rank[$0.number] }
        var pairs = 0
        for (index, first) in ranks.enumerated() { pairs += ranks[(index + 1)...].count { first < $0 } }
        return pairs
    }

    @Test func `lies in the file in an order that has nothing to do with when it came`() async throws {
        for order in [Array(0..<Self.count), Array((0..<Self.count).reversed()), [5, 0, 11, 2, 9, 7, 1, 10, 3, 8, 4, 6]] {
            let school = try await Self.answered(in: order)
            let places = try places(school)
            // The bytes lie by the keys, which were drawn for this commit; a page is filled from its end.
            let keyed = try Self.rows(
                school, "SELECT answer FROM anonymous_answer WHERE question = 'newid' ORDER BY key"
            ).compactMap { row in (0..<Self.count).first { Self.word($0) == row["answer"] as String } }
            let byKey = inOrder(places, of: keyed)
            #expect(byKey == 0 || byKey == 66, "\(byKey)")
            // Of 66 pairs all or none would tell; what chance leaves lies between.
            #expect((12...54).contains(inOrder(places, of: order)), "\(inOrder(places, of: order))")
        }
    }

    @Test func `leaves nothing in the journal`() async throws {
        let school = try await Self.answered(in: [0, 1, 2])
        let journal = try Data(contentsOf: school.folder.url.appending(path: "gatewayd.sqlite-wal"))
        for number in 0..<3 { #expect(journal.range(of: Data(Self.word(number).utf8)) == nil) }
        #expect(try Self.rows(school, "PRAGMA secure_delete").count == 1)
        #expect(try await school.store.read { tx in try Int.fetchOne(tx.db, sql: "PRAGMA secure_delete") } == 1)
    }

    @Test func `keeps the year where the school chose that, and nothing finer`() async throws {
        let school = try await Self.answered(in: Array(0..<Self.count), group: "year")
        #expect(try Self.rows(school, "SELECT DISTINCT pool FROM anonymous_answer").map { $0["pool"] as String } == ["2"])
    }

    @Test func `shows its results when it has closed`() async throws {
        let school = try await Self.answered(in: Array(0..<Self.count))
        let open = try await school.office.results("holiadur")
        #expect(
            open.withheld == .stillOpen && open.questions.isEmpty && open.answered == Self.count && open.families == Self.count)
        school.clock.set(.at("2026-03-05T09:00:00Z"))
        let closed = try await school.office.results("holiadur")
        #expect(closed.withheld == nil)
        #expect(closed.questions[0].all?.answers == 12 && closed.questions[0].all?.counts == [3, 3, 2, 2, 2])
        #expect(
            closed.questions[1].breakdowns == [
                .init(
                    by: .language,
                    groups: [
                        .init(name: "cy", tally: .init(answers: 6, counts: [2, 2, 2])),
                        .init(name: "en", tally: .init(answers: 6, counts: [2, 2, 2])),
                    ], hidden: 0)
            ])
        #expect(Set(closed.questions[2].texts) == Set((0..<Self.count).map(Self.word)))
        await #expect(throws: OfficeError.nothingToRecord) { try await Self.answer(school, 0) }
    }

    @Test func `closes early when the school stops it`() async throws {
        let school = try await Self.answered(in: Array(0..<6))
        _ = try await school.office.stop("holiadur", by: "Nia")
        #expect(try await school.office.results("holiadur").withheld == nil)
        await #expect(throws: OfficeError.nothingToRecord) { try await Self.answer(school, 7) }
    }
}
