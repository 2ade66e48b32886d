/// A select expression by which a number chooses the form of a noun.
struct PluralSelect {
    /// The name of the selecting value.
    let name: String
    let position: SourcePosition
    private let kind: PluralKind
    private let keys: [Expression.Variant.Key]

    /// The plural selections of a pattern. One that only separates zero from other numbers is none.
    static func all(in pattern: Pattern) -> [PluralSelect] {
        var found: [PluralSelect] = []
        pattern.visit { expression, position in
            guard case .select(let selector, let variants) = expression, let name = selector.name else { return }
            let keys = variants.map(\.key)
            let forms = keys.filter { $0.wantsNumber && $0 != .name(PluralCategory.zero.rawValue) && $0 != .number(0) }
            if !forms.isEmpty { found.append(PluralSelect(name: name, position: position, kind: selector.plural, keys: keys)) }
        }
        return found
    }

    /// The categories of `language` for which there is neither a variant nor one for the number that represents it.
    ///
    /// The default may be for any of them; it only has to exist. Zero may be left out: 0 takes the noun of the default in Welsh
    /// too.
    func missing(in language: Language) -> [PluralCategory] {
        Self.needed(kind, language).filter { category, number in
            !keys.contains(.name(category.rawValue)) && !keys.contains(.number(number))
        }.map(\.0)
    }

    /// Each category with the only, or first, number that has it.
    private static func needed(_ kind: PluralKind, _ language: Language) -> [(PluralCategory, Number)] {
        switch (language, kind) {
        case (.welsh, .cardinal): [(.one, 1), (.two, 2), (.few, 3), (.many, 6)]
        case (.english, .cardinal): [(.one, 1)]
        case (.welsh, .ordinal): [(.one, 1), (.two, 2), (.few, 3), (.many, 5)]
        case (.english, .ordinal): [(.one, 1), (.two, 2), (.few, 3)]
        }
    }
}

extension Expression {
    /// The kind of plural category of a selector.
    fileprivate var plural: PluralKind {
        guard case .function(_, let arguments) = self,
            case .string(let type) = arguments.named.first(where: { $0.name == "type" })?.value
        else { return .cardinal }
        return PluralKind(rawValue: type) ?? .cardinal
    }
}
