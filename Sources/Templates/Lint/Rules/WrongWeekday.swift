/// A weekday that does not match its date: families would come on the wrong day.
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

    /// The most days that a date without a year may be past; an older one means the coming year.
    private static let past = 60

    /// A date without a year is the one nearest to the event; without an event, the first one that is not long past.
    private func date(_ year: Int?, _ month: Int, _ day: Int, _ context: LintContext) -> LocalDateTime? {
        if let year { return LocalDateTime(year: year, month: month, day: day) }
        func candidates(_ near: LocalDateTime) -> [(date: LocalDateTime, days: Int)] {
            let number = CalendarDay.number(near.year, near.month, near.day)
            return (-1...1).compactMap { LocalDateTime(year: near.year + $0, month: month, day: day) }
                .map { ($0, CalendarDay.number($0.year, $0.month, $0.day) - number) }
        }
        if let event = context.event?.starts { return candidates(event).min { abs($0.days) < abs($1.days) }?.date }
        return context.today.flatMap { candidates($0).first { $0.days >= -Self.past }?.date }
    }
}
