import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

extension `Where a reply goes` {
    static let yesToPhonics = "C1 F1 M1 handled yes:2 | F1 M1 yes 2 | \(heard)"
    static let aboutPhonics = "C1 F1 M1 handled about:ffoneg | told 07700 900001 M1"

    static let keywords: [(String, String, [(Contact, [MessageID])], String)] = [
        ("first", "FFONEG IE 2", two, yesToPhonics), ("last", "IE 2 FFONEG", two, yesToPhonics),
        ("in English", "phonics yes 2", two, yesToPhonics), ("in capitals and small letters", "fFoNeG ie 2", two, yesToPhonics),
        ("with an accent", "Ffonêg: ie 2!", two, yesToPhonics), ("with a stop", "ie 2. ffoneg.", two, yesToPhonics),
        ("twice", "FFONEG IE 2 ffoneg", two, yesToPhonics),
        ("one for both languages", "tech no", two, "C1 F1 M2 handled no | F1 M2 no 0 | \(heard)"),
        ("a part of a word", "FFONEGAU IE 2", two, "C1 F1 - inbox waiting"),
        ("two of them", "FFONEG TECH IE 2", two, "C1 F1 - inbox waiting"),
        ("with words that are unclear", "FFONEG pa bryd?", two, "C1 F1 M1 inbox waiting"),
        ("with a language", "FFONEG CYMRAEG", two, "C1 F1 M1 inbox waiting"),
        ("not sent to them, and for them", "FFONEG IE 2", none, yesToPhonics),
        ("not sent to them, and for others", "COGINIO IE 2", none, "C1 F1 M3 inbox waiting-only"),
        ("from a stranger", "FFONEG IE 2", [], "- - - inbox waiting-only"),
        ("from a number of two families", "FFONEG IE 2", strangers, "- - - inbox waiting-only"),
        ("that asks nothing", "CLWB IE 2", none, "C1 F1 - inbox waiting-only"),
        ("alone", "FFONEG", one, aboutPhonics), ("alone, of two", " Phonics? ", two, aboutPhonics),
        ("alone, not sent to them", "FFONEG", none, aboutPhonics),
        ("alone, for others", "COGINIO", none, "C1 F1 M3 handled about:coginio | told 07700 900001 M3"),
        ("with help", "HELP FFONEG", none, aboutPhonics),
        ("alone, that asks nothing", "CLWB", none, "C1 F1 - inbox waiting-only"),
        ("alone, from a stranger", "FFONEG", [], "- - - inbox waiting-only"),
        ("alone, from a number of two families", "FFONEG", strangers, "- - - inbox waiting-only"),
        ("alone, two of them", "FFONEG TECH", two, "C1 F1 - inbox waiting"),
        ("stopped", "STOP FFONEG", one, "C1 F1 M1 handled stopped:ffoneg | stop ffoneg C1 07700 900001"),
        ("stopped the other way round", "ffoneg stopio", one, "C1 F1 M1 handled stopped:ffoneg | stop ffoneg C1 07700 900001"),
        ("stopped by a stranger", "STOP PHONICS", [], "- - - handled stopped:ffoneg | stop ffoneg  07700 900001"),
        (
            "stopped for all who have the number", "STOP FFONEG", strangers,
            "- - - handled stopped:ffoneg | stop ffoneg C1+C3 07700 900001"
        ),
        ("stopped, a list", "STOP CLUB", none, "C1 F1 - handled stopped:clwb | stop clwb C1 07700 900001"),
        (
            "stopped, two at once", "STOP FFONEG TECH", none,
            "C1 F1 - handled stopped:tech | stop tech C1 07700 900001 | stop ffoneg C1 07700 900001"
        ),
        ("taken back", "DECHRAU FFONEG", one, "C1 F1 M1 handled started:ffoneg | start ffoneg C1 07700 900001"),
        (
            "stopped by whom nothing may reach", "STOP FFONEG", [(flagged, ["M1"])],
            "C1 F1 M1 handled - | stop ffoneg C1 07700 900001"
        ),
    ]

    @Test(arguments: keywords) func `is decided by a keyword`(
        name: String, text: String, known: [(Contact, [MessageID])], routed: String
    ) {
        #expect(Self.route(text, Self.sender(known)) == routed)
    }

    static let asking = "C1 F1 - inbox which:tech,ffoneg:yes:2"

    @Test func `asks once which of two questions is meant, the newest first`() {
        #expect(Self.route("IE 2", Self.sender(Self.two)) == Self.asking)
        #expect(Self.route("IE 2", Self.sender(Self.two) { $0.heard = ["which"] }) == "C1 F1 - inbox waiting-only")
        #expect(Self.route("IE 2", Self.sender(Self.two) { $0.heard = ["which", "waiting"] }) == "C1 F1 - inbox -")
        #expect(Self.route("helo?", Self.sender(Self.two)) == "C1 F1 - inbox waiting")
    }

    @Test func `asks nobody which, where a question has no keyword and no title is known`() {
        let sender = Self.sender([(Self.parent, ["M1", "M9"])])
        #expect(Self.route("IE 2", sender) == "C1 F1 - inbox waiting")
    }

    @Test func `is one question where two messages have the same keyword`() {
        let sender = Self.sender(Self.one) {
            $0.known[0].open = [
                Question(message: "M7", keyword: Self.phonics, sentTo: ["C1"]),
                Question(message: "M1", keyword: Self.phonics, sentTo: ["C1"]),
            ]
        }
        #expect(Self.route("IE 2", sender) == "C1 F1 M7 handled yes:2 | F1 M7 yes 2 | \(Self.heard)")
    }

    @Test func `takes the waiting reply's meaning when the next text is the keyword`() {
        let pending = SenderSnapshot.Pending(reply: 7, meaning: ReplyMeaning(intent: .yes, places: 2, language: .welsh))
        let sender = Self.sender(Self.two) {
            $0.pending = pending
            $0.heard = ["which"]
        }
        #expect(Self.route("FFONEG", sender) == Self.yesToPhonics + " | settle 7 M1")
        #expect(Self.route("tech", sender) == "C1 F1 M2 handled yes:2 | F1 M2 yes 2 | \(Self.heard) | settle 7 M2")
        #expect(Self.route("FFONEG NA", sender) == "C1 F1 M1 handled no | F1 M1 no 0 | \(Self.heard) | settle 7 M1")
        #expect(Self.route("CLWB", sender) == "C1 F1 - inbox waiting-only")
        #expect(Self.route("STOP FFONEG", sender) == "C1 F1 - handled stopped:ffoneg | stop ffoneg C1 07700 900001")
    }

    @Test func `answers the one question that a keyword in its midst names`() {
        let read: ReplyRouting.Reading = { _, _ in ReplyMeaning(intent: .yes, places: 3, language: .welsh) }
        func routed(_ text: String) -> MessageID? {
            let routing = ReplyRouting.route(
                text, from: Self.sender(Self.two), number: Self.number, topics: Self.topics, at: Self.now, read: read)
            return routing.handled ? routing.message : nil
        }
        #expect(routed("Bydd tri ohonom yn y sesiwn ffoneg nos Fawrth") == "M1")
        #expect(routed("Bydd tri ohonom yn y sesiwn nos Fawrth") == nil)
        #expect(routed("Bydd tri yn y sesiwn ffoneg a tech hefyd") == nil)
        // What was not asked of them is not chosen by a word in passing.
        #expect(routed("Bydd tri yn y coginio nos Fawrth") == nil)
    }

    @Test func `of a question that somebody asked about is theirs to answer, where it is for them`() {
        let told = Self.sender(Self.none) { $0.known[0].open = [Question(message: "M1", keyword: Self.phonics)] }
        #expect(Self.route("IE 2", told) == Self.yesToPhonics)
        let others = Self.sender(Self.none) {
            $0.known[0].open = [Question(message: "M3", keyword: Self.cookery)]
        }
        #expect(Self.route("IE 2", others) == "C1 F1 M3 inbox waiting-only")
    }
}
