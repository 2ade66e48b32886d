import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

extension `Where a reply goes` {
    static let stopped: [(String, String)] = [
        ("STOP", "C1 F1 M1 handled - | close text +447700900001"), ("helo?", "C1 F1 M1 inbox -"),
        ("IE 2", "C1 F1 M1 handled - | F1 M1 yes 2 | \(heard)"),
        ("DECHRAU", "C1 F1 M1 handled started | reopen text +447700900001"),
        ("STOP FFONEG", "C1 F1 M1 handled - | stop ffoneg C1 07700 900001"), ("START FFONEG", "C1 F1 M1 inbox -"),
    ]

    @Test(arguments: stopped) func `from a number that wrote STOP is heard, and not answered until START`(
        text: String, routed: String
    ) {
        #expect(Self.route(text, Self.sender(Self.one) { $0.isStopped = true }) == routed)
    }

    static let machines = ["IE 2", "STOP", "HELP", "helo?", "FFONEG", "STOP FFONEG"]

    @Test(arguments: machines) func `from a machine goes to the inbox, does nothing and is not answered`(text: String) {
        #expect(Self.route(text, Self.sender(Self.one), isAutomatic: true) == "C1 F1 M1 inbox -")
    }

    static let choices: [(String, String, @Sendable (inout SenderSnapshot) -> Void)] = [
        ("CYMRAEG", "language-cy", { _ in }), ("DECHRAU", "started", { _ in }),
        ("STOP FFONEG", "stopped:ffoneg", { $0.stoppedTopics = ["ffoneg"] }), ("START FFONEG", "started:ffoneg", { _ in }),
    ]

    @Test(arguments: choices.indices) func `is confirmed once a day, where it is a choice that changes nothing`(index: Int) {
        let (text, code, change) = Self.choices[index]
        func confirmation(_ heard: Set<String>) -> String {
            let sender = Self.sender(Self.one) {
                change(&$0)
                $0.heard = heard
            }
            return Self.route(text, sender).split(separator: " ").map(String.init)[4]
        }
        #expect(confirmation([]) == code)
        #expect(confirmation(["help"]) == code)
        #expect(confirmation([code]) == "-")
    }

    @Test func `is confirmed again, where the choice changes something`() {
        let english = Self.sender([(Contact.example(1) { $0.language = .english }, [])]) { $0.heard = ["language-cy"] }
        #expect(Self.route("CYMRAEG", english) == "C1 F1 - handled language-cy | C1 cy")
        let blocked = Self.sender(Self.none) {
            $0.isBlockedByCarrier = true
            $0.heard = ["started"]
        }
        #expect(Self.route("START", blocked) == "C1 F1 - handled started | reopen text +447700900001")
        let again = Self.sender(Self.none) { $0.heard = ["stopped:ffoneg"] }
        #expect(Self.route("STOP FFONEG", again) == "C1 F1 - handled stopped:ffoneg | stop ffoneg C1 07700 900001")
    }

    /// What was answered; whether a question is, what was done, and a STOP.
    static let limits: [(SenderSnapshot.AnswerCounts, Bool, Bool, Bool)] = [
        (.init(lastHour: 5, lastDay: 5, sameText: 0), true, true, true),
        (.init(lastHour: 6, lastDay: 6, sameText: 0), false, true, true),
        (.init(lastHour: 11, lastDay: 11, sameText: 0), false, true, true),
        (.init(lastHour: 12, lastDay: 12, sameText: 0), false, false, true),
        (.init(lastHour: 0, lastDay: 19, sameText: 0), true, true, true),
        (.init(lastHour: 0, lastDay: 20, sameText: 0), false, false, true),
        (.init(lastHour: 0, lastDay: 0, sameText: 2), true, true, true),
        (.init(lastHour: 0, lastDay: 0, sameText: 3), false, false, false),
    ]

    @Test(arguments: limits)
    func `is answered six times an hour, twelve where something was done, twenty a day, and three times the same words`(
        counts: SenderSnapshot.AnswerCounts, questions: Bool, others: Bool, stop: Bool
    ) {
        let sender = Self.sender(Self.two) { $0.answers = counts }
        func isAnswered(_ text: String) -> Bool { Self.route(text, sender).split(separator: " ")[4] != "-" }
        for text in ["FFONEG IE 2", "DECHRAU", "CYMRAEG", "STOP TECH"] { #expect(isAnswered(text) == others, "\(text)") }
        for text in ["HELP", "helo?", "FFONEG", "IE 2"] { #expect(isAnswered(text) == questions, "\(text)") }
        let isConfirmed = Self.route("STOP", sender).split(separator: " ")[4] != "-"
        #expect(isConfirmed == stop)
        // What was said counts, answered or not.
        #expect(Self.route("FFONEG IE 2", sender).hasSuffix("handled \(others ? "yes:2" : "-") | F1 M1 yes 2 | \(Self.heard)"))
    }
}
