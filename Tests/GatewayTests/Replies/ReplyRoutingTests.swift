import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `Where a reply goes` {
    static let now = Date.at("2026-03-03T12:00:00Z")
    static let number: PhoneNumber = "07700 900001"
    static let parent = Contact.example(1)
    static let flagged = Contact.example(1) { $0.noContact = NoContact(reason: "court order", review: nil) }

    typealias Question = SenderSnapshot.OpenQuestion

    static let phonics = Keyword(Bilingual(welsh: "Ffoneg", english: "PHONICS"))
    static let tech = Keyword(Bilingual(welsh: "TECH", english: "TECH"))
    static let club = Keyword(Bilingual(welsh: "Clwb", english: "Club"))
    static let cookery = Keyword(Bilingual(welsh: "Coginio", english: "Cookery"))

    static func event(_ name: String) -> Event {
        Event(
            name: Bilingual(welsh: name, english: name), starts: .at("2026-03-10T18:00:00Z"),
            place: Bilingual(welsh: "neuadd", english: "hall"), capacity: nil)
    }

    /// Two events, a third for other years, a list that asks nothing.
    static let topics = [
        Topic(keyword: phonics, question: "M1", audience: .everyone, event: event("ffoneg"), isOpen: true),
        Topic(keyword: tech, question: "M2", audience: .everyone, event: event("tech"), isOpen: true),
        Topic(keyword: cookery, question: "M3", audience: .years([6]), event: event("coginio"), isOpen: true),
        Topic(keyword: club, question: nil, audience: .everyone, event: nil),
    ]

    static func questions(_ ids: [MessageID], sentTo contact: ContactID) -> [Question] {
        ids.map { id in Question(message: id, keyword: topics.first { $0.question == id }?.keyword, sentTo: [contact]) }
    }

    static func sender(_ known: [(Contact, [MessageID])], _ change: (inout SenderSnapshot) -> Void = { _ in }) -> SenderSnapshot {
        let families = Set(known.map(\.0.family))
        var sender = SenderSnapshot(
            known: known.map { .init(contact: $0, open: questions($1, sentTo: $0.id)) },
            households: families.count == 1 ? Family.example(known.map(\.0)).households : nil,
            family: families.count == 1 ? .example(known.map(\.0)) : nil, isEcho: false, isStopped: false)
        change(&sender)
        return sender
    }

    /// What was made of a reply, in a line: `contact family message handled? confirmation | consequences`.
    static func route(
        _ text: String, _ sender: SenderSnapshot, number: PhoneNumber = number, isAutomatic: Bool = false
    ) -> String {
        let routing = ReplyRouting.route(text, from: sender, number: number, topics: topics, at: now) { text, asked in
            var meaning = ReplyUnderstanding.sure(text, asked: asked)
            meaning.isAutomatic = isAutomatic
            return meaning
        }
        let head = [
            routing.contact?.rawValue, routing.family?.rawValue, routing.message?.rawValue, routing.handled ? "handled" : "inbox",
            routing.confirmation.map(said),
        ]
        return head.map { $0 ?? "-" }.joined(separator: " ") + routing.consequences.map { " | \(written($0))" }.joined()
    }

    static func said(_ confirmation: ReplyRouting.Confirmation) -> String {
        switch confirmation {
        case .yes(let places): "yes:\(places)"
        case .which(let keywords, let meaning):
            "which:\(keywords.map(\.key).joined(separator: ",")):\(meaning.intent.rawValue):\(meaning.places ?? 0)"
        case .about(let topic): "about:\(topic.keyword.key)"
        default: confirmation.code
        }
    }

    static func written(_ consequence: ReplyEffect) -> String {
        switch consequence {
        case .answer(let answer, let message, let family, _, _):
            "\(family) \(message) \(answer.choice.rawValue) \(answer.places ?? 0)"
        case .evidence(let kind, _, _, _, _): kind.rawValue
        case .heard(let number, let contact, _, _): "heard \(number.written) \(contact?.rawValue ?? "-")"
        case .close(let channel, let key, _): "close \(channel.rawValue) \(key)"
        case .reopen(let channel, let key): "reopen \(channel.rawValue) \(key)"
        case .language(let language, let contact, _): "\(contact) \(language.rawValue)"
        case .optOut(let channel, let contacts, _):
            "opt out \(channel.rawValue) \(contacts.map(\.rawValue).joined(separator: "+"))"
        case .stopTopic(let topic, let contacts, let number, _):
            "stop \(topic) \(contacts.map(\.rawValue).joined(separator: "+")) \(number.written)"
        case .startTopic(let topic, let contacts, let number):
            "start \(topic) \(contacts.map(\.rawValue).joined(separator: "+")) \(number.written)"
        case .told(let number, let message): "told \(number.written) \(message)"
        case .settle(let reply, let message, _): "settle \(reply) \(message)"
        }
    }

    static let one = [(parent, ["M1"] as [MessageID])]
    static let two = [(parent, ["M2", "M1"] as [MessageID])]
    static let none = [(parent, [] as [MessageID])]
    static let couple = [(parent, ["M1"] as [MessageID]), (Contact.example(2), ["M1"])]
    static let strangers = [(parent, ["M1"] as [MessageID]), (Contact.example(3, family: "F2"), ["M1"])]
    static let heard = "heard 07700 900001 C1"

    static let replies: [(String, String, [(Contact, [MessageID])], String)] = [
        ("yes", "IE 2", one, "C1 F1 M1 handled yes:2 | F1 M1 yes 2 | \(heard)"),
        ("yes without a number", "YES", one, "C1 F1 M1 handled yes:1 | F1 M1 yes 0 | \(heard)"),
        ("thanks alone", "Diolch yn fawr!", one, "C1 F1 M1 handled -"),
        ("thanks with a question", "Thanks. What time?", one, "C1 F1 M1 inbox waiting"),
        ("STOP of e-mails", "Stop emails", one, "C1 F1 M1 handled stopped-email | opt out email C1"),
        ("STOP of e-mails from two", "STOPIWCH YR E-BYST", couple, "- F1 M1 handled stopped-email | opt out email C1+C2"),
        ("STOP of e-mails from a stranger", "Stop emails", [], "- - - inbox waiting-only"),
        ("a keyword with a STOP of e-mails", "FFONEG stop emails", one, "C1 F1 M1 handled stopped-email | opt out email C1"),
        ("a reaction", "Liked “Reply STOP to end”", one, "C1 F1 M1 handled -"),
        ("a forward of other words", "Fwd: Reply STOP to end", one, "C1 F1 M1 inbox -"),
        ("a question about our words", "What does “Reply STOP to end” mean?", one, "C1 F1 M1 inbox waiting"),
        ("no", "NA", one, "C1 F1 M1 handled no | F1 M1 no 0 | \(heard)"),
        ("maybe", "EFALLAI", one, "C1 F1 M1 handled maybe | F1 M1 maybe 0 | \(heard)"),
        ("unclear", "na i ofyn", one, "C1 F1 M1 inbox waiting"),
        ("unknown sender", "IE 2", [], "- - - inbox waiting-only"),
        ("nothing was asked", "IE 2", none, "C1 F1 - inbox waiting-only"),
        ("two of one family", "IE 2", couple, "- F1 M1 handled yes:2 | F1 M1 yes 2 | heard 07700 900001 -"),
        ("a number of two families", "IE 2", strangers, "- - - inbox waiting-only"),
        ("STOP", "STOP", one, "C1 F1 M1 handled stopped | close text +447700900001"),
        ("STOP from anybody", "STOPIO", [], "- - - handled stopped | close text +447700900001"),
        ("STOP from a number of two families", "ATAL", strangers, "- - - handled stopped | close text +447700900001"),
        ("START", "DECHRAU", one, "C1 F1 M1 handled started | reopen text +447700900001"),
        ("HELP", "HELP", one, "C1 F1 M1 handled help"), ("HELP from anybody", "CYMORTH", [], "- - - handled help"),
        ("a language", "SAESNEG", one, "C1 F1 M1 handled language-en | C1 en"),
        ("a language, for both at the number", "CYMRAEG", couple, "- F1 M1 handled language-cy | C1 cy | C2 cy"),
        ("a language from a stranger", "WELSH", [], "- - - inbox waiting-only"),
        ("a language from a number of two families", "WELSH", strangers, "- - - inbox waiting-only"),
        ("whom nothing may reach: yes", "IE 2", [(flagged, ["M1"])], "C1 F1 M1 inbox -"),
        ("whom nothing may reach: a keyword", "FFONEG", [(flagged, ["M1"])], "C1 F1 M1 inbox -"),
        ("whom nothing may reach: help", "HELP", [(flagged, ["M1"])], "C1 F1 M1 inbox -"),
        ("whom nothing may reach: stop", "STOP", [(flagged, ["M1"])], "C1 F1 M1 handled - | close text +447700900001"),
    ]

    @Test(arguments: replies) func `is decided by whom it may be from and what they were asked`(
        name: String, text: String, known: [(Contact, [MessageID])], routed: String
    ) {
        #expect(Self.route(text, Self.sender(known)) == routed)
    }

    @Test func `hears how to answer only where they have an invitation to answer, and spoke of no other`() {
        #expect(Self.route("helo?", Self.sender(Self.one)) == "C1 F1 M1 inbox waiting")
        #expect(Self.route("helo?", Self.sender(Self.none)) == "C1 F1 - inbox waiting-only")
        #expect(Self.route("helo?", Self.sender(Self.strangers)) == "- - - inbox waiting-only")
        // Their "IE 2" again would be an answer to the one that they have.
        #expect(Self.route("COGINIO IE 2", Self.sender(Self.one)) == "C1 F1 M3 inbox waiting-only")
        #expect(Self.route("CLWB IE 2", Self.sender(Self.one)) == "C1 F1 M1 inbox waiting-only")
        #expect(Self.route("helo?", Self.sender(Self.none) { $0.heard = ["waiting-only"] }) == "C1 F1 - inbox -")
        #expect(Self.route("helo?", Self.sender(Self.one) { $0.heard = ["waiting-only"] }) == "C1 F1 M1 inbox -")
    }

    @Test func `hears once a day that a person will read it`() {
        func told(_ known: [(Contact, [MessageID])]) -> SenderSnapshot { Self.sender(known) { $0.heard = ["waiting"] } }
        #expect(Self.route("helo?", told(Self.one)) == "C1 F1 M1 inbox -")
        #expect(Self.route("helo?", told([])) == "- - - inbox -")
        #expect(Self.route("NA", told(Self.one)) == "C1 F1 M1 handled no | F1 M1 no 0 | \(Self.heard)")
    }

    @Test func `is not answered to strangers abroad, whose STOP still stands`() throws {
        let abroad = try PhoneNumber("+353871234567", otherCountries: true)
        let stranger = Self.sender([])
        #expect(Self.route("helo?", stranger, number: abroad) == "- - - inbox -")
        #expect(Self.route("HELP", stranger, number: abroad) == "- - - handled -")
        #expect(Self.route("STOP", stranger, number: abroad) == "- - - handled - | close text +353871234567")
        #expect(Self.route("helo?", Self.sender(Self.one), number: abroad) == "C1 F1 M1 inbox waiting")
    }

    @Test func `takes no bare number for an invitation on the day of a questionnaire`() {
        let asked = Self.sender(Self.one)
        let surveyed = Self.sender(Self.one) { $0.heard = [SenderSnapshot.heardOfQuestionnaire] }
        #expect(Self.route("2", asked).hasPrefix("C1 F1 M1 handled yes:2"))
        #expect(Self.route("2", surveyed).hasPrefix("C1 F1 M1 inbox"))
        #expect(Self.route("IE 2", surveyed).hasPrefix("C1 F1 M1 handled yes:2"))
    }

    /// What waits, the number that follows it, and whether that is an answer to the one invitation.
    static let named: [(waiting: [String], isAnswer: Bool)] = [
        ([], true), (["Helo, cwestiwn"], true), (["CLWB"], false), (["club!"], false), (["CLWB, diolch am bopeth"], true),
        (["FFONEG"], true), (["Helo", "TECH"], false),
    ]

    @Test(arguments: named) func `takes no bare number behind a keyword that a person is still to read`(
        waiting: [String], isAnswer: Bool
    ) {
        let sender = Self.sender(Self.one) { $0.waitingTexts = waiting }
        #expect(Self.route("2", sender).hasPrefix(isAnswer ? "C1 F1 M1 handled yes:2" : "C1 F1 M1 inbox"))
        #expect(Self.route("IE 2", sender).hasPrefix("C1 F1 M1 handled yes:2"))
    }

    @Test func `keeps a question beside an answer for a person`() {
        #expect(Self.route("IE 2. Oes parcio?", Self.sender(Self.one)).hasPrefix("C1 F1 M1 inbox yes:2 | F1 M1 yes 2"))
    }

    @Test func `stops everything where a sentence asks for it, whatever topic it begins with`() {
        #expect(Self.route("Ffoneg. Please stop texting me", Self.sender(Self.one)).contains("handled stopped |"))
        #expect(Self.route("FFONEG STOPIO", Self.sender(Self.one)).contains("handled stopped:ffoneg |"))
    }

    @Test func `keeps reserved words before a keyword of the same letters`() {
        let odd = Topic(
            keyword: Keyword(Bilingual(welsh: "STOP", english: "YES")), question: "M1", audience: .everyone,
            event: Self.event("x"))
        func code(_ text: String) -> String? {
            ReplyRouting.route(
                text, from: Self.sender(Self.one), number: Self.number, topics: [odd], at: Self.now,
                read: { text, _ in ReplyUnderstanding.sure(text) }
            ).confirmation?.code
        }
        #expect(code("STOP") == "stopped")
        #expect(code("yes") == "yes")
    }
}
