import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// One person in two families is told twice where a question is asked, and the office hears of it: before it sends, and where they answer.
@Suite struct `One person in two families, asked a question` {
    typealias Same = `One person in two families`

    private func school(_ families: [Family]) async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put(families)
        return school
    }

    static let two = ["Siân Puw", "Sian Puw"]
    static let plain = MessageSource.exampleTerms.replacing("rsvp", with: "none")

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var source: MessageSource = .example()
        var families: [Family]
        /// `name: contacts`, and whether their texts count for none.
        var people: [String] = []
        var countsForNone = false

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "a question by text", families: Same.families(names: two), people: ["Siân Puw: C1 C2"], countsForNone: true),
        Case(name: "a question by e-mail", families: Same.families(.email, names: two), people: ["Siân Puw: C1 C2"]),
        Case(name: "a question by letter", families: Same.families(.letter, names: two)),
        Case(name: "another name", families: Same.families(names: ["Siân Puw", "Huw Puw"])),
        Case(name: "the same words", source: Same.plain, families: Same.families(names: two)),
        Case(
            name: "words with the child's name",
            source: .example(terms: plain, welsh: "Annwyl { $children }.\n", english: "Dear { $children }.\n"),
            families: Same.families(.email, names: two), people: ["Siân Puw: C1 C2"]),
        Case(
            name: "another number",
            families: Same.families(names: ["Siân Puw"]) + [
                {
                    var family = Same.families(names: ["", "Siân Puw"])[1]
                    family.contacts[0].mobile = "07700 900002"
                    return family
                }()
            ]),
        Case(
            name: "three families", families: Same.families(names: two + ["Mrs Siân Puw"]), people: ["Siân Puw: C1 C2 C3"],
            countsForNone: true),
    ]

    @Test(arguments: cases) func `is named by the report of a send, with the families`(row: Case) async throws {
        for dryRun in [true, false] {
            let school = try await school(row.families)
            let report = try await school.office.send(row.source, dryRun: dryRun)
            let named = report.inTwoFamilies.map { person in
                "\(person.name): \(person.records.map(\.contact).joined(separator: " "))"
            }
            #expect(named == row.people)
            #expect(report.inTwoFamilies.allSatisfy { $0.answersCountForNone == row.countsForNone })
            #expect(report.inTwoFamilies.allSatisfy { $0.records.map(\.family) == row.families.map(\.id.rawValue) })
        }
    }

    struct Reply: Sendable, CustomTestStringConvertible {
        var name: String
        var families: [Family]
        var kind: SharedNumber.Kind?
        var holders: [String] = []

        var testDescription: String { name }
    }

    private static func household(_ homes: Int...) -> Family {
        .example(
            homes.enumerated().map { index, home in
                .example(index + 1, home: home) {
                    $0.mobile = "07700 900001"
                    $0.has([.text])
                }
            })
    }

    static let replies: [Reply] = [
        Reply(name: "one contact", families: [household(1)]),
        Reply(name: "one household", families: [household(1, 1)]),
        Reply(name: "two households", families: [household(1, 2)], kind: .households, holders: ["C1 F1", "C2 F1"]),
        Reply(
            name: "one person in two families", families: Same.families(names: two), kind: .onePerson,
            holders: ["C1 F1", "C2 F2"]),
        Reply(
            name: "two people of two families", families: Same.families(names: ["Siân Puw", "Huw Puw"]), kind: .families,
            holders: ["C1 F1", "C2 F2"]),
    ]

    @Test(arguments: replies, [true, false]) func `is named beside their answer, with what records it`(
        row: Reply, isEvent: Bool
    ) async throws {
        let school = try await school(row.families)
        _ = try await school.office.send(isEvent ? EventSchool.invitation() : .example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        try await school.say("Yes, but is there parking?", from: "07700 900001")
        let item = try #require(try await school.office.inbox().first)
        #expect(item.sharedNumber?.kind == row.kind)
        let holders = item.sharedNumber?.holders ?? []
        #expect(holders.map { "\($0.contact) \($0.family)" } == row.holders)
        #expect(holders.allSatisfy { $0.events == (isEvent ? ["ffoneg"] : []) && $0.isAsked != isEvent })
        // What it names is what the officer can do.
        guard let holder = holders.last else { return }
        if isEvent {
            let guest = try await school.office.answer(
                "ffoneg", family: holder.family, contact: holder.contact, .yes, places: 2, by: "Nia")
            #expect(guest.family == holder.family && guest.places == 2)
        } else {
            try await school.office.closeReply(
                item.id, note: "", recording: .yes, places: 2, contact: holder.contact, by: "Nia")
            #expect(try await school.office.inbox().isEmpty)
            #expect(try await school.status().answers.yes == 1)
        }
    }

    @Test func `is not recorded for somebody who has not the number`() async throws {
        let school = try await school(
            Same.families(names: Self.two) + [.example([.example(9, home: 9, family: "F9")], id: "F9", pupils: ["A B"])])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        try await school.say("Yes", from: "07700 900001")
        let item = try #require(try await school.office.inbox().first)
        for contact in [nil, "C9"] {
            await #expect(throws: OfficeError.nothingToRecord) {
                try await school.office.closeReply(
                    item.id, note: "", recording: .yes, places: nil, contact: contact, by: "Nia")
            }
        }
    }
}
