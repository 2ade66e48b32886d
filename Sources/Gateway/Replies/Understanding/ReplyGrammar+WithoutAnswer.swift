/// What may be understood where the reply has no outright yes or no: a wish, a reason against coming, how many.
extension ReplyGrammar {
    /// The reading of a reply without an outright yes or no.
    var withoutAnswer: (ReplyIntent, ReplyRule) {
        if has(.matter) || speaksOfStopping { return (.unclear, .matter) }
        let isAsking = units.contains(where: \.asks)
        let unknown = readings.reduce(0) { $0 + $1.unknown }
        let speaksOfComing = has(.attend) || has(.comes) || has(.yes) || has(.unable)
        // "I think you've got the wrong Mrs Davies": not decided, and not about coming.
        if readings.contains(where: \.isMaybe), !speaksOfComing, unknown > Self.unknownBesideMaybe {
            return (.unclear, .tooMuchUnknown)
        }
        if readings.contains(where: \.isMaybe), !units.allSatisfy(\.asks) || isPlainMaybe { return (.maybe, .maybe) }
        if readings.contains(where: \.isWish) { return wish }
        // "I'd rather have emails than texts if that's an option."
        if isConditional, !speaksOfComing, !readings.contains(where: \.isWish), unknown > Self.unknownBesideMaybe {
            return (.unclear, .tooMuchUnknown)
        }
        if isConditional, !isAsking,
            units.contains(where: { $0.has(.verb, .verbOfOne, .attend, .yes) && !$0.asks })
                || units.first?.has(.condition) == true
        {
            return (.maybe, .condition)
        }
        if isAsking { return (.unclear, .question) }
        if isPleaseAlone { return (.yes, .agreed) }
        if isCountAlone { return (.yes, .countAlone) }
        if readings.contains(where: \.isExcuse) { return excuse }
        if readings.contains(where: \.hasStrayNot) { return (.unclear, .strayNot) }
        return (.unclear, .nothingKnown)
    }

    /// "Can I let you know tomorrow?"
    private var isPlainMaybe: Bool { units.contains { $0.asks && $0.has(.maybe) } }

    private var wish: (ReplyIntent, ReplyRule) {
        if units.contains(where: \.asks) { return (.unclear, .question) }
        // "If he doesn't want to eat": a wish for something else.
        if units.contains(where: {
            $0.has(.wish) && !$0.has(.attend) && !UnitReading.namesComing($0) && UnitReading($0).unknown > 0
        }) {
            return (.unclear, .tooMuchUnknown)
        }
        // "I don't speak much Welsh but I would like to come": the *but* is before the wish.
        let wished = readings.lastIndex(where: \.isWish) ?? 0
        let isLast = units[...wished].contains { $0.opener == .but } && !units[..<wished].contains { $0.has(.wish) }
        let against =
            units.indices.contains { units[$0].opener == .but && !isLateAlone(from: $0) && !(isLast && $0 <= wished) }
            || readings.contains { $0.isExcuse || $0.hasStrayNot }
        if has(.condition) { return against ? (.no, .wishAgainst) : (.maybe, .condition) }
        guard against else { return readings.reduce(0) { $0 + $1.unknown } <= 3 ? (.yes, .wish) : (.unclear, .tooMuchUnknown) }
        return (.no, .wishAgainst)
    }

    /// "But we'll be ten minutes late": nothing from this clause on is a reason against coming.
    private func isLateAlone(from index: Int) -> Bool {
        units[index...].contains { $0.has(.late) }
            && units[index...].allSatisfy { unit in
                unit.words.allSatisfy { $0.isNumber || $0.sign == .auxiliary || $0.sign?.isNeutral == true }
            }
    }

    /// "We're away": the beginning says whose reason it is.
    private static let ownBeginnings: Set<String> = [
        "we", "were", "im", "i", "ill", "well", "weve", "ive", "got", "have", "had", "dwi", "ni", "wi", "fi", "mae", "ma",
        "gynnon", "gyda",
    ]

    private var excuse: (ReplyIntent, ReplyRule) {
        let isOwn = units.contains { unit in
            unit.words.contains { word in
                word.sign == .excuse && word.text.contains(" ")
                    && Self.ownBeginnings.contains(ReplyTokens.folded(String(word.text.split(separator: " ").first ?? "")))
            }
                || unit.has(.excuse)
                    && (unit.has(.sender, .senderOfOne, .verbOfOne, .verb, .me) || has(.sorry) && !UnitReading(unit).isOfAnother)
        }
        let unknown = readings.reduce(0) { $0 + $1.unknown }
        // "On annual leave until 4 January": typical of an automatic reply.
        if units.contains(where: { $0.has(.excuse) && $0.has(.until) && $0.words.contains { $0.isNumber || $0.kind == .figures } }
        ) {
            return (.unclear, .matter)
        }
        return isOwn && unknown <= 4 ? (.no, .excuse) : (.unclear, .matter)
    }

    /// "2", "me and my husband", "4 ohonon ni"; a reason why another of them does not come makes no difference.
    private var isCountAlone: Bool {
        let told = units.indices.filter { !(readings[$0].isExcuse && readings[$0].isOfAnother) }.map { units[$0] }
        let words = told.flatMap(\.words)
        let counts =
            words.contains { $0.sign == .and } && words.count { $0.sign == .kin } > 1
            || words.contains { $0.isNumber || [.me, .both, .total, .alone, .part].contains($0.sign) }
        let isBare = words.indices.allSatisfy { index in
            switch words[index].kind {
            case .number, .name: true
            // "3, not 4".
            case .sign(.not): index + 1 < words.count && words[index + 1].isFigure
            case .sign(let sign):
                sign.isNeutral && ![.otherAfter, .received, .late, .otherTime].contains(sign)
                    && (sign != .otherBefore || index > 0 && index + 1 < words.count && words[index + 1].isFigure)
            case .unknown, .figures, .pause: false
            }
        }
        let isRow = words.contains { $0.sign == .me } && words.contains { $0.sign == .group }
        return counts && isBare && (isRow || PartySize.of(told) != nil)
    }
}
