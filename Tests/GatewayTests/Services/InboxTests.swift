import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// What waits for a person, by text and from the message page, and how it is answered.
@Suite struct `What waits in the inbox` {
    static let one: PhoneNumber = "07700 900001"

    func school(_ contacts: [Contact] = [.example(1)]) async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put([.example(contacts)])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        return school
    }

    /// The delivery whose page the first contact has.
    func page(_ school: SmallSchool) throws -> DeliveryID {
        let all = school.email.submitted + school.text.submitted + school.letter.submitted
        return try #require(all.first).delivery
    }

    func first(_ school: SmallSchool) async throws -> InboxItem {
        try #require(try await school.office.inbox().first)
    }

    private func mail(_ school: SmallSchool) throws -> EmailContent {
        guard case .email(let mail) = try #require(school.email.submitted.last).content else { throw StoreError.unknown }
        return mail
    }

    @Test func `words from the page are with a person, in the language of their half, and were read`() async throws {
        let school = try await school()
        let page = try page(school)
        try await school.office.write("  A gaf i ddod â mam-gu?\r\n", on: page, in: .welsh)
        let item = try await first(school)
        #expect(item.text == "A gaf i ddod â mam-gu?" && item.way == .page && item.from == nil)
        #expect(item.name == "Rhiant 1" && item.family == "F1" && item.language == .welsh && item.intent == .unclear)
        let shown = try await school.office.page(page)
        #expect(shown.hasWritten && shown.wasRead)
        // A form that is posted twice records the text once.
        try await school.office.write("A gaf i ddod â mam-gu?", on: page, in: .welsh)
        #expect(try await school.office.inbox().count == 1)
    }

    static let refused = ["", "  \n ", String(repeating: "a", count: 1001)]

    @Test(arguments: refused) func `no words, and more than a thousand letters, are refused`(text: String) async throws {
        let school = try await school()
        let page = try page(school)
        await #expect(throws: OfficeError.nothingToRecord) { try await school.office.write(text, on: page, in: .welsh) }
        try await school.office.write(String(repeating: "👨‍👩‍👧", count: 1000), on: page, in: .english)
        #expect(try await school.office.inbox().count == 1)
    }

    @Test func `a page takes ten texts a day`() async throws {
        let school = try await school()
        let page = try page(school)
        for number in 1...10 { try await school.office.write("neges \(number)", on: page, in: .welsh) }
        await #expect(throws: OfficeError.nothingToRecord) { try await school.office.write("un arall", on: page, in: .welsh) }
        school.clock.set(school.clock.now.hours(25))
        try await school.office.write("drannoeth", on: page, in: .welsh)
        #expect(try await school.office.inbox().count == 11)
    }

    static let languages: [(Language, String, String)] = [
        (.welsh, "Ateb gan Ysgol Enghraifft", "Diolch am ysgrifennu"), (.english, "A reply from Example School", "Thank you for"),
    ]

    @Test(arguments: languages)
    func `an answer goes back by e-mail, in the language in which they wrote, and is no automatic one`(
        language: Language, subject: String, opening: String
    ) async throws {
        let school = try await school()
        try await school.office.write(language == .welsh ? "Helo?" : "Hello?", on: try page(school), in: language)
        try await school.office.answerReply(try await first(school).id, text: "Cewch.\n\nCroeso.", by: "Elen")
        await school.dispatcher.runUntilIdle()
        let mail = try mail(school)
        #expect(mail.subject == subject && mail.to == "c1@example.org" && mail.toName == "Rhiant 1")
        #expect(mail.blocks.map(\.language) == [language])
        let paragraphs = mail.blocks.flatMap(\.document.blocks)
        #expect(paragraphs.count == 4 && "\(paragraphs[0])".contains(opening) && "\(paragraphs[1])".contains("Cewch."))
        let composed = String(
            decoding: Self.composer.compose(mail, delivery: "delivery-1", form: .welsh, created: SmallSchool.start), as: UTF8.self
        )
        #expect(!composed.contains("Auto-Submitted"))
        #expect(try await school.office.inbox().isEmpty)
        #expect(try await school.office.inbox(closed: true).first?.owner == "Elen")
    }

    /// Hours after 9:00 on Tuesday 3 March 2026 at which a person answers, and at which the answer is with the parent; quiet from 20:00.
    static let hours: [(answered: Double, arrives: Double)] = [(1, 1), (10.99, 10.99), (11, 23), (15, 23), (22.99, 23), (23, 23)]

    @Test(arguments: [ChannelKind.email, .text], hours)
    func `an answer by a person comes when the house is awake`(channel: ChannelKind, hours: (answered: Double, arrives: Double))
        async throws
    {
        let school = try await school([Contact.example(1) { $0.has([channel]) }])
        let sent = channel == .email ? school.email : school.text
        school.clock.set(SmallSchool.start.hours(hours.answered))
        if channel == .email {
            try await school.office.write("Helo?", on: try page(school), in: .welsh)
        } else {
            try await school.say("helo?", from: Self.one)
            await school.dispatcher.runUntilIdle()
        }
        func answers() -> Int { sent.submitted.count { "\($0.content)".contains("Cewch.") } }
        try await school.office.answerReply(try await first(school).id, text: "Cewch.", by: "Elen")
        await school.dispatcher.runUntilIdle()
        #expect(answers() == (hours.arrives == hours.answered ? 1 : 0))
        try await school.run(until: hours.arrives)
        #expect(answers() == 1)
    }

    /// Who has the mailbox too, in another family's record, and whom the answer to the page's reply names then.
    static let sharers: [(name: String, named: String?)] = [("Rhywun Arall", nil), ("Rhiant 1", "Rhiant 1")]

    @Test(arguments: sharers)
    func `an answer names nobody in a mailbox that a stranger of another family has too`(name: String, named: String?)
        async throws
    {
        let school = try await school()
        try await school.office.write("Helo?", on: try page(school), in: .welsh)
        let other = Contact.example(2, home: 2, family: "F2") {
            $0.name = name
            $0.email = "c1@example.org"
        }
        try await school.store.put([.example([.example(1)]), .example([other], id: "F2")])
        try await school.office.answerReply(try await first(school).id, text: "Cewch.", by: "Elen")
        await school.dispatcher.runUntilIdle()
        let mail = try mail(school)
        #expect(mail.to == "c1@example.org" && mail.toName == named)
        #expect(named != nil || !mail.blocks.contains { "\($0.document)".contains("Rhiant 1") })
    }

    static let composer = EmailComposer(
        sender: EmailSender(name: Bilingual(welsh: "Ysgol", english: "School"), address: "swyddfa@example.org"),
        skipToEnglish: "English")

    @Test(arguments: [EmailContent.Submitted.generated, .replied, .byPerson])
    func `an e-mail says whether a machine wrote it`(submitted: EmailContent.Submitted) {
        let content = EmailContent(to: "c1@example.org", subject: "x", blocks: [], submitted: submitted)
        let text = String(
            decoding: Self.composer.compose(content, delivery: "delivery-1", form: .welsh, created: SmallSchool.start),
            as: UTF8.self)
        #expect(text.contains("Auto-Submitted: auto-generated") == (submitted == .generated))
        #expect(text.contains("Auto-Submitted: auto-replied") == (submitted == .replied))
    }

    @Test func `an answer to a letter's page goes by e-mail or text, and where there is neither by no way`() async throws {
        let onPaper = Contact.example(1) { $0.channels = [.letter] }
        let school = try await school([onPaper])
        try await school.office.write("helo?", on: try page(school), in: .welsh)
        try await school.office.answerReply(try await first(school).id, text: "Helo.")
        await school.dispatcher.runUntilIdle()
        #expect(try mail(school).to == "c1@example.org")

        let without = try await self.school([Contact.example(1) { $0.has([.letter]) }])
        try await without.office.write("helo?", on: try page(without), in: .welsh)
        let item = try await first(without)
        await #expect(throws: OfficeError.cannotAnswer) { try await without.office.answerReply(item.id, text: "Helo.") }
        #expect(try await without.office.inbox().count == 1)
    }

    @Test func `nothing goes to whom nothing may reach, nor where such a person would read it`() async throws {
        let school = try await school()
        try await school.office.write("helo?", on: try page(school), in: .welsh)
        let item = try await first(school)
        let flagged = Contact.example(2) {
            $0.noContact = NoContact(reason: "court order", review: nil)
            $0.email = "c1@example.org"
            $0.mobile = Self.one
        }
        try await school.store.put([.example([.example(1), flagged])])
        await #expect(throws: OfficeError.cannotAnswer) { try await school.office.answerReply(item.id, text: "Helo.") }
        #expect(school.email.submitted.count == 1)
    }

    @Test func `nothing goes to a number that wrote STOP`() async throws {
        let school = try await school([Contact.example(1) { $0.has([.text]) }])
        try await school.say("helo?", from: Self.one)
        let item = try await first(school)
        try await school.say("STOP", from: Self.one)
        await #expect(throws: OfficeError.cannotAnswer) { try await school.office.answerReply(item.id, text: "Helo.") }
    }
}
