/// A text message as sent, and its size (3GPP TS 23.038, 23.040).
public struct PreparedText: Sendable, Hashable {
    public enum Alphabet: String, Sendable, Hashable, Codable {
        case gsm7
        case ucs2
    }

    /// As sent: NFC, typography folded, white space cleaned, accents kept.
    public let text: String
    public let alphabet: Alphabet
    /// Septets in GSM-7, where an escape pair counts two; UTF-16 units in UCS-2.
    public let characters: Int
    /// The parts that the provider charges for; 0 for an empty text, which is never sent.
    public let parts: Int
    /// Every occurrence of a costly letter; empty in GSM-7. Shown to the author, who can rephrase.
    public let costly: [CostlyLetter]
    /// The parts if each costly letter were one of the GSM alphabet; the same as `parts` in GSM-7.
    public var partsWithoutCostly: Int { costly.isEmpty ? parts : Self.partsWithoutCostly(text) }

    /// Measures a text that is already in the form to be sent.
    init(asSent text: String) {
        let costly = CostlyLetter.all(in: text)
        let alphabet: Alphabet = costly.isEmpty ? .gsm7 : .ucs2
        let widths = PartWidths(text, alphabet: alphabet)
        let parts = widths.starts.count
        self.text = text
        self.alphabet = alphabet
        self.costly = costly
        self.parts = parts
        characters = widths.total
    }

    private static func partsWithoutCostly(_ text: String) -> Int {
        let septets = text.flatMap { letter in
            CostlyLetter.isCostly(letter) ? [1] : letter.unicodeScalars.map { GSM7.septets(of: $0) ?? 1 }
        }
        return PartWidths(septets: septets).starts.count
    }
}
