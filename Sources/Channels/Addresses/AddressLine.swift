internal import Foundation

/// One line of a postal address.
enum AddressLine {
    /// NFC, without invisible characters, spaces at the ends and in runs, and trailing commas; empty when nothing is left.
    static func cleaned(_ line: String) throws(AddressError) -> String {
        // From a copied table; a printed tab would leave a gap.
        let line = line.replacingOccurrences(of: "\t", with: " ")
        guard !line.hasControlCharacter else { throw .controlCharacter }
        var words = line.removingInvisibles().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while words.hasSuffix(",") || words.hasSuffix(" ") { words.removeLast() }
        return words.precomposedStringWithCanonicalMapping
    }

    /// Whether the first character is none that a printing service or a spreadsheet would act on (GOV.UK Notify's rule).
    static func beginsWell(_ line: String) -> Bool {
        guard let first = line.decomposedStringWithCanonicalMapping.unicodeScalars.first else { return false }
        return !"@()=[]\"\\/,<>~".unicodeScalars.contains(first)
    }

    /// Whether it has a letter or a digit, of any script.
    static func hasLetterOrDigit(_ line: String) -> Bool { line.contains { $0.isLetter || $0.isNumber } }

    /// Whether it says that the person has no address.
    static func isNoFixedAbode(_ line: String) -> Bool {
        let words = line.lowercased().replacingOccurrences(of: ".", with: "").split { !$0.isLetter }.joined(separator: " ")
        return whole.contains(words) || phrases.contains { " \(words) ".contains(" \($0) ") }
    }

    private static let whole: Set<String> = ["nfa", "n f a", "homeless", "digartref"]
    private static let phrases = [
        "no fixed abode", "no fixed address", "dim cartref sefydlog", "dim cyfeiriad sefydlog", "heb gartref sefydlog",
        "heb gyfeiriad sefydlog",
    ]

    /// The number of a line such as `BFPO 58`, `B.F.P.O. c/o 58`: the forces' post offices (gov.uk, BFPO indicator guide).
    static func forcesNumber(_ line: String) -> Int? {
        var rest = Substring(line.lowercased().filter { !$0.isWhitespace && $0 != "." })
        guard rest.hasPrefix("bfpo") else { return nil }
        rest = rest.dropFirst(4)
        if rest.hasPrefix("c/o") { rest = rest.dropFirst(3) }
        guard (1...4).contains(rest.count), rest.allSatisfy(\.isASCIIDigit) else { return nil }
        return Int(rest)
    }
}
