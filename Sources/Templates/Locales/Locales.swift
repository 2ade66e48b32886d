public import Foundation

/// All texts of the program itself, in Welsh and in English: the same ids with the same values in both.
public struct Locales: Sendable {
    private let bundles: Bilingual<FluentBundle>

    /// Reads `cy/*.ftl` and `en/*.ftl` in `directory`.
    ///
    /// - Throws: every mistake of every file: junk, duplicate ids, references to missing entries or in a circle; and every
    ///   difference between the languages (`not-in-both-languages` at the entry without a counterpart, `different-placeholders`
    ///   and `different-attributes` in both, `plural-forms-missing`).
    public init(directory: URL) throws(TemplateMistakes) {
        var mistakes: [TemplateMistake] = []
        let resources = Bilingual { LocaleFolder.read(directory, $0, &mistakes) }
        bundles = Bilingual { FluentBundle(resources: resources[$0], language: $0) }
        var found: [TemplateMistake] = []
        for language in Language.allCases {
            found += ReferenceCheck(bundles[language]).mistakes
            found += LocaleComparison(bundles, language).mistakes
        }
        mistakes += found.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
        guard mistakes.isEmpty else { throw TemplateMistakes(mistakes) }
    }

    public var ids: Set<String> { Set(bundles.welsh.entries.keys.filter { !$0.hasPrefix("-") }) }

    public func has(_ phrase: Phrase) -> Bool { bundles.welsh.entries[phrase.rawValue]?.pattern != nil }

    /// The names of the values that a phrase needs, those of its references included; empty when it is unknown.
    public func placeholders(of phrase: Phrase) -> Set<String> {
        bundles.welsh.entries[phrase.rawValue]?.pattern.map { bundles.welsh.placeholders(of: $0) } ?? []
    }

    /// The text of `phrase`. A blank value is allowed.
    ///
    /// - Returns: `{id}` when the phrase is unknown or lacks a value: a mistake in the program, which must be visible but must
    ///   not stop a school's messages.
    public func text(
        _ phrase: Phrase, attribute: String? = nil, _ values: [String: Value] = [:], in language: Language
    ) -> String {
        let (text, errors) = bundles[language]
            .format(phrase.rawValue, attribute: attribute, values, options: .checksSelectors)
        return errors.isEmpty ? text : "{\(Resolver.name(phrase.rawValue, attribute))}"
    }
}
