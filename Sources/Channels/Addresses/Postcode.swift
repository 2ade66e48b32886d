/// A United Kingdom postcode, spaced and in capitals: `CF10 1AA`.
struct Postcode: Equatable {
    let text: String

    /// `[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][ABD-HJLNP-UW-Z]{2}` with a real area, in any case and spaced anyhow; or nil.
    init?(_ line: String) {
        // ASCII before capitals: the capital of "ſ" is a plain "S".
        guard line.allSatisfy({ $0.isASCII || $0.isWhitespace }) else { return nil }
        let code = line.uppercased().filter { !$0.isWhitespace }
        guard (5...7).contains(code.count) else { return nil }
        let inward = code.suffix(3)
        let outward = code.dropLast(3)
        guard let digit = inward.first, digit.isASCIIDigit,
            inward.dropFirst().allSatisfy({ Self.unitLetters.contains($0) }),
            Self.isOutward(outward) || code == Self.girobank
        else { return nil }
        text = "\(outward) \(inward)"
    }

    /// What is wrong with a line that is no postcode: for one of the right shape, which letters are wrong.
    static func mistake(in line: String) -> AddressError {
        let code = line.uppercased().filter { !$0.isWhitespace }
        guard line.allSatisfy({ $0.isASCII || $0.isWhitespace }), code.count >= 5 else { return .badPostcode }
        let unit = code.suffix(2)
        let area = code.prefix(while: \.isASCIICapital)
        if unit.allSatisfy(\.isASCIICapital), Postcode("\(code.dropLast(2))AA") != nil { return .postcodeUnit }
        if (1...2).contains(area.count), Postcode("CF\(code.dropFirst(area.count))") != nil { return .postcodeArea }
        return .badPostcode
    }

    /// The letters of the last two; C, I, K, M, O and V are too much like others in handwriting.
    private static let unitLetters = "ABDEFGHJLNPQRSTUWXYZ"

    /// Whether a line was meant as a postcode: a short one with the start of one.
    static func resembles(_ line: String) -> Bool {
        let code = line.uppercased().filter { !$0.isWhitespace }
        guard (4...8).contains(code.count) else { return false }
        let area = code.prefix(while: \.isASCIICapital)
        return (1...2).contains(area.count) && code.dropFirst(area.count).first?.isASCIIDigit == true
    }

    /// Whether a line ends with a postcode after other words.
    static func ends(_ line: String) -> Bool {
        let words = line.split { $0.isWhitespace || $0 == "," }
        return [1, 2].contains { words.count > $0 && Postcode(words.suffix($0).joined(separator: " ")) != nil }
    }

    /// The one postcode without a district, of a former bank.
    static let girobank = "GIR0AA"

    private static func isOutward(_ outward: Substring) -> Bool {
        let area = outward.prefix(while: \.isASCIICapital)
        let district = outward.dropFirst(area.count)
        guard areas.contains(String(area)), let first = district.first, first.isASCIIDigit else { return false }
        return district.count <= 2 && district.allSatisfy { $0.isASCIIDigit || $0.isASCIICapital }
    }

    /// The postcode areas of Royal Mail's Postcode Address File: 121 of the United Kingdom, BF for the forces, BX for
    /// non-geographic addresses such as banks, and GY, IM and JE at the same postage.
    private static let areas: Set<String> = Set(
        """
        AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL \
        GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE \
        PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
        """.split(separator: " ").map(String.init))
}

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
