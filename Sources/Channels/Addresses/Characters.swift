extension StringProtocol {
    func trimmingSpaces() -> String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    /// Without invisible characters that come along with a copied address: zero-width spaces, byte order marks and the direction
    /// marks that telephones put around numbers.
    func removingInvisibles() -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: unicodeScalars.lazy.filter { !$0.isInvisible })
        return String(scalars)
    }

    /// Whether it contains a line break, a NUL or any other control character (Unicode category Cc, and the two separators that
    /// some readers take for a line break).
    var hasControlCharacter: Bool {
        unicodeScalars.contains {
            switch $0.value {
            case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
            default: false
            }
        }
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
    var isASCIICapital: Bool { ("A"..."Z").contains(self) && isASCII }
}

extension Unicode.Scalar {
    var isASCIILetterOrDigit: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }

    /// Not the joiners U+200C and U+200D: names in other scripts need them.
    var isInvisible: Bool {
        switch value {
        case 0xAD, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
