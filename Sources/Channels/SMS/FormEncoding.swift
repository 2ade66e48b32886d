/// `application/x-www-form-urlencoded` and the escapes of URLs (RFC 3986; WHATWG URL, section 5).
public enum FormEncoding {
    /// Encodes every byte but the unreserved ones as `%XX`: valid in a path, in a query and in a form.
    static func escaped(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            if Unicode.Scalar(byte).isASCIILetterOrDigit || "-._~".utf8.contains(byte) {
                result.append(byte)
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What to do with a `%` that two hexadecimal digits do not follow.
    public enum BrokenEscapes: Sendable {
        /// Refuse the whole: a program wrote it, and would be misread.
        case refused
        /// Keep it as a `%`, as browsers do (WHATWG URL, section 1.3), so that a person's words are not lost.
        case kept
    }

    /// The fields in order; nil where an escape is malformed and refused.
    ///
    /// - Parameter declared: the encoding of the escaped bytes, where the sender declares one.
    public static func fields(
        _ body: some Collection<UInt8>, declared: WrittenEncoding? = nil, brokenEscapes: BrokenEscapes = .refused
    ) -> [(name: String, value: String)]? {
        var fields: [(name: String, value: String)] = []
        for pair in body.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = parts.first, let name = unescaped(first, brokenEscapes),
                let value = parts.count > 1 ? unescaped(parts[1], brokenEscapes) : []
            else { return nil }
            fields.append((WrittenEncoding.text(name, declared: declared), WrittenEncoding.text(value, declared: declared)))
        }
        return fields
    }

    static func fields(_ text: String) -> [(name: String, value: String)]? { fields(text.utf8) }

    private static func unescaped(_ bytes: some Collection<UInt8>, _ brokenEscapes: BrokenEscapes) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = rest.prefix(2).compactMap(hexDigit)
                if digits.count == 2 {
                    result.append(digits[0] << 4 | digits[1])
                    rest = rest.dropFirst(2)
                } else if brokenEscapes == .kept {
                    result.append(byte)
                } else {
                    return nil
                }
            default: result.append(byte)
            }
        }
        return result
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
