/// Values for placeholders whose value is not known yet, for measuring.
enum StandIn {
    /// A value of the kind that the text uses, rather long than short: a long date, a number of two digits, a text as long as
    /// its name.
    static func value(_ name: String, in passage: Passage) -> Value {
        let places = passage.placeables.map(\.placeable).filter { $0.variables.contains(name) }
        let functions = Set(places.flatMap(\.functions))
        if !functions.isDisjoint(with: ["DATE", "TIME", "DATETIME"]), let date = wednesday { return .date(date) }
        if functions.contains("MONEY") { return .money(Money(pence: 1250)) }
        if functions.contains("LIST") { return .list([name, name]) }
        let isCounted = places.contains { !$0.variants.isEmpty && $0.variables.first == name }
        if isCounted || !functions.isDisjoint(with: ["COUNT", "NUMBER", "ORDINAL"]) { return .number(12) }
        return .text(name)
    }

    /// The longest name of a day in either language.
    private static let wednesday = ClockTime(hour: 18, minute: 30).flatMap {
        LocalDateTime(year: 2026, month: 9, day: 23, time: $0)
    }
}
