internal import Foundation

/// The domain of an e-mail address, as SMTP takes it (RFC 5321 section 4.1.2, RFC 5890).
enum DomainName {
    /// Lower case and ASCII, letters outside ASCII as A-labels (`tŷ.cymru` becomes `xn--t-foa.cymru`); nil for what is no domain.
    static func ascii(_ domain: Substring) -> String? {
        var labels: [String] = []
        for label in domain.split(separator: ".", omittingEmptySubsequences: false) {
            guard let label = ascii(label: label) else { return nil }
            labels.append(label)
        }
        let name = labels.joined(separator: ".")
        guard labels.count >= 2, name.utf8.count <= 253, let top = labels.last, isTop(top) else { return nil }
        return name
    }

    /// Top-level domains have letters only, or are A-labels (RFC 3696 section 2).
    private static func isTop(_ label: String) -> Bool {
        label.utf8.count >= 2 && (label.hasPrefix("xn--") || label.unicodeScalars.allSatisfy { ("a"..."z").contains($0) })
    }

    private static func ascii(label: Substring) -> String? {
        guard !label.hasPrefix("-"), !label.hasSuffix("-") else { return nil }
        let isASCII = label.unicodeScalars.allSatisfy(\.isASCII)
        guard let ascii = isASCII ? label.lowercased() : ascii(international: label) else { return nil }
        guard (1...63).contains(ascii.utf8.count) else { return nil }
        return ascii.unicodeScalars.allSatisfy { $0.isASCIILetterOrDigit || $0 == "-" } ? ascii : nil
    }

    /// The A-label of a label with letters outside ASCII. Stricter than IDNA 2008: no joiners, and no character that
    /// compatibility normalisation changes (`ﬁ`, `Ａ`).
    private static func ascii(international label: Substring) -> String? {
        let letters = label.lowercased().precomposedStringWithCanonicalMapping
        // A label that becomes ASCII was a look-alike: the lower case of the Kelvin sign is a plain "k".
        guard letters.unicodeScalars.contains(where: { !$0.isASCII }),
            letters.precomposedStringWithCompatibilityMapping.unicodeScalars.elementsEqual(letters.unicodeScalars),
            letters.dropFirst(2).prefix(2) != "--",
            let first = letters.unicodeScalars.first, !isMark(first),
            letters.unicodeScalars.allSatisfy(isPermitted),
            let encoded = Punycode.encode(letters)
        else { return nil }
        return "xn--" + encoded
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
    }

    private static func isPermitted(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.isASCIILetterOrDigit || scalar == "-" }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: return true
        default: return false
        }
    }
}
