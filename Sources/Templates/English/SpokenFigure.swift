/// The first sound of a number in English: only eight, eleven, eighteen and numbers that begin with them begin with a vowel.
enum SpokenFigure {
    /// - Parameter text: begins with a digit; commas may separate the thousands.
    static func beginsWithVowelSound(_ text: String) -> Bool {
        let written = text.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
        let digits = written.filter { $0 != "," }
        guard digits.first != "0" else { return false }
        // Years are read in pairs: "an 1850 map", "an 1100 charter".
        if digits.count == 4, written.count == 4, digits.hasPrefix("18") || digits.hasPrefix("11") { return true }
        // The group that is read first: 11 of 11,500.
        let leading = digits.prefix(digits.count % 3 == 0 ? 3 : digits.count % 3)
        return leading.first == "8" || leading == "11" || leading == "18"
    }
}
