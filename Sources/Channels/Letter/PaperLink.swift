/// A link as it is printed, to be typed.
enum PaperLink {
    /// The address for print: without the scheme, which need not be typed.
    static func address(_ url: String) -> String {
        for scheme in ["https://", "http://", "mailto:", "tel:"] where url.lowercased().hasPrefix(scheme) {
            let rest = url.dropFirst(scheme.count)
            return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
        }
        return url
    }

    /// The printed address, or nil where `words` already give it.
    static func address(of url: String, besides words: String) -> String? {
        let address = address(url)
        if address.lowercased() == Self.address(words).lowercased() { return nil }
        if url.lowercased().hasPrefix("tel:"), nationalDigits(url) == nationalDigits(words) { return nil }
        return address
    }

    /// The digits of a telephone number as dialled within the United Kingdom.
    private static func nationalDigits(_ number: String) -> String {
        let digits = number.filter { ("0"..."9").contains($0) }
        return digits.hasPrefix("44") ? "0" + digits.dropFirst(2) : digits
    }
}
