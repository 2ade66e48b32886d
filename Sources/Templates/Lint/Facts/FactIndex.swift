/// The facts of a text, indexed for matching with the facts of the other text: a long text has thousands of them. The result is
/// that of `Fact.answers(to:)` for each of them.
struct FactIndex {
    /// The facts under one key are few, or all of them match.
    private enum Key: Hashable {
        case day(month: Int, day: Int)
        case weekday(Weekday)
        case month(Int)
        case relative(Int)
        /// Minutes of half a day.
        case clock(Int)
        case clockOfNumber(Int)
        case pence(Int)
        case penceOfNumber(Int)
        case telephone(String)
        case number(String)
        /// The day, the month or the year of a date.
        case partOfDate(String)
    }

    private var facts: [Key: Set<Fact.Kind>] = [:]

    init(_ facts: [Fact]) {
        for fact in facts {
            for key in Self.keys(saidBy: fact.kind) { self.facts[key, default: []].insert(fact.kind) }
        }
    }

    /// Whether a fact matches `asked`.
    func answers(to asked: Fact) -> Bool {
        Self.keys(askedBy: asked.kind).contains { key in
            facts[key]?.contains { Fact(kind: $0, range: asked.range).answers(to: asked) } ?? false
        }
    }

    private static func keys(saidBy kind: Fact.Kind) -> [Key] {
        switch kind {
        case .date(let year, let month, let day, let weekday):
            var keys: [Key] = [.day(month: month, day: day), .month(month)]
            keys += [day, month, year].compactMap(\.self).map { .partOfDate(String($0)) }
            if let weekday { keys.append(.weekday(weekday)) }
            return keys
        case .number(let digits):
            var keys: [Key] = [.number(digits)]
            if let short = shortYear(digits) { keys.append(.number(short)) }
            if let number = Fact.number(digits) { keys += [.clockOfNumber(number * 60 % 720), .penceOfNumber(number * 100)] }
            return keys
        default: return [key(kind)]
        }
    }

    private static func keys(askedBy kind: Fact.Kind) -> [Key] {
        switch kind {
        case .time(let minutes, _): return [.clock(minutes % 720), .clockOfNumber(minutes % 720)]
        case .money(let pence): return [.pence(pence), .penceOfNumber(pence)]
        case .number(let digits):
            var keys: [Key] = [.number(digits), .partOfDate(digits)]
            if let short = shortYear(digits) { keys.append(.number(short)) }
            if let number = Fact.number(digits) { keys += [.clock(number * 60 % 720), .pence(number * 100)] }
            return keys
        default: return [key(kind)]
        }
    }

    private static func key(_ kind: Fact.Kind) -> Key {
        switch kind {
        case .date(_, let month, let day, _): .day(month: month, day: day)
        case .weekday(let day): .weekday(day)
        case .month(let month): .month(month)
        case .relative(let days): .relative(days)
        case .time(let minutes, _): .clock(minutes % 720)
        case .money(let pence): .pence(pence)
        case .telephone(let digits): .telephone(digits)
        case .number(let digits): .number(digits)
        }
    }

    /// "26" of "2026".
    private static func shortYear(_ digits: String) -> String? {
        digits.count == 4 && digits.hasPrefix("20") ? String(digits.suffix(2)) : nil
    }
}
