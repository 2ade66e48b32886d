/// Compares the messages of one language with those of the other. Terms may differ.
struct LocaleComparison {
    private(set) var mistakes: [TemplateMistake] = []

    init(_ bundles: Bilingual<FluentBundle>, _ language: Language) {
        let (own, other) = (bundles[language], bundles[language.other])
        for (id, entry) in own.entries {
            let top = SourcePosition(line: entry.line, column: 1)
            for (_, pattern) in entry.patterns { checkKeys(pattern) }
            guard !id.hasPrefix("-") else { continue }
            guard let counterpart = other.entries[id] else {
                report(.notInBothLanguages, top, entry.file, id)
                continue
            }
            let same =
                Set(entry.attributes.keys) == Set(counterpart.attributes.keys)
                && (entry.pattern == nil) == (counterpart.pattern == nil)
            if !same { report(.differentAttributes, top, entry.file, id) }
            for (attribute, pattern) in entry.patterns {
                guard let theirs = attribute.map({ counterpart.attributes[$0] }) ?? counterpart.pattern else { continue }
                if own.placeholders(of: pattern) != other.placeholders(of: theirs) {
                    report(.differentPlaceholders, top, entry.file, Resolver.name(id, attribute))
                }
                checkPlurals(pattern, theirs, language, top)
            }
        }
    }

    /// Reports duplicate keys, and a misspelt plural category beside right ones.
    private mutating func checkKeys(_ pattern: Pattern) {
        pattern.visit { expression, position in
            guard case .select(let selector, let variants) = expression else { return }
            for (index, variant) in variants.enumerated() {
                if variants[..<index].contains(where: { $0.key == variant.key }) {
                    report(.repeatedVariant, position, pattern.file, selector.name.map { "$\($0)" } ?? "")
                }
                if case .name(let name) = variant.key, variant.key.category == nil,
                    variants.contains(where: \.key.wantsNumber)
                {
                    report(.unknownVariant, position, pattern.file, name)
                }
            }
        }
    }

    private mutating func checkPlurals(_ own: Pattern, _ other: Pattern, _ language: Language, _ top: SourcePosition) {
        let plurals = PluralSelect.all(in: own)
        for plural in plurals {
            let missing = plural.missing(in: language)
            if !missing.isEmpty {
                report(
                    .pluralFormsMissing, plural.position, own.file,
                    "$\(plural.name): \(missing.map(\.rawValue).joined(separator: ", "))")
            }
        }
        let chosen = Set(plurals.map(\.name))
        for name in Set(PluralSelect.all(in: other).map(\.name)).subtracting(chosen).sorted() {
            report(.pluralFormsMissing, top, own.file, "$\(name)")
        }
    }

    private mutating func report(
        _ code: TemplateMistake.Code, _ position: SourcePosition, _ file: String, _ value: String
    ) {
        mistakes.append(
            TemplateMistake(code: code, file: file, line: position.line, column: position.column, value: value))
    }
}
