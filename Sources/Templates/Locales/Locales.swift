public import Foundation

/// Every word that the program itself says, in Welsh and in English: the same ids with the same values in both.
public struct Locales: Sendable {
    private let patterns: [String: Bilingual<Pattern>]

    /// Reads `cy/*.ftl` and `en/*.ftl` in `directory`.
    ///
    /// - Throws: every mistake of every file, and every difference between the languages (`not-in-both-languages` where the
    ///   one stands that has no counterpart, `different-placeholders` in both).
    public init(directory: URL) throws(TemplateMistakes) {
        var mistakes: [TemplateMistake] = []
        let messages = Bilingual { LocaleFolder.read(directory, $0, &mistakes) }
        mistakes += Self.differences(messages)
        guard mistakes.isEmpty else { throw TemplateMistakes(mistakes) }
        var patterns: [String: Bilingual<Pattern>] = [:]
        for (id, welsh) in messages.welsh {
            if let english = messages.english[id] {
                patterns[id] = Bilingual(welsh: welsh.pattern, english: english.pattern)
            }
        }
        self.patterns = patterns
    }

    public var ids: Set<String> { Set(patterns.keys) }

    public func has(_ phrase: Phrase) -> Bool { patterns[phrase.rawValue] != nil }

    /// The names of the values that a phrase needs; empty when it is unknown.
    public func placeholders(of phrase: Phrase) -> Set<String> { patterns[phrase.rawValue]?.welsh.placeholders ?? [] }

    /// The words for `phrase`. A blank value is used as it is.
    ///
    /// - Returns: `{id}` when the phrase is unknown or lacks a value: a mistake in the program, which must be seen and must
    ///   not stop a school's messages.
    public func text(_ phrase: Phrase, _ values: [String: Value] = [:], in language: Language) -> String {
        let pattern = patterns[phrase.rawValue]?[language]
        return (try? pattern?.format(values, in: language, blankIsMissing: false)) ?? "{\(phrase.rawValue)}"
    }

    private static func differences(_ messages: Bilingual<[String: FluentResource.Message]>) -> [TemplateMistake] {
        var mistakes: [TemplateMistake] = []
        for language in Language.allCases {
            for message in messages[language].values {
                let code: TemplateMistake.Code
                if let other = messages[language.other][message.id] {
                    if other.pattern.placeholders == message.pattern.placeholders { continue }
                    code = .differentPlaceholders
                } else {
                    code = .notInBothLanguages
                }
                mistakes.append(
                    TemplateMistake(code: code, file: message.file, line: message.line, column: 1, value: message.id))
            }
        }
        return mistakes.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }
}
