import Channels
import Foundation
import Testing

@testable import Gateway

/// Which ways of a contact a message has done with, where persons may have opened, allowed or corrected something meanwhile.
@Suite struct `A way that a message has tried` {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var channel: ChannelKind = .email
        var state: DeliveryState
        var reason: ReasonCode?
        var accepted = false
        var evidence: Set<EvidenceKind> = []
        var wasOpened = false
        /// The name and the address on it, where they are not the contact's own any more.
        var printed: String?
        var address: PostalAddress?
        /// A later delivery of the same row, to another address.
        var later: ChannelKind?
        /// Whether the way is done with.
        var isDone: Bool

        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row(name: "waits", state: .queued, isDone: true), Row(name: "is on the wire", state: .submitting, isDone: true),
        Row(name: "was accepted", state: .accepted, accepted: true, isDone: true),
        Row(name: "arrived", state: .delivered, accepted: true, isDone: true),
        Row(name: "is in doubt", state: .uncertain, reason: .timedOut, isDone: true),
        Row(name: "ran out of time", state: .expired, reason: .serverBusy, isDone: true),
        // The plan leads there, so whatever closed it is over.
        Row(name: "was closed by a STOP", state: .suppressed, reason: .stopped, isDone: false),
        Row(name: "was closed by the carrier", state: .suppressed, reason: .carrierStop, isDone: false),
        Row(name: "was closed as dead", state: .suppressed, reason: .addressUnknown, isDone: false),
        Row(name: "was closed by a flag, here or in another family", state: .suppressed, reason: .noContact, isDone: false),
        Row(
            name: "was accepted before it was closed", state: .suppressed, reason: .noContact, accepted: true, isDone: true),
        Row(
            name: "was answered before it was closed", state: .suppressed, reason: .noContact, evidence: [.replied],
            isDone: true),
        Row(name: "could not be read", state: .suppressed, reason: .storageFailed, isDone: true),
        Row(name: "was refused, and the address closed", state: .failedPermanent, reason: .addressUnknown, isDone: true),
        Row(
            name: "was refused, and a person opened the address", state: .failedPermanent, reason: .addressUnknown,
            wasOpened: true, isDone: false),
        Row(
            name: "was refused by the carrier, and a person opened the number", channel: .text, state: .failedPermanent,
            reason: .carrierStop, wasOpened: true, isDone: false),
        Row(
            name: "came back, and a person opened the letter box", channel: .letter, state: .failedPermanent,
            reason: .returnedToSender, accepted: true, wasOpened: true, isDone: false),
        Row(
            name: "was refused for the mail itself, whatever was opened", state: .failedPermanent, reason: .contentRefused,
            wasOpened: true, isDone: true),
        Row(
            name: "had the name that is too long", channel: .letter, state: .failedPermanent, reason: .nameTooLong, isDone: true),
        Row(
            name: "had a name that is another now", channel: .letter, state: .failedPermanent, reason: .nameTooLong,
            printed: "Rhiant 1 \(String(repeating: "o Landudno ", count: 8))", isDone: false),
        Row(
            name: "had a name that cannot be printed, and is another now", channel: .letter, state: .failedPermanent,
            reason: .unprintable, printed: "\u{10FFFD}", isDone: false),
        Row(
            name: "had lines that were too long, and are parted otherwise now", channel: .letter, state: .failedPermanent,
            reason: .addressTooLong,
            address: PostalAddress(
                storedLines: ["1 Heol y Dŵr Tref Enghraifft", "LL79 2AB"], postcode: "LL79 2AB", country: nil), isDone: false),
        Row(
            name: "was too long itself, whatever the name was", channel: .letter, state: .failedPermanent,
            reason: .letterTooLong, printed: "Arall", isDone: true),
        Row(name: "was called back, and nothing took over", state: .cancelled, isDone: false),
        Row(name: "was called back when the next way took over", state: .cancelled, later: .text, isDone: true),
        Row(name: "was accepted before it was called back", state: .cancelled, accepted: true, isDone: true),
    ]

    @Test(arguments: rows) func `is done with by what came of it`(row: Row) throws {
        let contact = Contact.example(1)
        let start = EscalationCase.start
        var tried = Delivery.example(
            "delivery-1", to: contact, row.channel, row.state, at: start, evidence: row.evidence, reason: row.reason)
        tried.accepted = row.accepted ? start : nil
        tried.wasOpened = row.wasOpened
        tried.names = [row.printed ?? contact.name]
        if let address = row.address { tried.route.address = .letter(address, contact.household) }
        let later = row.later.map { Delivery.example("delivery-2", to: contact, $0, .accepted, at: start.hours(1)) }
        let plan = FamilyPlan(
            for: .example([contact]), terms: .example(), hasTextVersion: true, school: .example(), closed: SuppressionList(),
            open: Set(ChannelKind.allCases))
        let line = try #require(plan.targets.first)
        let step = try #require(line.steps.first { $0.route.channel == row.channel })
        let done = TriedSteps([tried, later].compactMap(\.self), among: line.steps, in: plan.family)
        #expect(done.contains(step) == row.isDone)
    }

    // MARK: in a school

    private func school(_ contact: Contact, text: [String: [Outcome]] = [:]) async throws -> SmallSchool {
        let school = try SmallSchool(text: text)
        try await school.store.put([.example([contact])])
        return school
    }

    static let number = "+447700900001"

    /// F2 has a contact with a no-contact flag at this number.
    static func flagged(_ mobile: PhoneNumber) -> Family {
        let contact = Contact.example(2, home: 2, family: "F2") {
            $0.name = "Huw Puw"
            $0.mobile = mobile
            $0.has([.text])
            $0.noContact = NoContact(reason: "court order", review: nil)
        }
        return .example([contact], id: "F2", pupils: ["Osian Puw"])
    }

    @Test func `goes on where it was tried, closed by a flag in another family, and allowed by a person`() async throws {
        let later = Outcome.rejected(.temporary(retryAfter: 3600), Reason(.serverBusy))
        let school = try await school(
            .example(1) { $0.has([.text]) }, text: [Self.number: [later, .accepted(references: ["a"])]])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        #expect(try await school.status().deliveries == ["failed-temporary": 1])
        try await school.store.put([Self.flagged("07700 900001")], at: school.clock.now)
        try await school.run(until: 2)
        #expect(school.text.submitted.count == 1)
        try await school.office.decideSharedAddress(
            .text, of: "C1", allow: true, reason: "siaradwyd", review: "2026-07-01", by: "Nia")
        try await school.run(until: 3)
        #expect(school.text.submitted.count == 2)
        #expect(try await school.status().deliveries == ["accepted": 1, "suppressed": 1])
        try await school.run(until: 60)
        #expect(school.text.submitted.count == 2)
    }

    @Test func `goes on where a new file shortens the name that a letter had no room for`() async throws {
        let long = Contact.example(1) { $0.has([.letter]) }
        let school = try await school(long)
        school.letter.answer(.notComposed(.nameTooLong, detail: "lines=8"))
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        school.letter.answer(.accepted(references: ["letter"]))
        // A file that says the same changes nothing; one with another name does, and once.
        try await school.store.put([.example([long])], at: school.clock.now)
        try await school.run(until: 0.2)
        #expect(school.letter.submitted.count == 1)
        for hour in [1.0, 2.0] {
            let short = Contact.example(1) {
                $0.name = "Mari Puw"
                $0.has([.letter])
            }
            try await school.store.put([.example([short])], at: school.clock.now)
            try await school.run(until: hour)
        }
        #expect(school.letter.submitted.count == 2)
    }

    @Test func `goes on at a number that was put right and put back before anything left`() async throws {
        let school = try await school(.example(1) { $0.has([.text]) })
        _ = try await school.office.pause(.text, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        for (hour, number) in [(0.2, "07700 900777"), (0.3, "07700 900001")] {
            _ = try await school.office.correct("C1", ContactCorrection(mobile: number), by: "Nia")
            try await school.run(until: hour)
        }
        _ = try await school.office.resume(.text)
        try await school.run(until: 1)
        #expect(school.text.addresses == [Self.number])
    }

    @Test func `goes on where a file gives the flagged person of another family another number`() async throws {
        let school = try await school(.example(1) { $0.has([.text]) })
        try await school.store.put([Self.flagged("07700 900001")], at: school.clock.now)
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.5)
        #expect(school.text.submitted.isEmpty)
        try await school.store.put([Self.flagged("07700 900888")], at: school.clock.now)
        try await school.run(until: 1)
        #expect(school.text.addresses == [Self.number])
    }
}
