/// Ordinal numbers in digits: "1af", "11eg", "21ain"; "1st", "11th", "21st".
public enum Ordinal {
    /// A Welsh ending is that of the spoken ordinal in the traditional count by twenties, which dates use: "unfed ar hugain" is
    /// 21ain, "hanner canfed" 50fed, "unfed a thrigain" 61ain. The sign is ignored.
    public static func digits(_ number: Int, in language: Language) -> String {
        let suffix =
            switch language {
            case .welsh: welshSuffix(number.magnitude)
            case .english: englishSuffix(number)
            }
        return "\(number)\(suffix)"
    }

    private static func welshSuffix(_ number: UInt) -> String {
        switch number % 100 {
        // cyntaf, ail, trydydd, pedwerydd
        case 1: "af"
        case 2: "il"
        case 3, 4: "ydd"
        // pumed, chweched
        case 5, 6: "ed"
        // unfed ar ddeg; trydydd, pedwerydd ar ddeg; unfed to pedwerydd ar bymtheg
        case 11, 13, 14, 16, 17, 19: "eg"
        // seithfed to degfed, deuddegfed, pymthegfed, deunawfed; the twenties, hanner canfed, canfed, milfed
        case 0, 7...10, 12, 15, 18, 20, 40, 50, 60, 80: "fed"
        // ar hugain, a deugain, a thrigain, a phedwar ugain
        default: "ain"
        }
    }

    private static func englishSuffix(_ number: Int) -> String {
        switch PluralCategory(of: Number(number), .ordinal, in: .english) {
        case .one: "st"
        case .two: "nd"
        case .few: "rd"
        case .zero, .many, .other: "th"
        }
    }
}
