/// The use of a number: cardinal ("3 children") or ordinal ("3rd").
public enum PluralKind: String, Sendable, Hashable, CaseIterable {
    case cardinal, ordinal
}
