/// Years and ages after a numeral, which CLDR's categories cannot tell apart: 1 flwyddyn, 2 flynedd, 3, 4 and 6 blynedd, all
/// others mlynedd (ymlaenwelsh.com; UD_Welsh-CCG).
enum YearsCounted {
    static let words: Set<String> = ["blynedd", "blwyddyn", "blwydd"]

    /// The form of `word` after `value`; nil where it is neither years nor an age. From a thousand on the plural is counted.
    static func text(_ value: Int, _ word: String) -> String? {
        guard words.contains(word) else { return nil }
        let isAge = word == "blwydd"
        switch value {
        case 1: return isAge ? "flwydd" : "flwyddyn"
        case 2: return isAge ? "flwydd" : "flynedd"
        case 3, 4, 6: return isAge ? "blwydd" : "blynedd"
        case 1000...: return isAge ? "mlwydd" : "o flynyddoedd"
        default: return isAge ? "mlwydd" : "mlynedd"
        }
    }
}
