import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// One run of a school in which the name, needs, written words and number of places of each contact are markers of their own.
@Suite struct `Nothing of one household stands in what is made for another` {
    /// Family, household value (empty for none), whether there is an address, and channels.
    static let people: [(number: Int, family: Int, household: String, channels: Set<ChannelKind>)] = [
        // Two households by value; the second by letter and text.
        (1, 1, "H1", [.text]), (2, 1, "H2", [.text, .letter]),
        // Unknown: no values, and no address of the second.
        (3, 2, "", [.email, .letter]), (4, 2, "", [.email]),
        // One household of two contacts.
        (5, 3, "H5", [.text]), (6, 3, "H5", [.email]),
        // A second family of two households, both by e-mail.
        (7, 4, "H7", [.email]), (8, 4, "H8", [.email]),
    ]

    static func name(_ number: Int) -> String { "Enw\(number)x" }
    static func need(_ number: Int) -> String { "angen\(number)x" }
    static func words(_ number: Int) -> String { "geiriau\(number)x" }
    static func places(_ number: Int) -> Int { 11 + number }
    static func mobile(_ number: Int) -> PhoneNumber { PhoneNumber(stringLiteral: "0770090000\(number)") }
    static func mail(_ number: Int) -> String { "c\(number)@example.org" }

    static func markers(of number: Int) -> [String] {
        let places = places(number)
        return [
            name(number), need(number), words(number), "\(places) place", "\(places) lle", "\(places) o leoedd",
            "places: Optional(\(places))",
        ]
    }

    static var families: [Family] {
        Dictionary(grouping: people, by: \.family).sorted { $0.key < $1.key }.map { id, rows in
            let contacts = rows.map { row in
                Contact.example(row.number, home: row.number, family: .numbered("F", id)) {
                    $0.name = name(row.number)
                    $0.household = row.household.isEmpty ? .numbered("F", id) : HouseholdID(stringLiteral: row.household)
                    $0.has(row.channels)
                }
            }
            return Family.example(contacts, id: .numbered("F", id), pupils: ["Plentyn\(id)"])
        }
    }

    /// Contacts whose markers may stand in what is made for one: their household.
    static func household(of number: Int) -> Set<Int> { [5, 6].contains(number) ? [5, 6] : [number] }

    private func page(_ school: SmallSchool, _ number: Int) throws -> DeliveryID {
        let all = school.text.submitted + school.email.submitted
        return try #require(
            all.first { $0.address == Self.mail(number) || $0.address == Self.mobile(number).e164 }, "C\(number)"
        ).delivery
    }

    private func live(_ school: SmallSchool) async throws {
        let office = school.office
        let invitation = EventSchool.invitation(capacity: 90, "keyword: {cy: FFONEG, en: PHONICS}")
        _ = try await office.send(invitation, dryRun: false)
        await school.dispatcher.settle()
        // By text, on pages and by word of mouth; the last ones wait.
        try await school.say("yes \(Self.places(1))", from: Self.mobile(1))
        for number in [3, 5, 7] {
            try await office.answer(
                try page(school, number), .yes, places: Self.places(number), needs: Self.need(number))
        }
        _ = try await office.answer("ffoneg", family: "F4", contact: "C8", .yes, places: Self.places(8), by: "Nia")
        try await office.answer(try page(school, 4), .yes, places: Self.places(4), needs: Self.need(4))
        try await school.say("yes \(Self.places(2))", from: Self.mobile(2))
        for number in [1, 2, 3, 4, 6, 7, 8] {
            try await office.write(Self.words(number), on: try page(school, number), in: .welsh)
        }
        try await office.note("ffoneg", family: "F1", contact: "C1", Self.need(1), by: "Nia")
        try await office.note("ffoneg", family: "F4", contact: "C8", Self.need(8), by: "Nia")
        for item in try await office.inbox() { try await office.answerReply(item.id, text: "Diolch.", by: "Nia") }
        // One gives its places back: who waits moves up.
        try await office.answer(try page(school, 7), .no, places: nil, needs: Self.need(7))
        await school.dispatcher.settle()
        _ = try await office.send(
            EventSchool.invitation(capacity: 95, "keyword: {cy: FFONEG, en: PHONICS}"), correcting: "ffoneg",
            by: "Nia", dryRun: false)
        try await school.run(until: 160)
        school.clock.set(EventSchool.starts.addingTimeInterval(3600))
        _ = try await office.attended("ffoneg", families: nil, missed: ["F2/C4"], by: "Nia")
        for who in ["attended", "missed", "declined", "unanswered"] {
            let terms = MessageSource.terms.replacing("name: gweithdy", with: "name: wedyn-\(who)")
                .replacing("question: rsvp", with: "question: none")
            _ = try? await office.send(
                .example(terms: terms + "\nguests: {of: ffoneg, who: \(who)}\n"), dryRun: false)
        }
        try await school.run(until: 300)
    }

    @Test func `pages, texts, e-mails, letters and automatic answers`() async throws {
        let school = try SmallSchool()
        try await school.store.put(Self.families)
        try await live(school)
        var seen: Set<Int> = []
        var made = 0
        for submission in school.text.submitted + school.email.submitted + school.letter.submitted {
            let to = Self.people.first { person in
                submission.address == Self.mail(person.number) || submission.address == Self.mobile(person.number).e164
                    || submission.address.contains("\(person.number) Heol y Dŵr")
            }
            let reader = try #require(to?.number, "\(submission.address)")
            seen.insert(reader)
            var texts = ["\(submission.content)"]
            if let page = try? await school.office.page(submission.delivery) { texts.append("\(page)") }
            made += texts.count
            for other in Self.people.map(\.number) where !Self.household(of: reader).contains(other) {
                for marker in Self.markers(of: other) where texts.contains(where: { $0.contains(marker) }) {
                    Issue.record("\(marker) of C\(other) in what is made for C\(reader): \(texts)")
                }
            }
        }
        #expect(seen == Set(Self.people.map(\.number)))
        #expect(made > 40, "\(made)")
        let confirmed = school.text.submitted.map { "\($0.content)" }
        #expect(confirmed.contains { $0.contains("\(Self.places(1)) place") || $0.contains("\(Self.places(1)) lle") })
        #expect(try await "\(school.office.guests(of: "ffoneg"))".contains(Self.need(3)))
    }
}
