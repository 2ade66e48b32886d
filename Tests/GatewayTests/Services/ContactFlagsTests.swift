import Channels
import Foundation
import Testing

@testable import Gateway

extension `A contact, put right here` {
    @Test func `is not written to from the commit of a flag on, nor by an address that they share in the family`() async throws {
        let sharing = Family.example([
            .example(1) { $0.has([.text]) },
            .example(2) {
                $0.mobile = "07700 900001"
                $0.has([.text])
            },
        ])
        let school = try await school([sharing])
        _ = try await school.office.pause(.text, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        let view = try await school.office.block("C1", by: "Nia", reason: "gorchymyn llys", review: "01/09/2026")
        #expect(view.noContact == "gorchymyn llys" && view.noContactReview == "2026-09-01")
        #expect(try await school.status().deliveries == ["suppressed": 1])
        _ = try await school.office.resume(.text)
        try await school.run(until: 1)
        #expect(school.text.submitted.isEmpty)
        #expect(try await school.status().notSent == ["no-contact": 1, "shares-blocked-address": 1])
    }

    @Test func `is written to again when the flag is lifted, and what waited goes on`() async throws {
        let only = Family.example([.example(1) { $0.has([.text]) }])
        let school = try await school([only])
        _ = try await school.office.pause(.text, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        _ = try await school.office.block("C1", by: "Nia", reason: "gorchymyn llys", review: nil)
        _ = try await school.office.resume(.text)
        try await school.run(until: 0.5)
        let view = try await school.office.allow("C1", by: "Huw", reason: "daeth y gorchymyn i ben")
        #expect(view.noContact == nil)
        #expect(view.changes.map(\.by) == ["Nia", "Huw"] && view.changes[1].reason == "daeth y gorchymyn i ben")
        #expect(view.changes[1].old == "gorchymyn llys" && view.changes[1].new == "")
        try await school.run(until: 1)
        #expect(school.text.submitted.count == 1)
    }

    /// What a file says after a person lifted the flag "court order, 2026-09-01": the flag after it, and what the import says.
    static let files: [(NoContact?, NoContact?, [ImportFinding.Code])] = [
        (nil, nil, []), (NoContact(reason: "court order", review: "2026-09-01"), nil, [.flagLifted]),
        (NoContact(reason: "Court  Order", review: nil), nil, [.flagLifted]),
        // A new order, or the same one for longer, is news: it holds at once.
        (
            NoContact(reason: "court order", review: "2027-09-01"), NoContact(reason: "court order", review: "2027-09-01"),
            [.flagRenewed]
        ),
        (NoContact(reason: "police", review: nil), NoContact(reason: "police", review: nil), [.flagRenewed]),
    ]

    @Test(arguments: files) func `keeps a lifted flag lifted against a file, but for a new reason`(
        said: NoContact?, stands: NoContact?, codes: [ImportFinding.Code]
    ) async throws {
        let flagged = Contact.example(1) { $0.noContact = NoContact(reason: "court order", review: "2026-09-01") }
        let school = try SmallSchool()
        _ = try await school.store.apply(
            Self.rows(flagged), school: StoreFolder.school.id, markMissingAsLeft: false, at: SmallSchool.start)
        _ = try await school.office.allow("C1", by: "Nia", reason: "wedi dod i ben")
        let plan = try await school.store.apply(
            Self.rows(.example(1) { $0.noContact = said }), school: StoreFolder.school.id, markMissingAsLeft: false,
            at: SmallSchool.start)
        #expect(plan.findings.map(\.code) == codes)
        #expect(try await contact(school).noContact == stands)
    }

    static let order = NoContact(reason: "court order", review: nil)
    static let police = NoContact(reason: "police", review: nil)

    /// The flag with which a contact came, what people did with it one after the other (nil: lifted it), what the next file says, the flag
    /// then, and what the import says.
    static let histories: [(came: NoContact?, done: [NoContact?], said: NoContact?, stands: NoContact?, [ImportFinding.Code])] = [
        (nil, [police, nil], nil, nil, []), (nil, [police, nil], police, nil, [.flagLifted]),
        (nil, [police, nil], order, order, [.flagRenewed]), (order, [nil, order, nil], order, nil, [.flagLifted]),
        (order, [nil, police, nil], police, nil, [.flagLifted]), (nil, [order, nil, police, nil], police, nil, [.flagLifted]),
        (order, [nil, police], order, police, [.keptDecision]), (order, [nil, order], nil, order, [.keptDecision]),
        (nil, [police, nil, order], police, order, [.keptDecision]),
    ]

    @Test(arguments: histories) func `has the flag as a person set or lifted it last, whatever was before`(
        came: NoContact?, done: [NoContact?], said: NoContact?, stands: NoContact?, codes: [ImportFinding.Code]
    ) async throws {
        let school = try SmallSchool()
        func importing(_ flag: NoContact?) async throws -> ImportPlan {
            try await school.store.apply(
                Self.rows(.example(1) { $0.noContact = flag }), school: StoreFolder.school.id, markMissingAsLeft: false,
                at: school.clock.now)
        }
        _ = try await importing(came)
        for flag in done {
            if let flag {
                _ = try await school.office.block("C1", by: "Nia", reason: flag.reason, review: nil)
            } else {
                _ = try await school.office.allow("C1", by: "Nia", reason: "wedi dod i ben")
            }
        }
        let plan = try await importing(said)
        #expect(plan.findings.map(\.code) == codes)
        #expect(try await contact(school).noContact == stands)
    }

    /// A file with the column of the review date, which the other builders leave out.
    private static func rows(_ contact: Contact) -> FamilyRows {
        var csv = FamiliesCSV([.example([contact])])
        csv.rows[0]["no_contact_review"] = contact.noContact?.review ?? ""
        return csv.read()
    }

    @Test func `keeps a flag that was set here against a file without it`() async throws {
        let school = try await school()
        _ = try await school.office.block("C1", by: "Nia", reason: "gorchymyn llys", review: nil)
        try await school.store.put([Self.family])
        #expect(try await contact(school).noContact?.reason == "gorchymyn llys")
    }
}
