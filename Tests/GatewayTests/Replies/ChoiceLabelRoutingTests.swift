import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// Two invitations without keywords, M8 (sports day) and M9 (phonics), newest first: A and B.
@Suite struct `Where a reply by choice label goes` {
    typealias Base = `Where a reply goes`
    typealias Asked = SenderSnapshot.AskedByLabel

    static let titles: [MessageID: Bilingual<String>] = [
        "M8": Bilingual(welsh: "Diwrnod mabolgampau", english: "Sports day"),
        "M9": Bilingual(welsh: "Gweithdy ffoneg", english: "Phonics workshop"),
        "M1": Bilingual(welsh: "Noson ffoneg", english: "Phonics evening"),
    ]

    static let both = [(Base.parent, ["M8", "M9"] as [MessageID])]
    static let onlyPhonics = [(Base.parent, ["M9"] as [MessageID])]
    static let strangers = [(Base.parent, ["M8", "M9"] as [MessageID]), (Contact.example(3, family: "F2"), ["M8", "M9"])]
    static let heard = Base.heard

    static func asked(
        _ meaning: ReplyMeaning? = ReplyMeaning(intent: .yes, places: 2, language: .welsh), isOver: Bool = false
    ) -> Asked {
        Asked(messages: ["M8", "M9"], reply: 7, meaning: meaning, language: .welsh, isOver: isOver)
    }

    private func route(
        _ text: String, _ known: [(Contact, [MessageID])] = both, asked: Asked? = nil, fits: Bool = true,
        _ change: (inout SenderSnapshot) -> Void = { _ in }
    ) throws -> String {
        let sender = Base.sender(known) {
            $0.askedByLabel = asked
            if let asked { $0.heard = [Asked.code(asked.messages)] }
            change(&$0)
        }
        let labelled = LabelledInvitations(titles: Self.titles, reader: ChoiceLabelReader(locales: try School.locales())) { _ in
            fits
        }
        let routing = ReplyRouting.route(
            text, from: sender, number: Base.number, topics: Base.topics, labelled: labelled, at: Base.now
        ) { text, asked in ReplyUnderstanding.sure(text, asked: asked) }
        let head = [
            routing.contact?.rawValue, routing.family?.rawValue, routing.message?.rawValue, routing.handled ? "handled" : "inbox",
            routing.confirmation.map(Base.said),
        ]
        return head.map { $0 ?? "-" }.joined(separator: " ") + routing.consequences.map { " | \(Base.written($0))" }.joined()
    }

    static let asking = "C1 F1 - inbox letters:M8,M9"

    @Test(arguments: ["IE 2", "YES", "na", "Efallai", "Byddwn ni yno, 3", "We'll be there", "👍", "Dim diolch", "2"])
    func `a bare answer is asked back by labels`(text: String) throws {
        #expect(try route(text) == Self.asking)
    }

    @Test func `asks nobody twice a day, and nobody who may have said which`() throws {
        #expect(try route("IE 3", asked: Self.asked()) == "C1 F1 - inbox waiting-only")
        #expect(try route("Yes to sports day") == "C1 F1 - inbox waiting")
        #expect(try route("Ie i'r gweithdy") == "C1 F1 - inbox waiting")
        #expect(try route("IE 2. Oes parcio?") == "C1 F1 - inbox waiting")
        #expect(try route("helo?") == "C1 F1 - inbox waiting")
    }

    @Test func `asks where one of several has no keyword, and by keywords where each has one`() throws {
        #expect(try route("IE 2", [(Base.parent, ["M9", "M1"])]) == "C1 F1 - inbox letters:M9,M1")
        #expect(try route("IE 2", [(Base.parent, ["M2", "M1"])]) == Base.asking)
    }

    @Test func `asks nobody where titles do not tell them apart, or there are more than four, or a title is missing`() throws {
        #expect(try route("IE 2", fits: false) == "C1 F1 - inbox waiting")
        #expect(try route("IE 2", [(Base.parent, ["M9", "M10"])]) == "C1 F1 - inbox waiting")
        let five: [MessageID] = ["M8", "M9", "M1", "M11", "M12"]
        #expect(try route("IE 2", [(Base.parent, five)]) == "C1 F1 - inbox waiting")
    }

    @Test func `asks no number that answers for nobody, and none over the limits`() throws {
        #expect(try route("IE 2", Self.strangers) == "- - - inbox waiting-only")
        #expect(try route("IE 2") { $0.answers = .init(lastHour: 6, lastDay: 6) } == "C1 F1 - inbox -")
        #expect(try route("IE 2") { $0.isStopped = true } == "C1 F1 - inbox -")
        #expect(try route("IE 2", [(Base.flagged, ["M8", "M9"])]) == "C1 F1 - inbox -")
    }

    static let yesTo8 = "C1 F1 M8 handled yes:2 | F1 M8 yes 2 | \(heard) | settle 7 M8"

    /// After "IE 2".
    static let answers: [(String, String)] = [
        ("A", yesTo8), ("a.", yesTo8), ("A 2", yesTo8),
        ("B", "C1 F1 M9 handled yes:2 | F1 M9 yes 2 | \(heard) | settle 7 M9"),
        // As they were asked to write it: the number stays.
        ("Ie A", yesTo8), ("IE A 3", "C1 F1 M8 handled yes:3 | F1 M8 yes 3 | \(heard) | settle 7 M8"),
        ("yes b 3", "C1 F1 M9 handled yes:3 | F1 M9 yes 3 | \(heard) | settle 7 M9"),
        // It may be a yes to A: a person sees to that.
        ("Na B", "C1 F1 M9 handled no | F1 M9 no 0 | \(heard)"),
        ("efallai A", "C1 F1 M8 handled maybe | F1 M8 maybe 0 | \(heard)"),
        ("A 3", "C1 F1 M8 inbox waiting-only"),
        ("A a B", "C1 F1 - inbox waiting-only"),
        ("A ie B na", "C1 F1 - inbox waiting-only"),
        ("A fydd parcio?", "C1 F1 - inbox waiting-only"),
        ("A?", "C1 F1 - inbox waiting-only"),
        ("C", "C1 F1 - inbox waiting-only"),
        ("STOP", "C1 F1 - handled stopped | close text +447700900001"), ("HELP", "C1 F1 - handled help"),
        ("Diolch", "C1 F1 - handled -"),
    ]

    @Test(arguments: answers) func `says which, and what was said before or beside it`(text: String, routed: String) throws {
        #expect(try route(text, asked: Self.asked()) == routed)
    }

    @Test func `says nothing without the reply that was asked back, unless it says what`() throws {
        #expect(try route("A", asked: Self.asked(nil)) == "C1 F1 M8 inbox waiting-only")
        #expect(try route("IE A 2", asked: Self.asked(nil)) == "C1 F1 M8 handled yes:2 | F1 M8 yes 2 | \(Self.heard)")
        #expect(try route("A") == "C1 F1 - inbox waiting")
        let number = ReplyMeaning(intent: .yes, language: .english)
        #expect(
            try route("A 2", asked: Self.asked(number)) == "C1 F1 M8 handled yes:2 | F1 M8 yes 2 | \(Self.heard) | settle 7 M8")
        let no = ReplyMeaning(intent: .no, language: .english)
        #expect(try route("B", asked: Self.asked(no)) == "C1 F1 M9 handled no | F1 M9 no 0 | \(Self.heard) | settle 7 M9")
        #expect(try route("B 2", asked: Self.asked(no)) == "C1 F1 M9 inbox waiting-only")
    }

    /// Only phonics (B) is open still.
    static let closed: [(String, String)] = [
        ("A", "C1 F1 M8 inbox waiting-only"), ("IE A", "C1 F1 M8 inbox waiting-only"), ("A ie B na", "C1 F1 - inbox waiting"),
        ("ie, a?", "C1 F1 - inbox waiting"), ("Byddwn ni'n dod i A", "C1 F1 - inbox waiting"),
        ("IE B", "C1 F1 M9 handled yes:2 | F1 M9 yes 2 | \(heard) | settle 7 M9"),
        ("IE", "C1 F1 M9 handled yes:1 | F1 M9 yes 0 | \(heard)"),
    ]

    @Test(arguments: closed) func `is never taken for the invitation that is open still`(text: String, routed: String) throws {
        #expect(try route(text, Self.onlyPhonics, asked: Self.asked()) == routed)
    }

    @Test(arguments: ["A", "IE A", "ie b", "A 2", "A ie B na"])
    func `means nothing after a day, and is no answer to whatever is open then`(text: String) throws {
        #expect(try route(text, Self.onlyPhonics, asked: Self.asked(isOver: true)) == "C1 F1 - inbox waiting")
        #expect(try route(text, asked: Self.asked(isOver: true)) == "C1 F1 - inbox waiting-only")
    }

    @Test func `from a number that became two homes' is a person's`() throws {
        #expect(try route("A", Self.strangers, asked: Self.asked()).hasSuffix("inbox waiting-only"))
        #expect(try route("IE A", Self.strangers, asked: Self.asked()).hasSuffix("inbox waiting-only"))
    }

    @Test func `is kept with the reply as its code, and read back`() {
        #expect(Asked.messages(of: Asked.code(["M8", "M9"])) == ["M8", "M9"])
        #expect(Asked.messages(of: "which") == nil)
        #expect(Asked.messages(of: "letters") == nil)
    }
}
