import Channels
import GRDB
import Testing

@testable import Gateway

/// A no-contact flag is absolute, and an address that such a person shares is blocked for the whole family.
@Suite struct `Whom nothing may reach` {
    static let ordered = NoContact(reason: "court order", review: "2026-09-01")
    static let whole = "C1 email cy > C1 text cy > C1 letter cy+en"

    static let flagged: [PlanCase] = Gateway.Category.allCases.flatMap { category in
        ReachPolicy.allCases.map { reach in
            PlanCase(
                name: "\(category.rawValue), \(reach.rawValue)",
                contacts: [.example(1), .example(2, home: 2) { $0.noContact = ordered }], category: category, reach: reach,
                lines: whole, notSent: "C2=no-contact")
        }
    }

    @Test(arguments: flagged) func `no category and no policy passes the flag`(_ row: PlanCase) { row.check() }

    static let shared: [PlanCase] = [
        PlanCase(
            name: "the e-mail address",
            contacts: [
                .example(1) { $0.email = "teulu@example.org" },
                .example(2, home: 2) {
                    $0.noContact = ordered
                    $0.email = "teulu@example.org"
                },
            ], lines: "C1 text cy > C1 letter cy+en", notSent: "C2=no-contact"),
        PlanCase(
            name: "the e-mail address, in other capitals",
            contacts: [
                .example(1) { $0.email = "Teulu@Example.org" },
                .example(2, home: 2) {
                    $0.noContact = ordered
                    $0.email = "teulu@example.org"
                },
            ], lines: "C1 text cy > C1 letter cy+en", notSent: "C2=no-contact"),
        PlanCase(
            name: "the telephone",
            contacts: [
                .example(1),
                .example(2, home: 2) {
                    $0.noContact = ordered
                    $0.mobile = "07700 900001"
                },
            ], lines: "C1 email cy > C1 letter cy+en", notSent: "C2=no-contact"),
        PlanCase(
            name: "the letter box", contacts: [.example(1), .example(2) { $0.noContact = ordered }],
            lines: "C1 email cy > C1 text cy", notSent: "C2=no-contact"),
        PlanCase(
            name: "the letter box of another household at one address",
            contacts: [
                .example(1),
                .example(2, home: 2) {
                    $0.noContact = ordered
                    $0.postal = "1 heol y dŵr, tref enghraifft, ll79 2ab"
                },
            ], lines: "C1 email cy > C1 text cy", notSent: "C2=no-contact"),
        PlanCase(
            name: "the household, with no address on record",
            contacts: [
                .example(1),
                .example(2) {
                    $0.noContact = ordered
                    $0.has([])
                },
            ], lines: "C1 email cy > C1 text cy", notSent: "C2=no-contact"),
        PlanCase(
            name: "no household on record, and another address: they live elsewhere",
            contacts: [
                .example(1) { $0.household = "F1" },
                .example(2, home: 2) {
                    $0.household = "F1"
                    $0.noContact = ordered
                },
            ], lines: whole, notSent: "C2=no-contact"),
        PlanCase(
            name: "no household on record, and no address: they may live here",
            contacts: [
                .example(1) { $0.household = "F1" },
                .example(2) {
                    $0.household = "F1"
                    $0.noContact = ordered
                    $0.has([])
                },
            ], lines: "C1 email cy > C1 text cy", notSent: "C2=no-contact"),
        PlanCase(
            name: "another household, with no address on record",
            contacts: [
                .example(1),
                .example(2, home: 2) {
                    $0.noContact = ordered
                    $0.has([])
                },
            ], lines: whole, notSent: "C2=no-contact"),
        PlanCase(
            name: "the letter box, however its address is typed",
            contacts: [
                .example(1, home: 1) { $0.postal = "1, HEOL Y DWR, Tref Enghraifft, LL79 2AB" },
                .example(2) { $0.noContact = ordered },
            ], lines: "C1 email cy > C1 text cy", notSent: "C2=no-contact"),
        PlanCase(
            name: "everything",
            contacts: [
                .example(1),
                .example(2) {
                    $0.noContact = ordered
                    $0.mobile = "07700 900001"
                    $0.email = "c1@example.org"
                },
            ], lines: "-", notSent: "C1=shares-blocked-address C2=no-contact"),
        PlanCase(
            name: "everything, in an emergency",
            contacts: [
                .example(1),
                .example(2) {
                    $0.noContact = ordered
                    $0.mobile = "07700 900001"
                    $0.email = "c1@example.org"
                },
            ], category: .emergency, lines: "-", notSent: "C1=shares-blocked-address C2=no-contact"),
        PlanCase(
            name: "nobody else: the family has only them", contacts: [.example(1) { $0.noContact = ordered }], lines: "",
            notSent: "C1=no-contact"),
    ]

    @Test(arguments: shared) func `what they share is blocked for the family`(_ row: PlanCase) { row.check() }

    /// Of a contact who has the only address of another one of the family: whether they are flagged, whether they have left the school, and why
    /// nothing goes there.
    static let sharers: [(isFlagged: Bool, hasLeft: Bool, reason: String?)] = [
        (true, false, "shares-blocked-address"), (true, true, "shares-blocked-address"), (false, true, nil),
    ]

    @Test(arguments: ChannelKind.allCases, sharers) func `what they share stays blocked once they have left the school`(
        channel: ChannelKind, sharer: (isFlagged: Bool, hasLeft: Bool, reason: String?)
    ) async throws {
        let school = try SmallSchool()
        let one = Contact.example(1, home: 1) { $0.noContact = sharer.isFlagged ? Self.ordered : nil }
        let other = Contact.example(2, home: 2) {
            ($0.mobile, $0.email, $0.postal) = (one.mobile, one.email, one.postal)
            $0.has([channel])
        }
        try await school.store.put([.example([one, other])])
        if sharer.hasLeft {
            try await school.store.write { tx in try tx.db.run(sql: "UPDATE contact SET left = 7 WHERE id = 'C1'", arguments: [])
            }
        }
        let planned = try await school.office.send(.example(), dryRun: true)
        #expect(planned.contacts.first { $0.contact == "C2" }?.reason == sharer.reason)
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 80)
        let submitted = [school.email, school.text, school.letter].flatMap(\.submitted)
        #expect(submitted.isEmpty == (sharer.reason != nil))
        #expect(try await school.status().notSent["shares-blocked-address"] == (sharer.reason == nil ? nil : 1))
    }
}
