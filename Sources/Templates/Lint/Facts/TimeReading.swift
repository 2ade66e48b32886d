/// Times of day, on the clock and in words.
extension FactReader {
    private enum Half {
        case morning, afternoon, unknown
    }

    func time(_ index: Int) -> Found? {
        named(index) ?? halves(index) ?? range(index) ?? clock(index).map { ([$0.fact], $0.next) }
    }

    private func named(_ index: Int) -> Found? {
        let names: [(String, Int)] =
            language == .welsh
            ? [
                ("canol dydd", 720), ("hanner dydd", 720), ("ganol dydd", 720), ("hanner nos", 0), ("ganol nos", 0),
                ("canol nos", 0),
            ]
            : [("midday", 720), ("noon", 720), ("midnight", 0)]
        for (words, minutes) in names {
            if let next = reads(words, at: index) { return ([fact(.time(minutes: minutes, isCertain: true), index, next)], next) }
            // "12 noon", "12 canol dydd".
            if token(index)?.whole == 12, let next = reads(words, at: index + 1) {
                return ([fact(.time(minutes: minutes, isCertain: true), index, next)], next)
            }
        }
        return nil
    }

    /// "hanner awr wedi tri", "chwarter i 4", "half past three", "twenty past six".
    private func halves(_ index: Int) -> Found? {
        let leads: [(String, Int)] =
            language == .welsh
            ? [
                ("hanner awr wedi", 30), ("hanner wedi", 30), ("chwarter wedi", 15), ("chwarter i", -15),
                ("chwarter awr wedi", 15),
                ("pum munud wedi", 5), ("deg munud wedi", 10), ("ugain munud wedi", 20), ("pum munud ar hugain wedi", 25),
                ("pum munud i", -5), ("deg munud i", -10), ("ugain munud i", -20), ("pum munud ar hugain i", -25),
                ("deng munud wedi", 10), ("deng munud i", -10),
            ]
            : [
                ("half past", 30), ("quarter past", 15), ("quarter to", -15), ("five past", 5), ("ten past", 10),
                ("twenty past", 20), ("twenty-five past", 25), ("five minutes to", -5), ("ten minutes to", -10),
                ("twenty minutes to", -20), ("five minutes past", 5), ("ten minutes past", 10), ("twenty minutes past", 20),
                ("twenty to", -20), ("ten to", -10), ("twenty-five to", -25),
            ]
        for (words, minutes) in leads {
            guard let place = reads(words, at: index), let (hour, next) = hour(place) else { continue }
            let (half, end) = self.half(next)
            return ([fact(time(hour * 60 + minutes, half), index, end)], end)
        }
        return nil
    }

    private func hour(_ index: Int) -> (hour: Int, next: Int)? {
        if let hour = token(index)?.whole, 1...12 ~= hour { return (hour, index + 1) }
        guard let (hour, count) = NumberWords.read(tokens, at: index, in: language), 1...12 ~= hour else { return nil }
        return (hour, index + count)
    }

    private func time(_ minutes: Int, _ half: Half) -> Fact.Kind {
        let minutes = (minutes + 1440) % 1440
        switch half {
        case .morning: return .time(minutes: minutes % 720, isCertain: true)
        case .afternoon: return .time(minutes: minutes % 720 + 720, isCertain: true)
        case .unknown: return .time(minutes: minutes, isCertain: false)
        }
    }

    /// In "6-7pm" the first time has no half of the day of its own.
    private func range(_ index: Int) -> Found? {
        guard !isName(index), let (hour, next) = hour(index), let to = rangeMark(next), let last = clock(to) else { return nil }
        return ([fact(.time(minutes: hour * 60, isCertain: false), index, next), last.fact], last.next)
    }

    private func rangeMark(_ index: Int) -> Int? {
        if isMark(index, "-", "–", "—") { return index + 1 }
        return word(index).map { ["tan", "i", "hyd", "a", "ac", "to", "until", "till", "and"].contains($0) } == true
            ? index + 1 : nil
    }

    /// "6pm", "18:00", "6.30", "chwech o'r gloch", "7 in the evening".
    private func clock(_ index: Int) -> (fact: Fact, next: Int)? {
        guard let first = token(index) else { return nil }
        guard first.kind == .number else {
            guard let (hour, next) = hour(index), half(next).next > next else { return nil }
            let (half, end) = half(next)
            return (fact(time(hour * 60, half), index, end), end)
        }
        guard let (hour, writtenMinute) = Self.figures(first.text), hour <= 24 else { return nil }
        let minute = writtenMinute ?? 0
        guard minute < 60 else { return nil }
        let (half, end) = half(index + 1)
        if end > index + 1 {
            guard hour <= 12 || half == .unknown || hour < 24 else { return nil }
            // "18:00pm", a common mistake.
            if hour > 12 { return (fact(.time(minutes: hour * 60 + minute, isCertain: true), index, end), end) }
            return (fact(time(hour * 60 + minute, half), index, end), end)
        }
        if writtenMinute == nil {
            guard isAtAnHour(index), 1...12 ~= hour else { return nil }
            return (fact(.time(minutes: hour * 60, isCertain: false), index, index + 1), index + 1)
        }
        guard !isMeasure(index + 1) else { return nil }
        let isCertain = hour >= 13 || first.text.hasPrefix("0")
        return (fact(.time(minutes: hour * 60 + minute, isCertain: isCertain), index, index + 1), index + 1)
    }

    /// "6", "18:00", "6.30": one or two digits, and two more after a point or a colon.
    private static func figures(_ text: String) -> (hour: Int, minute: Int?)? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        guard parts.count <= 2, (1...2).contains(parts[0].count), let hour = Int(parts[0]) else { return nil }
        guard let last = parts.dropFirst().first else { return (hour, nil) }
        guard last.count == 2, let minute = Int(last) else { return nil }
        return (hour, minute)
    }

    /// "am 6", "at 6" without a noun after it: the number is an hour.
    private func isAtAnHour(_ index: Int) -> Bool {
        guard word(index - 1) == (language == .welsh ? "am" : "at") else { return false }
        guard let next = token(index + 1) else { return true }
        switch next.kind {
        case .mark: return next.hasSpaceBefore || [".", ",", ";", "!", "?", ")"].contains(next.text)
        case .lineEnd: return true
        case .word:
            return ["yn", "ar", "a", "ac", "tan", "i", "in", "on", "and", "until", "to", "ddydd", "nos", "sharp"].contains(
                next.text)
        case .number, .stand: return false
        }
    }

    private func isMeasure(_ index: Int) -> Bool {
        isMark(index, "%")
            || word(index).map { ["m", "km", "kg", "g", "cm", "mm", "l", "milltir", "miles", "litr", "metr"].contains($0) }
                == true
    }

    /// The words that give the half of the day, or at least show that it is a time, and the index after them.
    private func half(_ index: Int) -> (half: Half, next: Int) {
        if let next = letters(index, "a", "m") { return (.morning, next) }
        if let next = letters(index, "p", "m") { return (.afternoon, next) }
        if language == .welsh {
            if let next = letters(index, "y", "b") { return (.morning, next) }
            for mark in ["h", "p", "n"] { if let next = letters(index, "y", mark) { return (.afternoon, next) } }
        }
        for hour in ["o'r gloch", "o'clock", "oclock"] {
            if let next = reads(hour, at: index) {
                let (half, end) = period(next)
                return (half, end)
            }
        }
        return period(index)
    }

    /// "am", or "a.m." letter by letter.
    private func letters(_ index: Int, _ first: String, _ second: String) -> Int? {
        if word(index) == first + second {
            // "IE 6 am …": in Welsh "am" is also "for".
            let isAttached = token(index)?.hasSpaceBefore == false || token(index - 1)?.text.contains(".") == true
            return language == .english || first + second != "am" || isAttached ? index + 1 : nil
        }
        guard word(index) == first, isMark(index + 1, "."), word(index + 2) == second else { return nil }
        return isMark(index + 3, ".") ? index + 4 : index + 3
    }

    private func period(_ index: Int) -> (half: Half, next: Int) {
        let periods: [(String, Half)] =
            language == .welsh
            ? [
                ("y bore", .morning), ("yn y bore", .morning), ("o'r bore", .morning), ("y prynhawn", .afternoon),
                ("yn y prynhawn", .afternoon), ("y pnawn", .afternoon), ("yn y pnawn", .afternoon), ("y p'nawn", .afternoon),
                ("yr hwyr", .afternoon), ("yn yr hwyr", .afternoon), ("gyda'r nos", .afternoon), ("y nos", .afternoon),
                ("o'r prynhawn", .afternoon), ("o'r nos", .afternoon), ("o'r hwyr", .afternoon),
            ]
            : [
                ("in the morning", .morning), ("in the afternoon", .afternoon), ("in the evening", .afternoon),
                ("at night", .afternoon), ("this evening", .afternoon), ("this afternoon", .afternoon),
            ]
        for (words, half) in periods { if let next = reads(words, at: index) { return (half, next) } }
        return (.unknown, index)
    }
}
