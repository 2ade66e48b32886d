/// How a text fills parts of a given size (3GPP TS 23.040, 9.2.3.24.1: the header that joins parts takes room in each of them).
struct PartWidths {
    /// Septets or UTF-16 units of each scalar: a pair, of escape or surrogates, that cannot be torn apart counts two.
    let widths: [Int]
    let single: Int
    let several: Int

    init(_ text: String, alphabet: PreparedText.Alphabet) {
        switch alphabet {
        case .gsm7: self.init(septets: text.unicodeScalars.map { GSM7.septets(of: $0) ?? 1 })
        case .ucs2: self.init(widths: text.unicodeScalars.map { UTF16.width($0) }, single: 70, several: 67)
        }
    }

    init(septets: [Int]) { self.init(widths: septets, single: 160, several: 153) }

    private init(widths: [Int], single: Int, several: Int) {
        self.widths = widths
        self.single = single
        self.several = several
    }

    var total: Int { widths.reduce(0, +) }

    /// The index of the scalar with which each part begins; empty for nothing. Each part takes what fits whole: a pair that does
    /// not fit begins the next one and leaves a place empty.
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
