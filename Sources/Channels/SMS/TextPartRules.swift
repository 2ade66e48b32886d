/// Where a provider says which part of a longer text it delivers.
struct TextPartRules: Sendable, Equatable {
    /// The telephone's reference of the whole text.
    var reference: FieldPath
    var number: FieldPath
    var total: FieldPath
    /// The path of the school's number.
    var to: FieldPath?

    /// Bytes of a reference and of the school's number.
    private static let longest = 64

    /// A text is whole where none of the fields is there, where it is part one of one, and where the fields are all zero.
    func extent(of item: JSONValue, provider: String) -> TextExtent {
        guard [reference, number, total].contains(where: { Self.isPresent($0, in: item) }) else { return .whole }
        guard let total = Self.whole(total, in: item) else { return .unclear }
        guard total > 0 else { return [nil, 0].contains(Self.whole(number, in: item)) ? .whole : .unclear }
        let isAlone = total == 1 && !Self.isPresent(number, in: item)
        guard let number = isAlone ? 1 : Self.whole(number, in: item), (1...total).contains(number) else { return .unclear }
        if total == 1 { return .whole }
        let to = to?.first(in: item) ?? ""
        guard let reference = reference.first(in: item), reference.utf8.count <= Self.longest, to.utf8.count <= Self.longest
        else {
            return .unclear
        }
        return .part(TextPart(provider: provider, to: to, reference: reference, number: number, total: total))
    }

    private static func isPresent(_ path: FieldPath, in item: JSONValue) -> Bool {
        path.values(in: item).contains { $0 != .null && $0 != .text("") }
    }

    /// Digits only, as JSON or a form writes them.
    private static func whole(_ path: FieldPath, in item: JSONValue) -> Int? {
        guard let text = path.first(in: item), text.utf8.count <= 9, text.allSatisfy(\.isASCIIDigit) else { return nil }
        return Int(text)
    }
}
