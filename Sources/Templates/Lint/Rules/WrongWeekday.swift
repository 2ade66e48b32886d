/// A weekday that the calendar does not give to its date: families come on the wrong one.
struct WrongWeekday: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        message.eachText.flatMap { text in
            text.passages.flatMap { passage in
                FactReader.facts(in: passage, text.language).compactMap { fact -> LintFinding? in
                    guard case .date(let year, let month, let day, let weekday?) = fact.kind,
                        let date = date(year, month, day, message.context), date.weekday != weekday
                    else { return nil }
                    return text.finding(
                        .wrongWeekday, at: passage.position(fact.range.lowerBound),
                        ["value": .text(passage.text(fact.range)), "date": .date(date)])
                }
            }
        }
    }

    /// A date without a year is the event's, or the first one that is not long past.
    private func date(_ year: Int?, _ month: Int, _ day: Int, _ context: LintContext) -> LocalDateTime? {
        if let year { return LocalDateTime(year: year, month: month, day: day) }
        guard let near = context.event?.starts ?? context.today else { return nil }
        let number = CalendarDay.number(near.year, near.month, near.day)
        let candidates = (-1...1).compactMap { LocalDateTime(year: near.year + $0, month: month, day: day) }
        return candidates.min {
            abs(CalendarDay.number($0.year, $0.month, $0.day) - number)
                < abs(CalendarDay.number($1.year, $1.month, $1.day) - number)
        }
    }
}
