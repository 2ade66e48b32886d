import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `Where a reply goes` {
    static let now = Date.at("2026-03-03T12:00:00Z")
    static let number: PhoneNumber = "07700 900001"
    static let parent = Contact.example(1)
    static let flagged = Contact.example(1) { $0.noContact = NoContact(reason: "court order", review: nil) }

    /// What was made of a reply, in a line: `family message handled? confirmation | consequences`.
    static func route(
        _ text: String, _ known: [(Contact, [MessageID])], number: PhoneNumber = number, isStopped: Bool = false,
        wasToldToWait: Bool = false
    ) -> String {
        let sender = SenderCase(
            known: known.map { .init(contact: $0, open: $1) }, isEcho: false, isStopped: isStopped, wasToldToWait: wasToldToWait)
        let routing = ReplyRouting.route(ReplyReader.read(text), from: sender, number: number, at: now)
        let head = [
            routing.contact?.rawValue, routing.family?.rawValue, routing.message?.rawValue, routing.handled ? "handled" : "inbox",
            routing.confirmation.map { "\($0)" },
        ]
        return head.map { $0 ?? "-" }.joined(separator: " ") + routing.consequences.map { " | \(written($0))" }.joined()
    }

    static func written(_ consequence: Consequence) -> String {
        switch consequence {
        case .answer(let answer, _, let family, _): "\(family) \(answer.choice.rawValue) \(answer.places ?? 0)"
        case .evidence(let kind, _, _, _, _): kind.rawValue
        case .heard(let number, let contact, _, _): "heard \(number.written) \(contact?.rawValue ?? "-")"
        case .close(let channel, let key, _): "close \(channel.rawValue) \(key)"
        case .reopen(let channel, let key): "reopen \(channel.rawValue) \(key)"
        case .language(let language, let contact, _): "\(contact) \(language.rawValue)"
        case .send: "send"
        }
    }

    static let one = [(parent, ["M1"] as [MessageID])]
    static let couple = [(parent, ["M1"] as [MessageID]), (Contact.example(2), ["M1"])]
    static let strangers = [(parent, ["M1"] as [MessageID]), (Contact.example(3, family: "F2"), ["M1"])]

    static let replies: [(String, String, [(Contact, [MessageID])], String)] = [
        ("yes", "IE 2", one, "C1 F1 M1 handled yes(places: 2) | F1 yes 2 | heard 07700 900001 C1"),
        ("yes without a number", "YES", one, "C1 F1 M1 handled yes(places: 1) | F1 yes 0 | heard 07700 900001 C1"),
        ("no", "NA", one, "C1 F1 M1 handled no | F1 no 0 | heard 07700 900001 C1"),
        ("maybe", "EFALLAI", one, "C1 F1 M1 handled maybe | F1 maybe 0 | heard 07700 900001 C1"),
        ("unclear", "na i ddod", one, "C1 F1 M1 inbox waiting"),
        ("unknown sender", "IE 2", [], "- - - inbox waiting"),
        ("nothing was asked", "IE 2", [(parent, [])], "C1 F1 - inbox waiting"),
        ("two open questions", "IE 2", [(parent, ["M1", "M2"])], "C1 F1 - inbox waiting"),
        ("two of one family", "IE 2", couple, "- F1 M1 handled yes(places: 2) | F1 yes 2 | heard 07700 900001 -"),
        ("a number of two families", "IE 2", strangers, "- - - inbox waiting"),
        ("STOP", "STOP", one, "C1 F1 M1 handled stopped | close text +447700900001"),
        ("STOP from anybody", "STOPIO", [], "- - - handled stopped | close text +447700900001"),
        ("STOP from a number of two families", "ATAL", strangers, "- - - handled stopped | close text +447700900001"),
        ("START", "DECHRAU", one, "C1 F1 M1 handled started | reopen text +447700900001"),
        ("HELP", "HELP", one, "C1 F1 M1 handled help"), ("HELP from anybody", "CYMORTH", [], "- - - handled help"),
        ("a language", "SAESNEG", one, "C1 F1 M1 handled languageEnglish | C1 en"),
        ("a language, for both at the number", "CYMRAEG", couple, "- F1 M1 handled languageWelsh | C1 cy | C2 cy"),
        ("a language from a stranger", "WELSH", [], "- - - inbox waiting"),
        ("a language from a number of two families", "WELSH", strangers, "- - - inbox waiting"),
        ("whom nothing may reach: yes", "IE 2", [(flagged, ["M1"])], "C1 F1 M1 inbox -"),
        ("whom nothing may reach: help", "HELP", [(flagged, ["M1"])], "C1 F1 M1 inbox -"),
        ("whom nothing may reach: stop", "STOP", [(flagged, ["M1"])], "C1 F1 M1 handled - | close text +447700900001"),
    ]

    @Test(arguments: replies) func `is decided by whom it may be from and what they were asked`(
        name: String, text: String, known: [(Contact, [MessageID])], routed: String
    ) {
        #expect(Self.route(text, known) == routed)
    }

    @Test func `hears once a day that a person will read it`() {
        #expect(Self.route("helo?", Self.one, wasToldToWait: true) == "C1 F1 M1 inbox -")
        #expect(Self.route("helo?", [], wasToldToWait: true) == "- - - inbox -")
        #expect(Self.route("NA", Self.one, wasToldToWait: true) == "C1 F1 M1 handled no | F1 no 0 | heard 07700 900001 C1")
    }

    @Test func `is not answered to strangers abroad, whose STOP still stands`() throws {
        let abroad = try PhoneNumber("+353871234567", otherCountries: true)
        #expect(Self.route("helo?", [], number: abroad) == "- - - inbox -")
        #expect(Self.route("HELP", [], number: abroad) == "- - - handled -")
        #expect(Self.route("STOP", [], number: abroad) == "- - - handled - | close text +353871234567")
        #expect(Self.route("helo?", Self.one, number: abroad) == "C1 F1 M1 inbox waiting")
    }

    static let stopped: [(String, String)] = [
        ("STOP", "C1 F1 M1 handled - | close text +447700900001"), ("helo?", "C1 F1 M1 inbox -"),
        ("IE 2", "C1 F1 M1 handled - | F1 yes 2 | heard 07700 900001 C1"),
        ("DECHRAU", "C1 F1 M1 handled started | reopen text +447700900001"),
    ]

    @Test(arguments: stopped) func `from a number that wrote STOP is heard, and not answered until START`(
        text: String, routed: String
    ) {
        #expect(Self.route(text, Self.one, isStopped: true) == routed)
    }
}
