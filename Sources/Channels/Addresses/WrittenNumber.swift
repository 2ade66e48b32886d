/// The digits of a telephone number in any usual form, without its separators.
struct WrittenNumber {
    /// ASCII, without a plus or an international prefix.
    var digits: String
    /// Whether they follow a plus or 00.
    var isInternational: Bool

    init(_ input: String) throws(AddressError) {
        let text = input.removingInvisibles().trimmingSpaces()
        guard !text.isEmpty else { throw .empty }
        guard !text.hasControlCharacter else { throw .controlCharacter }
        let digits = text.filter(\.isASCIIDigit)
        // Two numbers of ten digits each.
        guard digits.count < 20 else { throw .severalNumbers }
        guard !Self.endsInExtension(text) else { throw .phoneExtension }
        guard text.allSatisfy({ $0.isASCIIDigit || $0.isWhitespace || Self.punctuation.contains($0) }),
            text.lastIndex(of: "+").map({ $0 == text.firstIndex(where: { $0.isASCIIDigit || $0 == "+" }) }) ?? true
        else { throw .notANumber }
        self.digits = digits
        isInternational = text.contains("+")
        if !isInternational, digits.hasPrefix("00") {
            self.digits.removeFirst(2)
            isInternational = true
        }
    }

    /// The usual separators, with the dashes that word processors make of a hyphen.
    private static let punctuation: Set<Character> = [
        "+", "(", ")", "-", ".", "/", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    /// `07700 900123 x12`, `ext. 12`, `est 12`, `#12`: a switchboard, which takes no texts.
    private static func endsInExtension(_ text: String) -> Bool {
        guard let start = text.firstIndex(where: { $0.isLetter || $0 == "#" }),
            text[..<start].count(where: \.isASCIIDigit) >= 9
        else { return false }
        let word = text[start...].prefix { $0.isLetter || $0 == "#" }
        let rest = text[start...].dropFirst(word.count).drop { $0.isWhitespace || ".:".contains($0) }
        return ["x", "ext", "extn", "extension", "est", "estyniad", "#"].contains(word.lowercased())
            && !rest.isEmpty && rest.allSatisfy(\.isASCIIDigit)
    }
}
