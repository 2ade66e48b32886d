/// Days and months without a date: "ddydd Gwener", "yfory", "ym mis Medi".
extension FactReader {
    /// A weekday with the words that introduce it, and the index after it: "nos Fawrth,", "Wednesday the".
    func leadingWeekday(_ index: Int) -> (Weekday?, Int) {
        guard let (day, next, _) = weekdayName(index) else { return (nil, index) }
        var place = next
        for _ in 0..<3 {
            if isMark(place, ",", ".", "(", ":")
                || ["y", "yr", "the", "evening", "morning", "afternoon", "on", "ar"].contains(word(place))
            {
                place += 1
            }
        }
        return (day, place)
    }

    private func weekdayName(_ index: Int) -> (day: Weekday, next: Int, isCertain: Bool)? {
        var place = index
        var isLed = false
        if language == .welsh, let lead = word(place), WeekdayWords.welshLeads.contains(lead) {
            isLed = true
            place += 1
        }
        guard let name = token(place), name.kind == .word, let day = WeekdayWords.day(name.text, in: language),
            language == .welsh || name.isCapitalised || name.text.count > 5
        else { return nil }
        // "iau" also means younger, "llun" a picture; the name of a Welsh day has a capital.
        guard isLed || name.isCapitalised || name.text.count > 5 else { return nil }
        return (day, place + 1, language == .welsh ? isLed : !["sat", "sun", "mon"].contains(name.text))
    }

    func weekday(_ index: Int) -> Found? {
        guard let (day, next, isCertain) = weekdayName(index) else { return nil }
        // Feasts that have other names in English: "Sul y Mamau", "Dydd Mawrth Ynyd".
        let isFeast = ["y", "ynyd", "crempog", "lludw", "groglith", "blodau", "pasg"].contains(word(next)) && language == .welsh
        var facts = [fact(.weekday(day), index, next, isAsserted: isCertain && !isFeast)]
        if language == .welsh, let name = word(next - 1), let month = MonthWords.number(of: name, in: language), !isCertain {
            facts.append(fact(.month(month), index, next, isAsserted: isClearMonth(index)))
        }
        return (facts, next)
    }

    func relative(_ index: Int) -> Found? {
        let words: [(String, Int)] =
            language == .welsh
            ? [("yfory", 1), ("fory", 1), ("heddiw", 0), ("heno", 0), ("bore ma", 0), ("prynhawn ma", 0)]
            : [
                ("tomorrow", 1), ("today", 0), ("tonight", 0), ("this evening", 0), ("this morning", 0),
                ("this afternoon", 0),
            ]
        for (words, days) in words {
            guard let next = reads(words, at: index) else { continue }
            // "heddiw" also means nowadays, and "this morning" has many forms.
            return ([fact(.relative(days), index, next, isAsserted: days == 1 || words == "tonight" || words == "heno")], next)
        }
        return nil
    }

    func month(_ index: Int) -> Found? {
        guard let token = token(index), token.kind == .word, token.isCapitalised, MonthWords.isWhole(token.text),
            let month = MonthWords.number(of: token.text, in: language)
        else { return nil }
        return ([fact(.month(month), index, index + 1, isAsserted: isClearMonth(index))], index + 1)
    }

    /// May and March are other words too, "Mawrth" is Tuesday and "Hydref" autumn, and June may be a teacher: only the context
    /// shows that the word is a month.
    private func isClearMonth(_ index: Int) -> Bool {
        if year(index + 1).year != nil { return true }
        guard let before = word(index - 1) else { return false }
        return language == .welsh
            ? ["mis", "fis"].contains(before) || before == "o" && ["mis", "fis"].contains(word(index - 2))
            : ["in", "during", "until", "till", "since", "of", "by", "from", "late", "early", "mid", "next", "last"].contains(
                before)
    }
}
