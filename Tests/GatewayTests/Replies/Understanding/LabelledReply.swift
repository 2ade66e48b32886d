import Foundation
import Templates
import Testing

@testable import Gateway

/// A reply with what it means, as people labelled it who did not see the vocabulary. Invented, not collected from parents.
struct LabelledReply: Decodable, Sendable, CustomTestStringConvertible {
    var text: String
    var intent: ReplyIntent
    /// Nil where the reply does not say how many.
    var count: Int?
    /// `cy`, `en`, `mixed`; nil where the label does not say.
    var language: String?
    /// What is no mistake either, as a rule that a person reads it.
    var also: [ReplyIntent]?
    /// The traps in it: `trap:na-there`.
    var tags: [String]?

    var testDescription: String { ([text] + (tags ?? [])).joined(separator: " · ") }

    static let files = [
        "sample", "everyday", "welsh", "english", "adversarial", "faults", "welsh-a", "welsh-b", "english-a", "english-b",
        "unseen-a", "unseen-b", "unseen-c", "unseen-d", "second-look", "unseen-e", "unseen-f",
    ]

    /// What a file is held to.
    struct Bar {
        /// Shares of the replies: as labelled, as labelled or a person's, and of the ordinary ones as labelled.
        var right = 0.95
        var safe = 0.99
        var ordinary = 0.94
        /// Requests to stop that may go to a person.
        var missed = 0
    }

    /// The hardest sets, which were read once and then mended by kind: what they came to, so that it does not get worse.
    static let bars = [
        "unseen-e": Bar(right: 0.83, safe: 0.975, ordinary: 0.9, missed: 17),
        "unseen-f": Bar(right: 0.875, safe: 0.975, missed: 15),
    ]

    func accepts(_ read: ReplyIntent) -> Bool { read == intent || also?.contains(read) == true }

    /// The replies of one file in `labelled/`.
    static func read(_ name: String) throws -> [LabelledReply] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "labelled")
        let text = try String(contentsOf: folder.appending(path: "\(name).jsonl"), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(LabelledReply.self, from: Data($0.utf8)) }
    }

    static let sample = (try? read("sample")) ?? []
}

extension ReplyUnderstanding {
    /// With the words of `locales/`.
    static let ours = Result { ReplyUnderstanding(try ReplyVocabulary(directory: Self.locales)) }

    static func read(_ text: String) throws -> ReplyMeaning { try ours.get().read(text, asked: .rsvp) }

    /// For callers that cannot throw: unclear where the vocabulary cannot be read, which other tests say.
    static func sure(_ text: String, asked: AskedQuestion = .rsvp) -> ReplyMeaning {
        (try? ours.get().read(text, asked: asked)) ?? .unclear
    }

    static var locales: String {
        var folder = URL(filePath: #filePath)
        for _ in 0..<5 { folder.deleteLastPathComponent() }
        return folder.appending(path: "locales").path
    }
}

extension ReplyMeaning {
    var languageTag: String { language?.tag ?? "mixed" }
}
