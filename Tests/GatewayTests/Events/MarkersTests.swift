import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// One run of a school in which the name, needs, written words and number of seats of each contact are unique markers.
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
        // Says nothing of the invitation.
        (9, 5, "H9", [.email, .letter]),
    ]

    /// What is made for contacts, each kind by itself: a run that makes none of one kind proves nothing of it.
    enum Kind: String, CaseIterable {
        case text, email, letter, page
        case automaticAnswer, personsAnswer, movedUpNotice, reminder, followUp
        case questionnairePage, questionnaireByText
        /// All that was said with one contact, as the office hands it out to a contact who asks what is held about them.
        case record
    }

    struct Made {
        var kinds: [Kind]
        var reader: Int
        var text: String
    }

    static func name(_ number: Int) -> String { "Enw\(number)x" }
    static func need(_ number: Int) -> String { "angen\(number)x" }
    static func words(_ number: Int) -> String { "geiriau\(number)x" }
    static func opinion(_ number: Int) -> String { "barn\(number)x" }
    static func places(_ number: Int) -> Int { 11 + number }
    static func mobile(_ number: Int) -> PhoneNumber { PhoneNumber(stringLiteral: "0770090000\(number)") }
    static func mail(_ number: Int) -> String { "c\(number)@example.org" }

    static func markers(of number: Int) -> [String] {
        let places = places(number)
        return [
            name(number), need(number), words(number), opinion(number), "\(places) place", "\(places) lle", "\(places) o leoedd",
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

    /// Contacts whose markers may occur in content for this contact: the contacts of the same household.
    static func household(of number: Int) -> Set<Int> { [5, 6].contains(number) ? [5, 6] : [number] }

    private static func reader(of submission: Submission) throws -> Int {
        let to = people.first { person in
            submission.address == mail(person.number) || submission.address == mobile(person.number).e164
                || submission.address.contains("\(person.number) Heol y Dŵr")
        }
        return try #require(to?.number, "\(submission.address)")
    }

    /// The newest delivery of a message of this name to the contact.
    private func page(_ school: SmallSchool, _ number: Int, of name: String = "ffoneg") async throws -> DeliveryID {
        for submission in (school.text.submitted + school.email.submitted).reversed()
        where try Self.reader(of: submission) == number {
            if try await stored(school, submission.delivery).name == name { return submission.delivery }
        }
        return try #require(nil, "C\(number) \(name)")
    }

    /// A delivery as it is kept, and the name of its message.
    private func stored(
        _ school: SmallSchool, _ id: DeliveryID
    ) async throws -> (delivery: StoredDelivery, name: String?, hasMovedUp: Bool) {
        let found = try await school.store.read { tx in
            (
                try tx.stored(id),
                try tx.db.value(
                    Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM moved_up WHERE delivery = ?)", arguments: [id.rawValue])
            )
        }
        let delivery = try #require(found.0)
        let messages = try await school.store.messages(of: school.office.school.id)
        return (delivery, messages.first { $0.id == delivery.message }?.name, found.1 == true)
    }

    private func live(_ school: SmallSchool) async throws -> [Made] {
        let office = school.office
        let invitation = EventSchool.invitation(capacity: 90, "keyword: {cy: FFONEG, en: PHONICS}")
        _ = try await office.send(invitation, dryRun: false)
        await school.dispatcher.runUntilIdle()
        // By text, on pages and by word of mouth; the last ones wait.
        try await school.say("yes \(Self.places(1))", from: Self.mobile(1))
        for number in [3, 5, 7] {
            try await office.answer(
                try await page(school, number), .yes, places: Self.places(number), needs: Self.need(number))
        }
        _ = try await office.answer("ffoneg", family: "F4", contact: "C8", .yes, places: Self.places(8), by: "Nia")
        try await office.answer(try await page(school, 4), .yes, places: Self.places(4), needs: Self.need(4))
        try await school.say("yes \(Self.places(2))", from: Self.mobile(2))
        for number in [1, 2, 3, 4, 6, 7, 8, 9] {
            try await office.write(Self.words(number), on: try await page(school, number), in: .welsh)
        }
        try await office.note("ffoneg", family: "F1", contact: "C1", Self.need(1), by: "Nia")
        try await office.note("ffoneg", family: "F4", contact: "C8", Self.need(8), by: "Nia")
        for item in try await office.inbox() { try await office.answerReply(item.id, text: "Diolch.", by: "Nia") }
        // One household gives its seats back: the next on the waiting list moves up.
        try await office.answer(try await page(school, 7), .no, places: nil, needs: Self.need(7))
        await school.dispatcher.runUntilIdle()
        let pages = try await answerQuestionnaire(school)
        _ = try await office.send(
            EventSchool.invitation(capacity: 95, "keyword: {cy: FFONEG, en: PHONICS}"), correcting: "ffoneg",
            by: "Nia", dryRun: false)
        try await school.run(until: 160)
        school.clock.set(EventSchool.starts.addingTimeInterval(3600))
        _ = try await office.attended("ffoneg", families: nil, missed: ["F2/C4"], by: "Nia")
        for who in ["attended", "missed", "declined", "unanswered"] {
            let terms = MessageSource.exampleTerms.replacing("name: gweithdy", with: "name: wedyn-\(who)")
                .replacing("question: rsvp", with: "question: none")
            let report = try await office.send(
                .example(terms: terms + "\nguests: {of: ffoneg, who: \(who)}\n"), dryRun: false)
            #expect(report.sent > 0, "\(who)")
        }
        try await school.run(until: 300)
        return pages
    }

    /// On pages and by text; the pages as they are then, since they are gone when the event is.
    private func answerQuestionnaire(_ school: SmallSchool) async throws -> [Made] {
        let office = school.office
        _ = try await office.send(.questionnaire(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        for text in ["HOLIADUR", "4", "2", Self.opinion(1)] {
            school.clock.set(school.clock.now.addingTimeInterval(60))
            try await school.say(text, from: Self.mobile(1))
        }
        for number in [2, 3, 4, 5, 6, 7, 8] {
            let fields = ["croeso": "4", "amser": "2", "newid": Self.opinion(number)]
            try await office.answer(try await page(school, number, of: "holiadur"), language: .welsh) { fields[$0.id] }
        }
        var made: [Made] = []
        for number in Self.people.map(\.number) {
            let page = try await office.page(try await page(school, number, of: "holiadur"))
            let questionnaire = try #require(page.questionnaire)
            #expect(questionnaire.given["newid"] == (number == 9 ? nil : Self.opinion(number)))
            made.append(Made(kinds: [.questionnairePage], reader: number, text: "\(page)"))
        }
        return made
    }

    /// Everything that went out, the pages behind it, and each contact's record.
    private func made(in school: SmallSchool) async throws -> [Made] {
        var made: [Made] = []
        for submission in school.text.submitted + school.email.submitted + school.letter.submitted {
            let reader = try Self.reader(of: submission)
            let (delivery, name, hasMovedUp) = try await stored(school, submission.delivery)
            var kinds: [Kind]
            switch delivery.route.channel {
            case .text: kinds = [.text]
            case .email: kinds = [.email]
            case .letter: kinds = [.letter]
            }
            if let name {
                if name.hasSuffix("-atgoffa") { kinds.append(.reminder) }
                if name.hasPrefix("wedyn-") { kinds.append(.followUp) }
                if name == "holiadur" {
                    // The form itself was looked at while it was open.
                    await #expect(throws: OfficeError.noSuchPage) { try await school.office.page(submission.delivery) }
                } else {
                    let page = try await school.office.page(submission.delivery)
                    made.append(Made(kinds: [.page], reader: reader, text: "\(page)"))
                }
            } else if hasMovedUp {
                kinds.append(.movedUpNotice)
            } else {
                let text = delivery.words.text ?? ""
                let isQuestion = text.contains("Pryd?") || text.contains("newid?") || text.contains("siarad â ni")
                kinds.append(delivery.words.isByPerson ? .personsAnswer : isQuestion ? .questionnaireByText : .automaticAnswer)
            }
            made.append(Made(kinds: kinds, reader: reader, text: "\(submission.content)"))
        }
        for number in Self.people.map(\.number) {
            let record = try await school.office.conversation(of: "C\(number)")
            made.append(Made(kinds: [.record], reader: number, text: "\(record)"))
        }
        return made
    }

    @Test func `of every kind that is made for contacts`() async throws {
        let school = try SmallSchool()
        try await school.store.put(Self.families)
        let pages = try await live(school)
        let made = pages + (try await made(in: school))
        for kind in Kind.allCases {
            let count = made.count { $0.kinds.contains(kind) }
            #expect(count > 0, "\(kind.rawValue): \(count)")
        }
        #expect(Set(made.map(\.reader)) == Set(Self.people.map(\.number)))
        for one in made {
            for other in Self.people.map(\.number) where !Self.household(of: one.reader).contains(other) {
                for marker in Self.markers(of: other) where one.text.contains(marker) {
                    Issue.record("\(marker) of C\(other) in \(one.kinds) for C\(one.reader): \(one.text)")
                }
            }
        }
        // The markers are there to be found.
        for number in [1, 2] {
            let kinds: [Kind] = [.automaticAnswer, .movedUpNotice]
            let own = made.filter { $0.reader == number && $0.kinds.contains(where: kinds.contains) }
            #expect(own.contains { one in Self.markers(of: number).contains { one.text.contains($0) } }, "C\(number)")
        }
        #expect(made.contains { $0.reader == 6 && $0.kinds == [.page] && $0.text.contains(Self.need(5)) })
        #expect(!made.contains { $0.reader == 6 && $0.text.contains(Self.opinion(5)) })
        #expect(try await "\(school.office.guests(of: "ffoneg"))".contains(Self.need(3)))
        #expect(try await "\(school.office.results("holiadur"))".contains(Self.opinion(3)))
    }
}
