/// What a number does in a sentence: it counts ("3 children") or it ranks ("3rd").
public enum PluralKind: String, Sendable, Hashable, CaseIterable {
    case cardinal, ordinal
}
