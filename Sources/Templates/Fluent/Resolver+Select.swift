extension Resolver {
    /// The variant with the same number; else the first with its plural category or the same text; else the default.
    mutating func choose(_ selector: Expression, _ variants: [Expression.Variant]) -> Pattern? {
        switch evaluate(selector) {
        case .missing: break
        case .value(.number(let number)):
            if let pattern = choose(number, NumberStyle(), variants) { return pattern }
        case .value(.styled(let number, let style)):
            if let pattern = choose(number, style, variants) { return pattern }
        case .value(let value):
            if case .text(let text) = value, let variant = variants.first(where: { $0.key == .name(text) }) {
                return variant.pattern
            }
            if options.contains(.checksSelectors), variants.contains(where: \.key.wantsNumber) {
                report(.notANumber, selector.name ?? value.text(in: language))
            }
        }
        return variants.first(where: \.isDefault)?.pattern
    }

    private func choose(_ number: Number, _ style: NumberStyle, _ variants: [Expression.Variant]) -> Pattern? {
        for variant in variants {
            if case .number(let key) = variant.key, key.isEqualAmount(to: number) { return variant.pattern }
        }
        let category = PluralCategory(of: number, style.plural, style: style, in: language)
        return variants.first { $0.key.category == category }?.pattern
    }
}

extension Expression.Variant.Key {
    /// For a variant key that matches numbers.
    var category: PluralCategory? {
        if case .name(let name) = self { PluralCategory(rawValue: name) } else { nil }
    }

    /// False for `other` alone, which is also the usual default for texts.
    var wantsNumber: Bool {
        switch self {
        case .number: true
        case .name: category.map { $0 != .other } ?? false
        }
    }
}

extension Expression {
    /// For mistakes: the name of a variable, or of the first variable among a function's arguments.
    var name: String? {
        switch self {
        case .variable(let name): name
        case .function(_, let arguments): arguments.positional.lazy.compactMap(\.name).first
        default: nil
        }
    }
}
