import Channels
import Foundation
import Testing

@testable import Gateway

/// A small school in which one contact, C1 unless it says so, is sent nothing for one reason.
struct ReasonCase: CustomTestStringConvertible, Sendable {
    var reason: NotSent
    var contacts: [Contact]
    var terms = MessageSource.exampleTerms
    var sms = true
    var school: School = .example()
    var start = SmallSchool.start
    /// What the only number, or mailbox, answers to.
    var refusal: ReasonCode?
    /// Whether another message went before.
    var isSecond = false
    /// Hours for which the family was not evaluated.
    var idle = 0.0
    /// Whom it is about.
    var contact: ContactID = "C1"
    /// Where it can be seen: before sending, and in `undelivered`. A family of which another contact was told is not undelivered.
    var isForeseen = true
    var isUndelivered = true

    var testDescription: String { reason.rawValue }

    static func only(_ channels: Set<ChannelKind>, _ number: Int = 1, _ change: (inout Contact) -> Void = { _ in }) -> Contact {
        .example(number, home: number) {
            $0.has(channels)
            change(&$0)
        }
    }
    static let night = Date.at("2026-03-03T22:00:00Z")
    static let flag = NoContact(reason: "court order", review: nil)

    static let cases: [ReasonCase] = [
        ReasonCase(reason: .noContact, contacts: [.example(1) { $0.noContact = flag }]),
        ReasonCase(
            reason: .noParentalResponsibility,
            contacts: [
                only([.email], 2),
                only([.email]) {
                    $0.parentalResponsibility = false; $0.relationship = .grandparent
                },
            ],
            refusal: .mailboxFull),
        ReasonCase(
            reason: .sharesBlockedAddress,
            contacts: [
                only([.text]),
                only([.text], 2) {
                    $0.mobile = "07700 900001"; $0.noContact = flag
                },
            ]),
        ReasonCase(reason: .addressDead, contacts: [only([.text])], refusal: .addressUnknown, isSecond: true),
        ReasonCase(reason: .stopped, contacts: [only([.text])], isSecond: true),
        ReasonCase(reason: .carrierStop, contacts: [only([.text])], refusal: .carrierStop, isSecond: true),
        ReasonCase(reason: .optedOut, contacts: [.example(1) { $0.optOuts = ["general"] }]),
        ReasonCase(reason: .noTextVersion, contacts: [only([.text])], sms: false),
        ReasonCase(reason: .noChannel, contacts: [only([.letter])], school: .example { $0.channels = [.email, .text] }),
        ReasonCase(reason: .noAddress, contacts: [only([])]),
        ReasonCase(
            reason: .duplicateOf, contacts: [only([.text]), only([.text], 2) { $0.mobile = "07700 900001" }], contact: "C2",
            isUndelivered: false),
        ReasonCase(
            reason: .laterInOrder, contacts: [only([.letter]), only([.letter], 2)],
            terms: MessageSource.exampleTerms.replacing("every-contact", with: "any-contact"), contact: "C2"),
        ReasonCase(reason: .quietHours, contacts: [only([.text])], start: night),
        ReasonCase(reason: .quietHours, contacts: [only([.email])], start: night),
        ReasonCase(
            reason: .schoolHoliday, contacts: [only([.text])],
            school: .example { $0.closedDays = .holiday("2026-03-02", "2026-03-06") }),
        ReasonCase(
            reason: .schoolHoliday, contacts: [only([.email])],
            school: .example { $0.closedDays = .holiday("2026-03-02", "2026-03-06") }),
        ReasonCase(
            reason: .schoolHoliday, contacts: [only([.letter])],
            school: .example { $0.closedDays = .holiday("2026-03-02", "2026-03-06") }),
        ReasonCase(
            reason: .weeklyLimit, contacts: [only([.text])], terms: MessageSource.exampleTerms + "\nexpires: 2026-03-20T18:00",
            school: .example { $0.weeklyLimit = 1 }, isSecond: true),
        ReasonCase(reason: .weeklyLimit, contacts: [only([.email])], school: .example { $0.weeklyLimit = 1 }, isSecond: true),
        ReasonCase(reason: .tooLate, contacts: [only([.text])], idle: 80, isForeseen: false),
    ]

    func makeSchool() async throws -> SmallSchool {
        let outcomes = refusal.map { code in [Outcome.rejected(.permanent, Reason(code))] }
        let school = try SmallSchool(
            email: outcomes.map { ["c2@example.org": $0] } ?? [:], text: outcomes.map { ["+447700900001": $0] } ?? [:],
            school: school, start: start)
        try await school.store.put([.example(contacts)])
        if isSecond {
            _ = try await school.office.send(.example(), dryRun: false)
            await school.dispatcher.runUntilIdle()
            if reason == .stopped { try await school.say("STOPIO", from: "07700 900001") }
        }
        return school
    }
}

@Suite struct `Every reason not to send` {
    @Test(arguments: ReasonCase.cases) func `is told before sending, in the status, and in what is undelivered`(
        row: ReasonCase
    ) async throws {
        let school = try await row.makeSchool()
        let code = row.reason.rawValue
        let source = MessageSource.example(terms: row.terms + "\n# again", sms: row.sms)
        let foreseen = try await school.office.send(source, dryRun: true)
        let planned = try #require(foreseen.contacts.first { $0.contact == row.contact.rawValue })
        #expect((planned.reason == code) == row.isForeseen)
        #expect((foreseen.notSent[code] == 1) == row.isForeseen)
        // Every contact is counted once.
        #expect(foreseen.sent + foreseen.notSent.values.reduce(0, +) == row.contacts.count)
        #expect(planned.thisWeek == (row.isSecond ? 1 : 0))

        let sent = try await school.office.send(source, dryRun: false)
        school.clock.set(school.clock.now.hours(row.idle))
        await school.dispatcher.runUntilIdle()
        let id = try #require(sent.message)
        let status = try #require(try await school.office.status(id).first)
        #expect(status.notSent[code] == 1, "\(status.notSent)")

        let missed = try await school.office.undelivered(id).first
        let person = missed?.contacts.first { $0.contact == row.contact.rawValue }
        #expect((person?.notSent == code) == row.isUndelivered)
    }

    @Test func `stands in the tables`() {
        let known = Set(ReasonCase.cases.map(\.reason))
        // The first has a test of its own below, the last two a suite each; nothing that a daemon does leads to the others without a member of staff.
        let others: Set<NotSent> = [.notInAudience, .alreadyReached, .stoppedBySchool, .sharedAddress, .routeClosed]
        #expect(known == Set(NotSent.allCases).subtracting(others))
    }

    @Test func `of other pupils' families is counted, and listed where somebody asks`() async throws {
        let school = try SmallSchool()
        var other = Family.example([.example(2, home: 2, family: "F2")], id: "F2", pupils: ["Osian Puw"])
        other.pupils[0].year = 5
        try await school.store.put([.example([.example(1)]), other])
        let source = MessageSource.example(terms: MessageSource.exampleTerms.replacing("audience: all", with: "years: [2]"))
        let short = try await school.office.send(source, dryRun: true)
        #expect(short.families == 1 && short.sent == 1 && short.notSent == ["not-in-audience": 1] && short.contacts.count == 1)
        let long = try await school.office.send(source, dryRun: true, listingAll: true)
        #expect(long.contacts.map(\.reason) == [nil, "not-in-audience"])
    }

    @Test func `of a child who left the class calls back what waits`() async throws {
        let school = try SmallSchool(start: ReasonCase.night)
        var family = Family.example([.example(1)])
        try await school.store.put([family])
        let source = MessageSource.example(terms: MessageSource.exampleTerms.replacing("audience: all", with: "years: [2]"))
        _ = try await school.office.send(source, dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(try await school.status().notSent == ["quiet-hours": 1])
        family.pupils[0].year = 3
        try await school.store.put([family])
        try await school.run(until: 30)
        #expect(school.email.submitted.isEmpty && school.text.submitted.isEmpty)
        #expect(try await school.status().notSent == ["not-in-audience": 1])
        #expect(try await school.office.tasks().isEmpty)
    }

    @Test func `of hours is gone once the delivery has left`() async throws {
        let school = try SmallSchool(start: ReasonCase.night)
        try await school.store.put([.example([.example(1)])])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(try await school.status().notSent == ["quiet-hours": 1])
        let missed = try #require(try await school.office.undelivered().first)
        #expect(missed.reason == "quiet-hours" && missed.contacts.first?.tried.map(\.state) == [.held])
        try await school.run(until: 10)
        #expect(try await school.status().notSent.isEmpty)
        #expect(school.email.submitted.count == 1)
    }

    @Test func `of the week ends by itself, and the message goes`() async throws {
        let school = try SmallSchool(school: .example { $0.weeklyLimit = 2 })
        try await school.store.put([.example([.example(1)])])
        let long = MessageSource.exampleTerms + "\nexpires: 2026-03-20T18:00"
        for number in 1...4 {
            _ = try await school.office.send(.example(terms: long + "\n# \(number)"), dryRun: false)
        }
        try await school.run(until: 167)
        #expect(school.email.submitted.count == 2)
        let held = try await school.office.undelivered().filter { $0.reason == "weekly-limit" }
        #expect(held.count == 2 && held.allSatisfy { $0.thisWeek == 2 && $0.reach == .unreached && $0.task == nil })
        try await school.run(until: 169)
        #expect(school.email.submitted.count == 4)
        #expect(try await school.office.status().allSatisfy { $0.notSent.isEmpty })
    }

    @Test func `of the week does not keep an emergency`() async throws {
        let school = try SmallSchool(school: .example { $0.weeklyLimit = 1 })
        try await school.store.put([.example([.example(1)])])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        for category in ["emergency", "essential"] {
            let terms = MessageSource.exampleTerms.replacing("category: general", with: "category: \(category)")
            _ = try await school.office.send(.example(terms: terms), dryRun: false)
        }
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count == 3)
    }
}
