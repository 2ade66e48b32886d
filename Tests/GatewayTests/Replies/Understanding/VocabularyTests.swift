import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `The vocabulary of replies` {
    static let phrases: [(phrase: String, fits: [String], not: [String])] = [
        ("see you there", ["see you there"], ["see you", "you there"]),
        ("see you [all] there", ["see you there", "see you all there"], ["see you all"]),
        ("(can|could) come", ["can come", "could come"], ["come", "can"]),
        ("[please|pls] stop (it|this)", ["stop it", "pls stop this"], ["please stop"]),
        ("mam-gu", ["mam gu"], ["mamgu"]),
        ("Ni'n dod", ["nin dod"], ["ni n dod"]),
        ("tŷ", ["ty"], []),
        ("<we> are", ["we are", "us all are"], ["all are"]),
    ]

    @Test(arguments: phrases) func `has phrases with choices and with what may be left out`(
        phrase: String, fits: [String], not: [String]
    ) throws {
        let pattern = try PhrasePattern(phrase, lists: ["we": PhrasePattern("we|us all", lists: [:])])
        func ends(_ text: String) -> Bool {
            let words = text.split(separator: " ").map(String.init)
            return pattern.ends(in: words[...], from: 0).contains(words.count)
        }
        for text in fits { #expect(ends(text), "\(text)") }
        for text in not { #expect(!ends(text), "\(text)") }
    }

    @Test(arguments: [
        ("(a|b", "open-bracket"), ("a)", "open-bracket"), ("[a", "open-bracket"), ("<we", "open-bracket"),
        ("<we>", "unknown-list"), ("[a] [b]", "empty-phrase"),
    ])
    func `says what is wrong with a phrase`(phrase: String, code: String) throws {
        let mistake = #expect(throws: PhrasePattern.Mistake.self) { _ = try PhrasePattern(phrase, lists: [:]) }
        #expect(mistake?.rawValue == code)
    }

    /// A vocabulary of one's own, and what comes of it.
    private func vocabulary(cy: String, en: String = "yes: oh yes\n", both: String = "agree: ok\n") throws -> ReplyVocabulary {
        let folder = URL.temporaryDirectory.appending(path: "vocabulary-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in [("vocabulary.yaml", both), ("cy/vocabulary.yaml", cy), ("en/vocabulary.yaml", en)] {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try ReplyVocabulary(directory: folder.path)
    }

    @Test func `is put right without Swift: a word that is added is understood`() throws {
        let before = ReplyUnderstanding(try vocabulary(cy: "yes: ie\n"))
        let after = ReplyUnderstanding(try vocabulary(cy: "yes: |\n  ie\n  ti'n iawn  # gogledd\n"))
        #expect(before.read("Ti'n iawn", asked: .rsvp).intent == .unclear)
        #expect(after.read("Ti'n iawn", asked: .rsvp) == ReplyMeaning(intent: .yes, language: .welsh))
    }

    @Test func `names the line of each mistake and each key that it does not know`() throws {
        let mistakes = #expect(throws: VocabularyMistakes.self) {
            _ = try vocabulary(cy: "yes: |\n  ie, ia\n  (siŵr iawn\nnope: na\nnumbers:\n  lots: llawer\n")
        }
        let found = (mistakes?.mistakes ?? []).map { "\($0.file):\($0.line) \($0.key) \($0.code.rawValue) \($0.value)" }
        #expect(found.contains("cy/vocabulary.yaml:3 (siŵr iawn invalid vocabulary-open-bracket"))
        #expect(found.contains { $0.hasPrefix("cy/vocabulary.yaml:4 nope unknown-key") })
        #expect(found.contains { $0.hasPrefix("cy/vocabulary.yaml:6 numbers.lots invalid vocabulary-number") })
    }

    @Test func `names the file that is not there`() {
        let mistakes = #expect(throws: VocabularyMistakes.self) { _ = try ReplyVocabulary(directory: "/nowhere") }
        #expect(mistakes?.mistakes.count == 3)
    }

    @Test func `says each of its mistakes and rules in both languages`() throws {
        let locales = try School.locales()
        let codes =
            PhrasePattern.Mistake.allCases.map { "vocabulary-\($0.rawValue)" }
            + ["vocabulary-unreadable", "vocabulary-number", "vocabulary-emoji", "vocabulary-stop-frame"]
            + ReplyRule.allCases.map { "reply-rule-\($0.rawValue)" }
            + ReplyIntent.allCases.map { "reply-intent-\($0.rawValue)" }
        for code in codes { #expect(locales.has(Phrase(rawValue: code)), "\(code)") }
    }

    static let texts: [(String, String)] = [
        ("IE2", "ie 2"), ("x2", "| 2"), ("Yes x", "yes |"), ("10.30", "10.30"), ("3/10", "3/10"), ("@4", "at 4"),
        ("mam-gu", "mam gu"), ("ni\u{2019}n", "nin"),
        ("Ie, 2!", "ie | 2 |"), ("2+1", "2 + 1"), ("07700900123", "07700900123"), ("tŷ", "ty"), ("👍🏽 ie", "| ie"),
    ]

    @Test(arguments: texts) func `takes a reply apart into words, figures and breaks`(text: String, pieces: String) {
        let found = ReplyTokens.read(text).map { token in
            if case .pause = token.kind { "|" } else { token.word ?? token.text }
        }
        #expect(found.joined(separator: " ") == pieces)
    }

    static let quoted: [(String, String)] = [
        ("Yes\n> Reply NO", "Yes"), ("Yes\n\nSent from my iPhone", "Yes\n\n"), ("Yes Sent from my iPhone", "Yes "),
        ("Ie\n--\nSiân", "Ie"),
        ("Na\nAr ddydd Mawrth 3 Mawrth ysgrifennodd Ysgol:\nIE", "Na"), ("On Tuesday we can", "On Tuesday we can"),
        ("Anfonwyd o fy iPhone", ""),
    ]

    @Test(arguments: quoted) func `reads the sender's own words alone`(text: String, own: String) {
        #expect(QuotedText.removed(from: text) == own)
    }
}
