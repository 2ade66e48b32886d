import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// One telephone, 07700 900001, that two contacts have: what may be shown and taken there.
@Suite struct `A telephone that two contacts have` {
    enum Sharing: String, CaseIterable {
        case oneHousehold, twoHouseholds, twoFamilies, onePersonInTwoFamilies

        /// Whether what is of the first contact may be shown and taken there.
        var isOneHousehold: Bool { self == .oneHousehold || self == .onePersonInTwoFamilies }
    }

    static let number: PhoneNumber = "07700 900001"

    private func school(_ sharing: Sharing) async throws -> SmallSchool {
        let school = try SmallSchool()
        let first = Contact.example(1) {
            $0.name = "Siân Puw"
            $0.has([.text])
        }
        let isOtherFamily = sharing == .twoFamilies || sharing == .onePersonInTwoFamilies
        let second = Contact.example(2, home: sharing == .oneHousehold ? 1 : 2, family: isOtherFamily ? "F2" : "F1") {
            $0.name = sharing == .onePersonInTwoFamilies ? "Mrs Sian Puw" : "Huw Arall"
            $0.has([.text])
            $0.mobile = Self.number
        }
        if isOtherFamily {
            try await school.store.put([
                .example([first], pupils: ["Mabli Puw"]), .example([second], id: "F2", pupils: ["Osian Arall"]),
            ])
        } else {
            try await school.store.put([.example([first, second], pupils: ["Mabli Puw"])])
        }
        return school
    }

    private func sent(_ school: SmallSchool, _ source: MessageSource) async throws -> DeliveryID {
        _ = try await school.office.send(source, dryRun: false)
        await school.dispatcher.runUntilIdle()
        let found = try await school.store.read { tx in
            try tx.db.value(
                String.self,
                sql: "SELECT id FROM delivery WHERE family = 'F1' AND message IS NOT NULL ORDER BY number DESC LIMIT 1")
        }
        return DeliveryID(stored: try #require(found))
    }

    private func reminded(_ school: SmallSchool) -> Int { school.text.texts.count { $0.contains("Cofiwch") } }

    @Test(arguments: Sharing.allCases) func `greets those alone who are one household, and else nobody by name`(
        sharing: Sharing
    ) async throws {
        let school = try await school(sharing)
        let delivery = try await sent(school, .example())
        let page = try await school.office.page(delivery)
        let greeting = page.blocks.map { FragmentHTML.render($0.document, headingOffset: 2) }.joined()
        let words = try #require(try await school.store.read { tx in try tx.stored(delivery) }).words
        switch sharing {
        case .oneHousehold: #expect(words.names == ["Siân Puw", "Huw Arall"])
        case .onePersonInTwoFamilies: #expect(words.names == ["Siân Puw"])
        case .twoHouseholds, .twoFamilies: #expect(words.names.isEmpty)
        }
        #expect(greeting.contains("Siân Puw") == sharing.isOneHousehold)
        #expect(greeting.contains("Annwyl riant neu ofalwr") == !sharing.isOneHousehold)
        #expect(greeting.contains("Dear parent or carer") == !sharing.isOneHousehold)
        // Both households see the children, and no other family does.
        #expect(greeting.contains("Mabli") == (sharing != .twoFamilies))
    }

    @Test(arguments: Sharing.allCases) func `answers an invitation on its page, and is told of it, only as one household`(
        sharing: Sharing
    ) async throws {
        let school = try await school(sharing)
        let delivery = try await sent(school, EventSchool.invitation(capacity: 10))
        try await school.office.answer(delivery, .yes, places: 2, needs: "ramp")
        let message = try #require(try await school.store.messages(of: school.office.school.id).first { $0.name == "ffoneg" })
        let list = try #require(try await school.store.guests(of: message.id, school: school.office.school.id))
        #expect(list.taken == (sharing.isOneHousehold ? 2 : 0))
        let waiting = try await school.office.inbox()
        #expect(waiting.map(\.text) == (sharing.isOneHousehold ? [] : ["IE 2 ramp"]))
        // What a member of staff records for one of them is on no page that both can read.
        _ = try await school.office.answer("ffoneg", family: "F1", contact: "C1", .yes, places: 3, by: "Nia")
        try await school.office.note("ffoneg", family: "F1", contact: "C1", "alergedd", by: "Nia")
        let page = try await school.office.page(delivery)
        #expect(page.answer?.places == (sharing.isOneHousehold ? 3 : nil))
        #expect(page.note == (sharing.isOneHousehold ? "alergedd" : nil) && page.householdNeeds.isEmpty)
        #expect((page.outcome != nil) == sharing.isOneHousehold)
        try await school.run(until: 152)
        #expect((reminded(school) > 0) == sharing.isOneHousehold)
    }

    @Test func `leaves it to a person whose answer it was`() async throws {
        let school = try await school(.twoHouseholds)
        let delivery = try await sent(school, EventSchool.invitation(capacity: 10))
        try await school.office.answer(delivery, .yes, places: 2)
        let item = try #require(try await school.office.inbox().first)
        await #expect(throws: OfficeError.whichContact) {
            try await school.office.closeReply(item.id, note: "", recording: .yes, places: 2, by: "Nia")
        }
        try await school.office.closeReply(item.id, note: "", recording: .yes, places: 2, contact: "C2", by: "Nia")
        #expect(try await school.office.guests(of: "ffoneg").guests.map(\.id) == ["F1/C2"])
    }

    @Test(arguments: Sharing.allCases) func `is followed up only as one household`(sharing: Sharing) async throws {
        let school = try await school(sharing)
        _ = try await sent(school, EventSchool.invitation(capacity: 10))
        _ = try await school.office.answer("ffoneg", family: "F1", contact: "C1", .yes, places: 3, by: "Nia")
        school.clock.set(EventSchool.starts.addingTimeInterval(3600))
        _ = try await school.office.attended("ffoneg", families: nil, missed: [], by: "Nia")
        let before = school.text.submitted.count
        let terms = MessageSource.exampleTerms.replacing("name: gweithdy", with: "name: wedyn")
            .replacing("question: rsvp", with: "question: none")
        _ = try await school.office.send(
            .example(terms: terms + "\nguests: {of: ffoneg, who: attended}\n"), dryRun: false)
        try await school.run(until: 200)
        #expect((school.text.submitted.count > before) == sharing.isOneHousehold)
    }

    @Test(arguments: Sharing.allCases) func `is asked a questionnaire on its page only as one household`(
        sharing: Sharing
    ) async throws {
        let school = try await school(sharing)
        let delivery = try await sent(school, .questionnaire())
        let fields = ["croeso": "4", "amser": "2", "newid": "Dim"]
        let before = try #require(try await school.office.page(delivery).questionnaire)
        #expect(before.takesAnswers == sharing.isOneHousehold && !before.hasAnswered)
        do {
            try await school.office.answer(delivery, language: .welsh) { fields[$0.id] }
            #expect(sharing.isOneHousehold)
        } catch OfficeError.nothingToRecord {
            #expect(!sharing.isOneHousehold)
        }
        let after = try #require(try await school.office.page(delivery).questionnaire)
        #expect(after.given == (sharing.isOneHousehold ? fields : [:]) && after.hasAnswered == sharing.isOneHousehold)
        #expect(try await school.office.results("holiadur").answered == (sharing.isOneHousehold ? 1 : 0))
    }

    @Test func `shows nothing of a questionnaire that was answered before the telephone was shared`() async throws {
        for anonymous in [true, false] {
            let school = try SmallSchool()
            try await school.store.put([
                .example([
                    .example(1) { $0.has([.text]) },
                    .example(2, home: 2) { $0.has([.text]) },
                ])
            ])
            _ = try await school.office.send(.questionnaire(anonymous: anonymous), dryRun: false)
            await school.dispatcher.runUntilIdle()
            let delivery = try #require(school.text.submitted.first { $0.address == Self.number.e164 }).delivery
            let fields = ["croeso": "4", "amser": "2"]
            try await school.office.answer(delivery, language: .welsh) { fields[$0.id] }
            #expect(try await school.office.page(delivery).questionnaire?.hasAnswered == true)
            var correction = ContactCorrection()
            correction.mobile = Self.number.e164
            _ = try await school.office.correct("C2", correction, by: "Nia")
            let page = try #require(try await school.office.page(delivery).questionnaire)
            #expect(page.given.isEmpty && !page.hasAnswered && !page.takesAnswers)
        }
    }
}
