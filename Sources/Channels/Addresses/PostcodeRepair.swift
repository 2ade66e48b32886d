extension PostalAddress {
    /// Corrects a postcode in which a letter was typed for a digit or the other way round (`CF1O 1AA`, `S014 OAA`); nil for a
    /// valid postcode, and for a text that no such exchange makes valid.
    public static func repairedPostcode(_ text: String) -> String? {
        let code = text.uppercased().filter { !$0.isWhitespace }
        guard text.allSatisfy({ $0.isASCII || $0.isWhitespace }), (5...7).contains(code.count),
            code.contains(where: \.isASCIIDigit),
            code != Postcode.girobank
        else { return nil }
        let inward = String(code.suffix(3)), outward = String(code.dropLast(3))
        // The last two letters are never O or I.
        let end = figures(inward.prefix(1)) + inward.dropFirst()
        let candidates = (1...2).filter { $0 < outward.count }.compactMap { length -> (text: String, changes: Int)? in
            let repaired = letters(outward.prefix(length)) + figures(outward.dropFirst(length)) + end
            guard let postcode = Postcode(repaired) else { return nil }
            return (postcode.text, zip(repaired, code).count { $0 != $1 })
        }
        // A result that keeps the area as written is preferred to one that changes it.
        guard let fewest = candidates.map(\.changes).min(), fewest > 0 else { return nil }
        let best = Set(candidates.filter { $0.changes == fewest }.map(\.text))
        return best.count == 1 ? best.first : nil
    }

    /// O, I and L never occur as a letter of a district (Royal Mail, PAF programmer's guide).
    private static func figures(_ text: Substring) -> String {
        String(text.map { $0 == "O" ? "0" : $0 == "I" || $0 == "L" ? "1" : $0 })
    }

    private static func letters(_ text: Substring) -> String { String(text.map { $0 == "0" ? "O" : $0 == "1" ? "I" : $0 }) }
}
