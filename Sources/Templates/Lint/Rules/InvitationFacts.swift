/// An invitation must give the time and the place in the text message as well as in the body: some families get only one of
/// them.
struct InvitationFacts: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        guard message.context.isInvitation else { return [] }
        return message.eachText.flatMap { text -> [LintFinding] in
            // The subject counts with the body: the e-mail and the letter show both.
            let readings = [[Passage.Part.sms], [.subject, .body]]
            return readings.flatMap { parts -> [LintFinding] in
                let passages = parts.flatMap { text.passages(in: $0) }
                guard let part = parts.last, !passages.isEmpty else { return [] }
                return findings(text, passages, at: text.start(of: part), part, message.context)
            }
        }
    }

    private func findings(
        _ text: LintedText, _ passages: [Passage], at start: SourcePosition, _ part: Passage.Part, _ context: LintContext
    ) -> [LintFinding] {
        let facts = passages.flatMap { passage in
            FactReader.facts(in: passage, text.language).map {
                (passage.position($0.range.lowerBound), passage.text($0.range), $0.kind)
            }
        }
        var findings: [LintFinding] = []
        let hasMoment = says(
            passages, ["date", "day", "dyddiad", "diwrnod", "starts", "start", "when", "pryd"], functions: ["DATE", "DATETIME"])
        let dates = facts.filter { if case .date = $0.2 { true } else { false } }
        let isDated = facts.contains { if case .weekday = $0.2 { true } else if case .relative = $0.2 { true } else { false } }
        if dates.isEmpty, !isDated, !hasMoment {
            findings.append(text.finding(.noDate, at: start, ["part": .text(part.rawValue)]))
        } else if let starts = context.event?.starts, let first = dates.first, !hasMoment,
            !dates.contains(where: { isDay($0.2, starts) })
        {
            findings.append(
                text.finding(
                    .otherDate, at: first.0,
                    ["value": .text(first.1), "event": .text("\(starts.day)/\(starts.month)/\(starts.year)")]))
        }
        let hasTime = says(
            passages, ["time", "amser", "starts", "start", "when", "pryd"], functions: ["TIME", "DATETIME"])
        let times = facts.compactMap { fact -> (SourcePosition, String, Int, Bool)? in
            guard case .time(let minutes, let isCertain) = fact.2 else { return nil }
            return (fact.0, fact.1, minutes, isCertain)
        }
        if times.isEmpty, !hasTime, !PlaceAndTimeWords.sayTime(passages, text.language) {
            findings.append(text.finding(.noTime, at: start, ["part": .text(part.rawValue)]))
        } else if let clock = context.event?.starts?.time, let first = times.first, !hasTime,
            !times.contains(where: { isTime($0.2, $0.3, clock) })
        {
            let shown = "\(clock.hour):" + (clock.minute < 10 ? "0" : "") + "\(clock.minute)"
            findings.append(text.finding(.otherTime, at: first.0, ["value": .text(first.1), "event": .text(shown)]))
        }
        let hasPlace = says(
            passages, ["place", "venue", "location", "where", "lle", "lleoliad", "ble", "man"], functions: [],
            also: ["IN", "TO", "PHRASE"])
        if !hasPlace,
            !PlaceAndTimeWords.sayPlace(
                passages, text.language, place: context.event?.place?[text.language], schoolName: context.schoolName)
        {
            findings.append(text.finding(.noPlace, at: start, ["part": .text(part.rawValue)]))
        }
        return findings
    }

    private func isDay(_ kind: Fact.Kind, _ day: LocalDateTime) -> Bool {
        guard case .date(let year, let month, let number, _) = kind else { return false }
        return month == day.month && number == day.day && (year == nil || year == day.year)
    }

    private func isTime(_ minutes: Int, _ isCertain: Bool, _ clock: ClockTime) -> Bool {
        let wanted = clock.hour * 60 + clock.minute
        return isCertain ? minutes == wanted : minutes % 720 == wanted % 720
    }

    /// Whether a placeholder is filled with such a fact, by its function or else by the name of the value.
    ///
    /// - Parameter also: functions for which the name of the value decides.
    private func says(
        _ passages: [Passage], _ words: Set<String>, functions: Set<String>, also: Set<String> = []
    ) -> Bool {
        passages.flatMap(\.placeables).contains { place in
            if !functions.isDisjoint(with: place.placeable.functions) { return true }
            guard also.isSuperset(of: place.placeable.functions) else { return false }
            return place.placeable.variables.contains { !words.isDisjoint(with: Self.words(of: $0)) }
        }
    }

    /// "eventDate", "event-date" and "event_date" alike.
    private static func words(of name: String) -> [String] {
        var words: [String] = [""]
        for character in name {
            if character == "-" || character == "_" {
                words.append("")
            } else if character.isUppercase {
                words.append(character.lowercased())
            } else {
                words[words.count - 1].append(character)
            }
        }
        return words
    }
}
