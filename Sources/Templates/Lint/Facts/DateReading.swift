/// Dates, in digits and with the name of the month.
extension FactReader {
    private struct Day {
        var day: Int
        var weekday: Weekday?
        var start: Int
        var next: Int
    }

    func date(_ index: Int) -> Found? { numericDate(index) ?? writtenDate(index) ?? monthFirst(index) }

    /// "2026-03-10", "10/03/2026", "10.03.2026", "10/3".
    private func numericDate(_ index: Int) -> Found? {
        let (weekday, start) = leadingWeekday(index)
        guard let first = token(start), first.kind == .number else { return nil }
        let dotted = first.text.split(separator: ".")
        if dotted.count == 3, let day = Int(dotted[0]), let month = Int(dotted[1]), let year = Int(dotted[2]) {
            return dated(year, month, day, weekday, index, start + 1)
        }
        guard let a = first.whole, isMark(start + 1, "/", "-"), token(start + 1)?.hasSpaceBefore == false,
            let second = token(start + 2), let b = second.whole, !second.hasSpaceBefore
        else { return nil }
        if isMark(start + 3, token(start + 1)?.text ?? ""), let third = token(start + 4), let c = third.whole,
            !third.hasSpaceBefore
        {
            return first.text.count == 4
                ? dated(a, b, c, weekday, index, start + 5) : dated(c, b, a, weekday, index, start + 5)
        }
        guard isMark(start + 1, "/"), !isName(start), first.text.count <= 2, second.text.count <= 2,
            weekday != nil || !(a < b && b < 5),
            a != 24 || b != 7
        else { return nil }
        return dated(nil, b, a, weekday, index, start + 3)
    }

    private func dated(_ year: Int?, _ month: Int, _ day: Int, _ weekday: Weekday?, _ start: Int, _ next: Int) -> Found? {
        let year = year.map { $0 < 100 ? $0 + 2000 : $0 }
        guard 1...12 ~= month, 1...31 ~= day else { return nil }
        return ([fact(.date(year: year, month: month, day: day, weekday: weekday), start, next)], next)
    }

    /// "nos Fawrth 10 Mawrth 2026", "10-12 March", "Tue 10 and Wed 11 March", "y 10fed o Fawrth".
    private func writtenDate(_ index: Int) -> Found? {
        guard !isName(index), var day = day(index) else { return nil }
        var days = [day]
        // "Year 2, 10 March" is no list of days: one with commas ends in "and".
        var endsInComma = false
        while days.count < 8 {
            if !endsInComma, let (month, next) = monthAndYear(day.next) {
                let facts = days.map { each in
                    fact(
                        .date(year: next.year, month: month, day: each.day, weekday: each.weekday), each.start,
                        each.start == day.start ? next.end : each.next)
                }
                return (facts, next.end)
            }
            guard let separator = separator(day.next), let another = self.day(separator) else { return nil }
            endsInComma = isMark(separator - 1, ",")
            day = another
            days.append(day)
        }
        return nil
    }

    /// A day of the month, with or without a weekday before it and an ordinal ending after it.
    private func day(_ index: Int) -> Day? {
        var (weekday, start) = leadingWeekday(index)
        if weekday == nil { start = index }
        guard let number = token(start), let day = number.whole, number.text.count <= 2, 1...31 ~= day else { return nil }
        var next = start + 1
        if let suffix = token(next), !suffix.hasSpaceBefore, Self.ordinals.contains(suffix.text) { next += 1 }
        return Day(day: day, weekday: weekday, start: index, next: next)
    }

    static let ordinals = WelshOrdinal.endings.union(["st", "nd", "rd", "th"])

    private func monthAndYear(_ index: Int) -> (month: Int, (year: Int?, end: Int))? {
        var place = index
        if word(place) == "o" || word(place) == "of" { place += 1 }
        guard let name = token(place), name.kind == .word, let month = MonthWords.number(of: name.text, in: language),
            language == .welsh || name.isCapitalised || MonthWords.isWhole(name.text) && !["may", "march"].contains(name.text)
        else { return nil }
        place += 1
        if isMark(place, "."), !MonthWords.isWhole(name.text) { place += 1 }
        return (month, year(place))
    }

    func year(_ index: Int) -> (year: Int?, end: Int) {
        let place = isMark(index, ",") ? index + 1 : index
        guard let token = token(place), let year = token.whole, token.text.count == 4, 1900...2199 ~= year else {
            return (nil, index)
        }
        return (year, place + 1)
    }

    /// "March 10, 2026".
    private func monthFirst(_ index: Int) -> Found? {
        let (weekday, start) = leadingWeekday(index)
        guard language == .english, let name = token(start), name.kind == .word, name.isCapitalised,
            let month = MonthWords.number(of: name.text, in: language), let number = token(start + 1), let day = number.whole,
            number.text.count <= 2, 1...31 ~= day, !isMark(start + 2, ":")
        else { return nil }
        var next = start + 2
        if let suffix = token(next), !suffix.hasSpaceBefore, Self.ordinals.contains(suffix.text) { next += 1 }
        let (year, end) = year(next)
        return ([fact(.date(year: year, month: month, day: day, weekday: weekday), index, end)], end)
    }

    /// Between the days of a range or a list.
    private func separator(_ index: Int) -> Int? {
        if isMark(index, "-", "–", "—", ",", "/", "&") {
            return word(index + 1).map { ["a", "ac", "and"].contains($0) } == true ? index + 2 : index + 1
        }
        guard let word = word(index) else { return nil }
        return ["i", "tan", "hyd", "a", "ac", "neu", "to", "until", "till", "and", "or"].contains(word) ? index + 1 : nil
    }
}
