import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `A delivery made up` {
    static let id: DeliveryID = "0123456789abcdef"
    static let now = StoreFolder.now

    static func queued(
        _ channel: ChannelKind, _ form: LanguageForm, names: [String] = ["Siân", "Huw"], children: [String] = ["Mali", "Efan"]
    ) throws -> QueuedDelivery {
        var new = NewDelivery.example(id, channel, due: now)
        new.route.form = form
        new.words = TemplateValues(names: names, children: children)
        return QueuedDelivery(new)
    }

    static func email(_ form: LanguageForm, page: Bool = true, names: [String] = ["Siân"]) throws -> EmailContent {
        let composer = try MessageComposer.example(page: page)
        let submission = try composer.submission(
            try queued(.email, form, names: names), message: try MessageSource.example().message(created: now))
        guard case .email(let content) = submission.content else { throw StoreError.unknown }
        return content
    }

    static func text(_ form: LanguageForm) throws -> String {
        let submission = try MessageComposer.example().submission(
            try queued(.text, form), message: try MessageSource.example().message(created: now))
        guard case .text(let content) = submission.content else { throw StoreError.unknown }
        return content.text
    }

    @Test func `fills in names as each language joins them`() throws {
        let words = try Self.email(.both, names: ["Siân", "Huw"]).blocks.map { "\($0.document)" }
        #expect(words[0].contains("Siân a Huw") && words[0].contains("Mali ac Efan"))
        #expect(words[1].contains("Siân and Huw") && words[1].contains("Mali and Efan"))
    }

    static let forms: [(LanguageForm, String, String, [Language])] = [
        (.welsh, "Gweithdy", "Ysgol Enghraifft: gweithdy. Atebwch IE neu NA.", [.welsh]),
        (.english, "Workshop", "Example School: workshop. Reply YES or NO.", [.welsh, .english]),
        (
            .both, "Gweithdy / Workshop",
            "Ysgol Enghraifft: gweithdy. Atebwch IE neu NA.\n\nExample School: workshop. Reply YES or NO.", [.welsh, .english]
        ),
    ]

    @Test(arguments: forms) func `speaks in the languages of its route, Welsh first`(
        form: LanguageForm, subject: String, text: String, languages: [Language]
    ) throws {
        let email = try Self.email(form)
        #expect(email.subject == subject && email.blocks.map(\.language) == languages)
        #expect(try Self.text(form) == text)
    }

    @Test func `in English says in one Welsh line that the same is there in Welsh`() throws {
        let link = try #require(try Self.email(.english).blocks.first)
        #expect(link.document.blocks.count == 1 && "\(link)".contains("https://ysgol.example.org/m/\(Self.id)"))
        let telephone = try #require(try Self.email(.english, page: false).blocks.first)
        #expect(telephone.document.blocks.count == 1 && "\(telephone)".contains("01632 960123"))
    }

    static let mails: [(form: LanguageForm, lang: String, languages: String, scrolls: Bool, links: [String])] = [
        (.welsh, "cy", "cy", false, ["- Atebwch ar dudalen y neges: "]),
        (.english, "en", "en", false, ["Darllenwch y neges hon yn Gymraeg: ", "- Reply on the message's page: "]),
        (.both, "cy", "cy, en", true, ["- Atebwch ar dudalen y neges: ", "- Reply on the message's page: "]),
    ]

    @Test(arguments: mails) func `is an e-mail of its form, with web addresses that end their line`(
        form: LanguageForm, lang: String, languages: String, scrolls: Bool, links: [String]
    ) throws {
        let sender = EmailSender(name: School.example().name, address: EmailAddress("swyddfa@ysgol.example.org"))
        let bytes = EmailComposer(sender: sender, skipToEnglish: "Please scroll down for English.")
            .compose(try Self.email(form), delivery: Self.id, form: form, created: Self.now)
        let mail = String(decoding: bytes, as: UTF8.self).replacing("=\r\n", with: "").replacing("=3D", with: "=")
        #expect(mail.components(separatedBy: "<html lang=\"\(lang)\">").count == 2)
        #expect(mail.components(separatedBy: "Content-Language: \(languages)\r\n").count == 4)
        #expect(mail.contains("scroll down") == scrolls && mail.contains("id=\"english\"") == scrolls)
        let page = "https://ysgol.example.org/m/\(Self.id)"
        for link in links { #expect(mail.contains("\r\n\(link)\(page)\r\n"), "\(mail)") }
        #expect(mail.components(separatedBy: ": \(page)\r\n").count == links.count + 1)
    }

    @Test(arguments: LanguageForm.allCases) func `holds no link where there is no page`(form: LanguageForm) throws {
        #expect(try !"\(Self.email(form, page: false))".contains("http"))
    }

    @Test func `names one reader beside the address, and never one of two`() throws {
        #expect(try Self.email(.welsh).toName == "Siân")
        #expect(try Self.email(.welsh, names: ["Siân", "Huw"]).toName == nil)
    }

    static let concerned: [(audience: Audience, children: [String])] = [
        (.everyone, ["Mali", "Efan", "Non"]), (.years([2]), ["Mali"]), (.years([2, 5]), ["Mali", "Efan"]), (.years([6]), []),
        (.classes(["5A"]), ["Efan"]), (.classes(["5A", "2E"]), ["Mali", "Efan"]), (.classes(["6B"]), []),
    ]

    @Test(arguments: concerned) func `names the contacts whom it is to, and of the children those whom it concerns`(
        audience: Audience, children: [String]
    ) {
        var family = Family.example([.example(1), .example(2)], pupils: ["Mali Prydderch", "Efan Prydderch", "Non Prydderch"])
        (family.pupils[1].year, family.pupils[1].className) = (5, "5A")
        (family.pupils[2].year, family.pupils[2].className) = (nil, nil)
        let words = TemplateValues(family: family, covers: ["C2"], audience: audience)
        #expect(words.children == children && words.names == ["Rhiant 2"])
    }

    @Test func `speaks of your child where none is on record`() throws {
        let submission = try MessageComposer.example().submission(
            try Self.queued(.email, .both, children: []), message: try MessageSource.example().message(created: Self.now))
        #expect("\(submission)".contains("eich plentyn") && "\(submission)".contains("your child"))
    }

    @Test func `is a letter with names, page and slip where something is asked`() throws {
        func letter(_ source: MessageSource) throws -> LetterContent {
            let submission = try MessageComposer.example().submission(
                try Self.queued(.letter, .both), message: try source.message(created: Self.now))
            guard case .letter(let content) = submission.content else { throw StoreError.unknown }
            return content
        }
        let asking = try letter(.example())
        #expect(asking.names == ["Siân", "Huw"] && asking.slipCode == "89AB-CDEF" && asking.replyPage != nil)
        #expect(asking.title == "Gweithdy / Workshop" && asking.blocks.map(\.language) == [.welsh, .english])
        let telling = try letter(.example(terms: MessageSource.exampleTerms.replacing("rsvp", with: "none")))
        #expect(telling.slipCode == nil && telling.replyPage == nil)
    }

    @Test(arguments: ChannelKind.allCases) func `is the same each time`(channel: ChannelKind) throws {
        let message = try MessageSource.example().message(created: Self.now)
        func made() throws -> String {
            "\(try MessageComposer.example().submission(try Self.queued(channel, .both), message: message))"
        }
        #expect(try made() == made())
    }
}
