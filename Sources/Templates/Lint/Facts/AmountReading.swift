/// Money, telephone numbers and plain numbers.
extension FactReader {
    func money(_ index: Int) -> Found? {
        if isMark(index, "£"), let amount = token(index + 1), amount.kind == .number {
            return Money(amount.text).map { ([fact(.money(pence: $0.pence), index, index + 2)], index + 2) }
        }
        if let amount = token(index), amount.kind == .number, let unit = word(index + 1) {
            if Self.pounds.contains(unit) {
                return Money(amount.text).map { ([fact(.money(pence: $0.pence), index, index + 2)], index + 2) }
            }
            let isLetter = token(index + 1)?.hasSpaceBefore == false && (unit == "p" || unit == "c")
            if let whole = amount.whole, isLetter || Self.pennies.contains(unit) {
                return ([fact(.money(pence: whole), index, index + 2)], index + 2)
            }
        }
        if let (value, count) = NumberWords.read(tokens, at: index, in: language), let unit = word(index + count) {
            let next = index + count + 1
            if Self.pounds.contains(unit) { return ([fact(.money(pence: value * 100), index, next)], next) }
            if Self.pennies.contains(unit) { return ([fact(.money(pence: value), index, next)], next) }
        }
        return nil
    }

    private static let pounds: Set = ["punt", "bunt", "phunt", "pounds", "pound"]
    private static let pennies: Set = ["ceiniog", "geiniog", "cheiniog", "pence", "penny"]

    /// From a 0 or a +, ten digits and more, with the usual spaces, hyphens and brackets between them.
    func telephone(_ index: Int) -> Found? {
        var place = index
        let isAbroad = isMark(place, "+")
        if isAbroad || isMark(place, "(") { place += 1 }
        guard let first = token(place), first.kind == .number, isAbroad || first.text.hasPrefix("0"),
            first.text.allSatisfy(\.isNumber)
        else { return nil }
        var digits = ""
        var next = place
        let limit = isAbroad || first.text.hasPrefix("00") ? 15 : 11
        while let token = token(place) {
            if token.kind == .number, token.text.allSatisfy(\.isNumber), digits.count + token.text.count <= limit {
                digits += token.text
                next = place + 1
            } else if !(token.kind == .mark && ["-", "(", ")", "–"].contains(token.text)) {
                break
            }
            place += 1
        }
        guard digits.count >= 10 else { return nil }
        for code in ["0044", "44"] where digits.hasPrefix(code) && (isAbroad || code == "0044") {
            let rest = digits.dropFirst(code.count)
            digits = rest.hasPrefix("0") ? String(rest) : "0" + rest
        }
        return ([fact(.telephone(digits), index, next)], next)
    }

    /// Whether commas separate its thousands: "1,250", "1,250.50".
    private static func isGrouped(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 1 || (parts.count == 2 && !parts[1].isEmpty && isDigits(parts[1])), groups.count > 1 else {
            return false
        }
        return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 } && groups.allSatisfy(isDigits)
    }

    private static func isDigits(_ text: Substring) -> Bool { text.allSatisfy { $0.isASCII && $0.isNumber } }

    func number(_ index: Int) -> Found? {
        guard let token = token(index) else { return nil }
        if token.kind == .number {
            let digits = Self.isGrouped(token.text) ? token.text.replacing(",", with: "") : token.text
            let isBare = !(self.token(index - 1)?.kind == .word && !token.hasSpaceBefore)
            let isAlone =
                self.token(index + 1).map { $0.kind != .word || $0.hasSpaceBefore || Self.ordinals.contains($0.text) } ?? true
            // In a grade, a class or a postcode the letters may differ between the languages.
            let written = digits.drop { $0 == "0" }
            return (
                [fact(.number(written.isEmpty ? "0" : String(written)), index, index + 1, isAsserted: isBare && isAlone)],
                index + 1
            )
        }
        guard let (value, count) = NumberWords.read(tokens, at: index, in: language) else { return nil }
        let article = word(index - 1)
        let isPaired = article == "the" || article == "y" || article == "these" || article?.hasSuffix("'r") == true
        // "un neu ddau", "one or two": a few.
        let isVague = ["neu", "or"].contains(article) || ["neu", "or"].contains(word(index + count))
        let isAsserted = count == 1 && NumberWords.isCertain(token.text) && !isPaired && !isVague
        return ([fact(.number(String(value)), index, index + count, isAsserted: isAsserted)], index + count)
    }
}
