/// Whether a number counts people.
///
/// A number that plainly counts people is counted, one that plainly does not (a time, a date, an age, a class, money, a telephone number) is
/// ignored, and any other number leaves the reply to a person: "2.5", "-1", "two thousand", "5 to 7", "2 sausages".
enum CountedNumber {
    case people, nobody, unclear

    /// The number at `index`, with no word for people after it.
    ///
    /// - Parameter isLater: whether a number of people as large was said before it: "Yes 4, 2 veggie".
    static func bare(_ words: [CueToken], at index: Int, isLater: Bool) -> CountedNumber {
        if let range = range(words, at: index) { return range }
        let before = words[..<index].last
        // "In 5", "I have 2 at the school", "see you 4", "Cai 7".
        if let before {
            let text = ReplyTokens.folded(before.text)
            if before.sign == .filler, vague.contains(text) { return .unclear }
            if text == "for", words[..<index].contains(where: { $0.sign == .there || $0.sign == .attend }) { return .unclear }
            if before.sign == .comes, greetings.contains(where: text.hasPrefix) { return .unclear }
            if before.kind == .name || before.sign == .otherAfter { return .unclear }
            // "Quarter to 5", "chwarter i 5".
            if joins.contains(text), index > 1, words[index - 2].sign == .otherBefore { return .nobody }
        }
        if isAge(words, at: index) || isHour(words, at: index) { return .nobody }
        // "Running 5 late", "we will stop at 7".
        let told = words[..<index].last.flatMap { ReplyTokens.folded(String($0.text.split(separator: " ").last ?? "")) }
        if words[(index + 1)...].first?.sign == .late || told == "at" { return .nobody }
        // "Arriving 5", "coming 7", "byddwn ni yno 9": more likely an hour than so many people.
        if let told, case .number(let number) = words[index].kind, number >= 5, arrivals.contains(told) { return .unclear }
        // "Yes Tuesday 9": an hour of that day, or nine people.
        if words[..<index].last?.sign == .when { return .unclear }
        guard let next = words[(index + 1)...].first else { return .people }
        if next.isNumber || next.kind == .figures { return .unclear }
        if index == 0, isLater, words.contains(where: { $0.kind == .unknown }) { return .nobody }
        return next.kind == .unknown ? .unclear : .people
    }

    /// Words for more people than a family has.
    static let multipliers: Set<String> = [
        "hundred", "thousand", "million", "dozen", "mil", "fil", "miliwn", "filiwn", "dwsin", "ddwsin",
    ]

    /// "From 5 to 7", "rhwng 5 a 7": times where the range begins with such a word; unclear otherwise.
    private static func range(_ words: [CueToken], at index: Int) -> CountedNumber? {
        func isNumber(_ index: Int) -> Bool {
            words.indices.contains(index) && (words[index].isNumber || words[index].kind == .figures)
        }
        func text(_ index: Int) -> String { words.indices.contains(index) ? ReplyTokens.folded(words[index].text) : "" }
        let first: Int
        if joins.contains(text(index + 1)), isNumber(index + 2) {
            first = index
        } else if joins.contains(text(index - 1)), isNumber(index - 2) {
            first = index - 2
        } else {
            return nil
        }
        let isJoinedByAnd = words[first + 1].sign == .and
        let begins =
            first > 0 && (words[first - 1].sign == .otherBefore || words[first - 1].sign == .until || text(first - 1) == "o")
        if begins { return .nobody }
        if isJoinedByAnd { return nil }
        let ends = words.indices.contains(first + 3) && words[first + 3].sign == .otherAfter
        return ends ? .nobody : .unclear
    }

    private static let joins: Set<String> = [
        "to", "til", "till", "until", "tan", "i", "hyd", "a", "and", "or", "neu", "past", "wedi",
    ]
    private static let vague: Set<String> = ["in", "mewn", "have", "has", "had", "got", "on", "ar"]
    private static let arrivals: Set<String> = [
        "arriving", "arrive", "leaving", "leave", "coming", "there", "u", "cyrraedd", "gadael", "dod", "yno", "do",
    ]
    private static let greetings = ["see", "c u", "cu", "cya", "wela", "gwel", "welwn"]

    /// "Cai is 7", "mae Cai yn 7", "Bydd hi'n 7".
    private static func isAge(_ words: [CueToken], at index: Int) -> Bool {
        guard let before = words[..<index].last,
            before.sign == .auxiliary || before.sign == .particle || ["yn", "n"].contains(ReplyTokens.folded(before.text))
        else { return false }
        let persons: Set<String> = ["he", "she", "hi", "o", "e", "fo", "fe", "hin", "on", "en"]
        return words[..<index].contains { $0.kind == .name || $0.sign == .kin || persons.contains(ReplyTokens.folded($0.text)) }
            && !words[..<index].contains { [.sender, .group, .total].contains($0.sign) }
    }

    /// "10am", "9 pm", "3 y bore". *Am* before another word is Welsh for *about*: "2 am y gweithdy".
    private static func isHour(_ words: [CueToken], at index: Int) -> Bool {
        let rest = words[(index + 1)...].map { ReplyTokens.folded($0.text) }
        guard let next = rest.first else { return false }
        if next == "pm" || next == "yb" || next == "yh" || partsOfDay.contains(next) { return true }
        if next == "y", rest.count > 1, partsOfDay.contains(rest[1]) { return true }
        guard next == "am" else { return false }
        guard words.indices.contains(index + 2) else { return true }
        let after = words[index + 2]
        return after.isNumber || [.auxiliary, .agree, .when, .and, .yes, .comes, .thanks, .please].contains(after.sign)
    }

    private static let partsOfDay: Set<String> = ["bore", "prynhawn", "pnawn"]

    /// Figures that are not a number of people as they are written: whether they are plainly something else.
    static func figures(_ words: [CueToken], at index: Int) -> CountedNumber {
        let text = words[index].text
        let before = words[..<index].last
        let next = words[(index + 1)...].first
        let isSaid = [.otherBefore, .until, .when, .late].contains(before?.sign) || [.otherAfter, .when].contains(next?.sign)
        if text.hasPrefix("-") { return .unclear }
        // "3 March 2026."
        if before?.sign == .otherAfter, text.count == 4 { return .nobody }
        if isSaid || text.contains(":") || isTelephone(words, at: index) { return .nobody }
        let parts = text.split { !$0.isNumber }
        if parts.count > 2 { return .nobody }
        if text.contains("."), parts.count == 2, parts[1].count == 2, Int(parts[0]).map({ $0 < 24 }) == true { return .nobody }
        if text.contains("-"), before.map({ ReplyTokens.folded($0.text) }) == "o" { return .nobody }
        if text.contains("/"), before?.sign == .filler { return .nobody }
        return .unclear
    }

    /// `07700900123`, `07700 900123`, `029 2087 3333`, `+44 7700 900123`.
    private static func isTelephone(_ words: [CueToken], at index: Int) -> Bool {
        var first = index
        while first > 0, words[first - 1].kind == .figures || words[first - 1].isFigure { first -= 1 }
        let digits = words[first...].prefix { $0.kind == .figures || $0.isFigure }.map { $0.text.filter(\.isNumber) }.joined()
        return digits.count >= 9 && (digits.hasPrefix("0") || digits.hasPrefix("44"))
    }
}
