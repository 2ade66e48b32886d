/// Divides a text into parts of a given size (3GPP TS 23.040, 9.2.3.24.1: the header that joins parts uses space in each of
/// them).
struct PartWidths {
    /// Septets or UTF-16 units of each scalar: an escape or surrogate pair, which cannot be split, counts two.
    let widths: [Int]
    let single: Int
    let several: Int

    init(_ text: String, alphabet: PreparedText.Alphabet) {
        switch alphabet {
        case .gsm7: self.init(septets: text.unicodeScalars.map { GSM7.septets(of: $0) ?? 1 })
        case .ucs2: self.init(text.unicodeScalars.map { UTF16.width($0) }, .ucs2)
        }
    }

    init(septets: [Int]) { self.init(septets, .gsm7) }

    private init(_ widths: [Int], _ alphabet: PreparedText.Alphabet) {
        self.widths = widths
        (single, several) = Self.room(alphabet)
    }

    /// The size of a single message, and of each part of several.
    private static func room(_ alphabet: PreparedText.Alphabet) -> (single: Int, several: Int) {
        switch alphabet {
        case .gsm7: (160, 153)
        case .ucs2: (70, 67)
        }
    }

    /// The size of a number of parts.
    static func capacity(_ alphabet: PreparedText.Alphabet, parts: Int) -> Int {
        let (single, several) = room(alphabet)
        return parts == 1 ? single : several * parts
    }

    var total: Int { widths.reduce(0, +) }

    /// The index of the first scalar of each part; empty for an empty text. A pair that does not fit at the end of a part begins
    /// the next one and leaves one unit unused.
    var starts: [Int] {
        guard !widths.isEmpty else { return [] }
        var starts = [0]
        guard total > single else { return starts }
        var used = 0
        for (index, width) in widths.enumerated() {
            if used + width > several {
                starts.append(index)
                used = 0
            }
            used += width
        }
        return starts
    }
}
