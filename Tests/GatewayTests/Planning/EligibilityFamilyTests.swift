import Channels
import Testing

@testable import Gateway

/// What the precedence comes to within a family: shared addresses, households, and the letter as the last open way.
@Suite struct `The precedence in a family` {
    static func texter(_ number: Int, home: Int = 1, mobile: PhoneNumber = "07700 900001") -> Contact {
        .example(number, home: home) {
            $0.has([.text])
            $0.mobile = mobile
        }
    }
    static func reader(_ number: Int, home: Int = 1, _ change: (inout Contact) -> Void = { _ in }) -> Contact {
        .example(number, home: home) {
            $0.has([.letter])
            $0.postal = "1 Heol y Dŵr, Tref Enghraifft, LL79 2AB"
            change(&$0)
        }
    }
    static func flagged(_ number: Int, home: Int, _ change: (inout Contact) -> Void = { _ in }) -> Contact {
        .example(number, home: home) {
            $0.noContact = NoContact(reason: "court order", review: nil)
            change(&$0)
        }
    }
    static let stop: (ChannelKind, String, SuppressionCause) = (.text, "+447700900001", .stopped)

    static let cases: [PlanCase] = Gateway.Category.allCases.flatMap { category in
        [
            PlanCase(
                name: "two parents in two homes at one number get one text", contacts: [texter(1), texter(2, home: 2)],
                category: category, lines: "C1 text cy | C2 text cy", notSent: "C2=duplicate-of"),
            PlanCase(
                name: "a STOP at a shared number closes it for both", contacts: [texter(1), texter(2, home: 2)],
                category: category, closed: [stop], lines: "- | -", notSent: "C1=stopped C2=stopped"),
            PlanCase(
                name: "a STOP of one parent leaves the other's number open",
                contacts: [texter(1), texter(2, mobile: "07700 900002")], category: category, closed: [stop],
                lines: "- | C2 text cy", notSent: "C1=stopped"),
            PlanCase(
                name: "one letter box and one household: one letter", contacts: [reader(1), reader(2)], category: category,
                lines: "C1 letter cy+en | C2 letter cy+en", notSent: "C2=duplicate-of"),
            PlanCase(
                name: "one letter box and two households: a letter each", contacts: [reader(1), reader(2, home: 2)],
                category: category, lines: "C1 letter cy+en | C2 letter cy+en"),
            PlanCase(
                name: "a no-contact person at the letter box of another household blocks both letters",
                contacts: [reader(1), reader(2, home: 2), flagged(3, home: 2)], category: category, lines: "C1 letter cy+en | -",
                notSent: "C2=shares-blocked-address C3=no-contact"),
            PlanCase(
                name: "a number shared with a no-contact person is blocked for every other contact",
                contacts: [texter(1), texter(2), flagged(3, home: 3) { $0.mobile = "07700 900001" }], category: category,
                lines: "- | -", notSent: "C1=shares-blocked-address C2=shares-blocked-address C3=no-contact"),
            PlanCase(
                name: "the last open way is the letter, after a dead mailbox and a STOP", contacts: [.example(1)],
                category: category, closed: [stop, (.email, "c1@example.org", .dead)], lines: "C1 letter cy+en"),
            PlanCase(
                name: "a family that it is not for is planned no way", contacts: [.example(1), .example(2)], category: category,
                audience: .years([6]), lines: "", notSent: "C1=not-in-audience C2=not-in-audience"),
            PlanCase(
                name: "a school that has no letters says so of one who has only a letter box", contacts: [reader(1)],
                category: category, open: [.email, .text], lines: "-", notSent: "C1=no-channel"),
            PlanCase(
                name: "one is enough, and the next takes the place of one without a way",
                contacts: [texter(1), .example(2, home: 2)],
                category: category, reach: .anyContact, closed: [stop],
                lines: "C2 email cy > C2 text cy > C2 letter cy+en", notSent: "C1=stopped"),
            PlanCase(
                name: "each household hears, also where the other one cannot", contacts: [texter(1), .example(2, home: 2)],
                category: category, reach: .eachHousehold, closed: [stop],
                lines: "- | C2 email cy > C2 text cy > C2 letter cy+en", notSent: "C1=stopped"),
        ].map { row in
            var row = row
            row.name = "\(category.rawValue): \(row.name)"
            return row
        }
    }

    @Test(arguments: cases) func `makes the lines`(_ row: PlanCase) { row.check() }

    /// A flag in one family's record is no decision about another's: a person is asked, and until then nothing goes there.
    @Test func `asks a person where a flagged contact of another family has the address`() async throws {
        let school = try SmallSchool()
        func family(_ number: Int, _ contacts: [Contact]) -> Family { .example(contacts, id: .numbered("F", number)) }
        let shared: PhoneNumber = "07700 900001"
        let one = Contact.example(1, home: 1, family: "F1") { $0.has([.text]) }
        let two = Contact.example(2, home: 2, family: "F2") {
            $0.has([.text])
            $0.mobile = shared
        }
        let three = Contact.example(3, home: 3, family: "F3") {
            $0.noContact = NoContact(reason: "court order", review: nil)
            $0.mobile = shared
        }
        try await school.store.put([family(1, [one]), family(2, [two]), family(3, [three])])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.text.addresses.isEmpty)
        let missed = try await school.office.undelivered().sorted { $0.family < $1.family }
        #expect(missed.map(\.family) == ["F1", "F2", "F3"])
        #expect(missed.flatMap(\.contacts).map(\.notSent) == ["shared-address", "shared-address", "no-contact"])
        try await school.office.decideSharedAddress(
            .text, of: "C1", allow: true, reason: "siarad", review: "2026-12-31", by: "Nia")
        await school.dispatcher.runUntilIdle()
        // Of one family: the other's is another decision.
        #expect(school.text.addresses == [shared.e164])
    }
}
