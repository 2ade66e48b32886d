/// From the stretches of a reply to what it says as a whole.
struct ReplyGrammar {
    let units: [ReplyUnit]
    let asked: AskedQuestion
    private let readings: [UnitReading]

    /// More unknown words than these beside a yes or no, and a person reads it.
    private static let unknownBesideWord = 3
    private static let unknownBesideSentence = 12

    init(units: [ReplyUnit], asked: AskedQuestion) {
        self.units = units
        self.asked = asked
        readings = units.map(UnitReading.init)
    }

    var intent: (ReplyIntent, ReplyRule) {
        if has(.automatic) { return (.unclear, .automatic) }
        // "Stop sending these in Welsh" asks for something else, which a person sees to.
        if asksToStop { return has(.languageWelsh) || has(.languageEnglish) ? (.unclear, .matter) : (.stop, .stop) }
        if let command { return (command, .command) }
        if isThanks { return (.unclear, .thanks) }
        let (intent, rule) = answer
        // What leans on the question to be an answer is none without one.
        guard asked == .none, rule == .countAlone || rule == .excuse || isMereAgreement || isPleaseAlone else {
            return (intent, rule)
        }
        return (.unclear, .nothingAsked)
    }

    // MARK: Requests to the gateway

    private func has(_ sign: Sign) -> Bool { units.contains { $0.has(sign) } }

    /// Whether a stretch asks for our messages to end. A request that names them is one; a bare verb or word is one only where nothing else
    /// could be its object.
    private func asksToStop(_ unit: ReplyUnit) -> Bool {
        let request = unit.words.firstIndex { [.stop, .stopEmail, .remove].contains($0.sign) } ?? 0
        // "Don't take me off the list."
        if unit.words[..<request].contains(where: { $0.sign == .not }) { return false }
        // "Did you stop sending texts?"
        if unit.asks, unit.words[..<request].contains(where: { $0.sign == .asking && Self.asksWhether($0) }) { return false }
        if unit.has(.stop, .stopEmail) {
            // "Stop texting my husband": a person sees whose number that is.
            return !has(.start) && !unit.words[request...].contains { $0.sign == .kin || $0.sign == .group }
        }
        // "Take us off for Thursday" gives places back.
        if unit.has(.remove) { return !has(.when) && !readings.contains { $0.comes == false && $0.weight == .sentence } }
        guard let index = unit.words.firstIndex(where: { $0.sign == .stopWord || $0.sign == .stopVerb }), !unit.asks else {
            return false
        }
        // "Stop", "stop please", "stop sending me": but not "stop sending my son home".
        let courtesies: Set<Sign> = [
            .please, .pleaseOrYes, .hello, .sorry, .and, .thanks, .but, .filler, .correction, .stopWord, .stopVerb,
        ]
        let isVerb = unit.words[index].sign == .stopVerb
        let before = unit.words[..<index].allSatisfy { word in
            guard let sign = word.sign else { return false }
            return courtesies.contains(sign) || sign == .senderOfOne
                || isVerb && [.wish, .verb, .verbOfOne, .sender].contains(sign)
        }
        // What the sender says of themselves is no object: "stop please I have asked before".
        let after = unit.words[(index + 1)...].prefix { $0.sign != .senderOfOne && $0.sign != .because }
        return before && after.allSatisfy { $0.sign.map { courtesies.contains($0) || $0 == .me } ?? false }
    }

    /// A question about what was done; "can you" asks for it.
    private static func asksWhether(_ asking: FoundSign) -> Bool {
        let first = ReplyTokens.folded(String(asking.text.split(separator: " ").first ?? ""))
        return [
            "did", "do", "does", "have", "has", "why", "when", "is", "are", "was", "pam", "pryd", "ydych", "dach", "oes", "a",
        ]
        .contains(first)
    }

    private var asksToStop: Bool { units.contains(where: asksToStop) }

    /// Whether all that it asks to end is e-mail.
    var stopsEmailAlone: Bool {
        let requests = units.filter(asksToStop)
        return !requests.isEmpty && requests.allSatisfy { $0.has(.stopEmail) && !$0.has(.stop, .remove) }
    }

    /// Stopping, or taking somebody off a list, that is none of our messages: a person sees what it is.
    private var speaksOfStopping: Bool { has(.stop) || has(.stopVerb) || has(.stopWord) || has(.remove) }

    /// Start, help, a language: where they are all that is said, or said in a sentence that can mean nothing else.
    private var command: ReplyIntent? {
        let commands: [Sign: ReplyIntent] = [
            .start: .start, .help: .help, .languageWelsh: .languageWelsh, .languageEnglish: .languageEnglish,
        ]
        let words = units.flatMap(\.words)
        let found = words.compactMap { word in word.sign.flatMap { commands[$0] }.map { (word, $0) } }
        guard let first = found.first, Set(found.map(\.1)).count == 1 else { return nil }
        let length = found.map { $0.0.text.split(separator: " ").count }.max() ?? 0
        let rest = words.filter { $0.sign.map { commands[$0] == nil && !$0.isNeutral } ?? true }
        let strange = rest.count { $0.kind == .unknown }
        // "How can I pay?" asks for help with something else.
        if first.1 == .help, strange > 0 { return nil }
        // "We don't speak Welsh at home, will that matter?"
        let asksElse = units.contains { unit in
            unit.asks && unit.words.contains { $0.kind == .unknown }
                && !unit.words.contains { $0.sign.flatMap { commands[$0] } != nil }
        }
        if asksElse { return nil }
        if length >= 3 {
            let may: Set<Sign> = [.yes, .asking, .agree, .wish, .verb, .verbOfOne, .matter, .not, .no, .maybe, .noOrThere]
            return strange <= 6 && rest.allSatisfy { $0.sign.map(may.contains) ?? ($0.kind != .figures) } ? first.1 : nil
        }
        // A word or two ask for it only alone.
        let may: Set<Sign> = length == 2 ? [.yes, .asking, .agree, .verb, .verbOfOne] : []
        let asks = units.contains(where: \.asks) && first.1 != .help
        return !asks && strange <= length - 1 && rest.allSatisfy { $0.sign.map(may.contains) ?? ($0.kind == .unknown) }
            ? first.1 : nil
    }

    // MARK: Coming or not

    private struct Stand {
        var comes: Bool
        var weight: UnitReading.Weight
        var unit: Int
        var wasOverruled = false
    }

    private var answer: (ReplyIntent, ReplyRule) {
        var stand: Stand?
        var contradicts = false
        for (index, reading) in readings.enumerated() {
            guard let comes = reading.comes else {
                if reading.isUnsure { contradicts = true }
                continue
            }
            let new = Stand(comes: comes, weight: reading.weight, unit: index)
            guard let old = stand, old.comes != comes else {
                let weight = max(stand?.weight ?? .word, reading.weight)
                stand = Stand(comes: comes, weight: weight, unit: index, wasOverruled: stand?.wasOverruled ?? false)
                continue
            }
            // "Yes, but hubby can't, so just the one."
            if !comes, reading.isOfAnother, units[(index + 1)...].contains(where: { $0.has(.only) }) { continue }
            guard overrules(new, old) else {
                contradicts = true
                continue
            }
            stand = new
            stand?.wasOverruled = true
            contradicts = false
        }
        if let person = anotherComes(stand) { return person }
        if isUndecided(stand) { return (.maybe, .maybe) }
        if let stand, !stand.comes, isConditionOfYes(stand) { return (.maybe, .condition) }
        if stand?.comes != false, isConditional, stand != nil || contradicts { return (.maybe, .condition) }
        if contradicts { return (.unclear, .contradiction) }
        guard let stand else { return withoutAnswer }
        // "I wasn't going to come, but I've changed my mind."
        let isRevoked = units.indices.contains {
            $0 > stand.unit && units[$0].opener == .but
                || $0 > stand.unit && units[$0].opener == .correction
                    && units[$0 - 1].opener == .but
        }
        if isRevoked,
            units[(stand.unit + 1)...].contains(where: {
                $0.opener == .correction && $0.signs.count == 1 && $0.signs[0].text.contains(" ")
            })
        {
            return (.unclear, .contradiction)
        }
        if stand.comes, let reason = takenBack(by: stand) { return reason }
        let unknown = readings.reduce(0) { $0 + $1.unknown }
        guard unknown <= (stand.weight == .word ? Self.unknownBesideWord : Self.unknownBesideSentence) else {
            return (.unclear, .tooMuchUnknown)
        }
        if stand.weight == .word || readings[stand.unit].isOfAnother && !stand.comes, has(.matter) { return (.unclear, .matter) }
        if speaksOfStopping || units[stand.unit].has(.matter) || !stand.comes && has(.matter) { return (.unclear, .matter) }
        if stand.weight == .word, stand.comes, readings.contains(where: \.hasStrayNot) { return (.unclear, .strayNot) }
        return (stand.comes ? .yes : .no, stand.wasOverruled ? .lastWord : .agreed)
    }

    /// Whether the later word counts and the earlier one does not.
    private func overrules(_ new: Stand, _ old: Stand) -> Bool {
        let between = units[(old.unit + 1)...new.unit]
        if between.contains(where: { $0.opener == .but || $0.has(.correction) }) || units[old.unit].has(.correction) {
            return true
        }
        // "Yes sorry, we can't make Tuesday"; "No problem, we'll be there" has no such no.
        if old.weight == .word, new.weight == .sentence { return !new.comes || has(.agree) }
        // "I can't come, my mum will".
        return new.comes && new.weight == .sentence && readings[new.unit].isOfAnother
    }

    private func anotherComes(_ stand: Stand?) -> (ReplyIntent, ReplyRule)? {
        guard !has(.matter), !isConditional, !readings.contains(where: \.isMaybe) else { return nil }
        // "Not me, her dad."
        if has(.another), !units.contains(where: { $0.has(.another) && $0.asks }),
            stand == nil || stand?.weight == .word && stand?.comes == false, units.contains(where: { $0.has(.kin) })
        {
            return (.yes, .another)
        }
        guard let stand else {
            // "I'm away, but Dad is coming."
            let others = units.indices.filter { index in
                units[index].opener == .but && readings[index].isOfAnother && units[index].has(.auxiliary, .attend)
                    && !readings[index].hasStrayNot && readings[index].unknown == 0 && !units[index].asks
            }
            if readings.contains(where: \.isExcuse), !others.isEmpty { return (.yes, .another) }
            // "Only me, his dad's away."
            let isOther = readings.contains(where: \.isExcuse) && readings.allSatisfy { !$0.isExcuse || $0.isOfAnother }
            return isOther && units.contains(where: \.isOfSenderAlone) ? (.yes, .another) : nil
        }
        guard !stand.comes else { return nil }
        return (stand.unit + 1..<units.count).contains { index in
            let (unit, reading) = (units[index], readings[index])
            guard !unit.asks, !reading.isExcuse, !reading.hasStrayNot, !reading.isUnsure, reading.unknown == 0 else {
                return false
            }
            // "My husband can't come, so just me"; "I can't, but Nan and Taid".
            return readings[stand.unit].isOfAnother ? unit.isOfSenderAlone : unit.opener == .but && reading.isOfAnother
        } ? (.yes, .another) : nil
    }

    /// Undecided; unless what came after, behind a *but*, is decided.
    private func isUndecided(_ stand: Stand?) -> Bool {
        guard let last = readings.indices.last(where: { readings[$0].isMaybe && !units[$0].asks }) else { return false }
        // "I'd say yes, but I need to check."
        guard let stand else { return readings.contains(where: \.isUnsure) }
        if last < stand.unit, units[(last + 1)...stand.unit].contains(where: { $0.opener == .but || $0.has(.correction) }) {
            return false
        }
        // "We can't come, maybe another day."
        return stand.comes || stand.weight == .word || last == stand.unit
    }

    private var isConditional: Bool {
        units.enumerated().contains { index, unit in
            guard unit.has(.condition), !unit.asks else { return false }
            // A sentence of its own that does not speak of coming: "Yes. If there's a problem, ring me."
            return !(index > 0 && unit.beginsSentence && !unit.has(.verb, .verbOfOne, .attend, .maybe, .yes))
        }
    }

    /// Whether a no is only what a yes hangs on: "Yes if my ex isn't there".
    private func isConditionOfYes(_ stand: Stand) -> Bool {
        let unit = units[stand.unit]
        guard let condition = unit.words.firstIndex(where: { $0.sign == .condition }) else { return false }
        return readings[..<stand.unit].contains { $0.comes == true }
            || unit.words[..<condition].contains { [.yes, .agree, .attend, .comes].contains($0.sign) }
                && !unit.words[..<condition].contains { [.not, .unable, .unableOrSo].contains($0.sign) }
    }

    /// Behind a yes: a reason against it, or a *but* with a *not* that we do not see through.
    private func takenBack(by stand: Stand) -> (ReplyIntent, ReplyRule)? {
        let excuse = readings.indices.contains { readings[$0].isExcuse && !readings[$0].isOfAnother && !units[$0].asks }
        if stand.weight == .word, excuse {
            // "OK thanks but we're away."
            let isThanks = readings[stand.unit].isAgreement && units.contains { $0.opener == .but }
            return isThanks ? (.no, .excuse) : (.unclear, .contradiction)
        }
        let later = units.indices.filter { index in
            index > stand.unit && units[(stand.unit + 1)...index].contains { $0.opener == .but }
        }
        let isBack = later.contains { index in
            let reading = readings[index]
            // Behind a *but* words that we do not know may be a reason against it.
            let isOpen = reading.comes == nil && reading.unknown > 0 && !units[index].has(.late) && !units[index].asks
            return reading.isExcuse && !reading.isOfAnother || reading.hasStrayNot || reading.isUnsure || isOpen
        }
        return isBack ? (.unclear, .contradiction) : nil
    }

    private var isMereAgreement: Bool {
        let telling = units.flatMap(\.words).compactMap(\.sign).filter { !$0.isNeutral }
        return !telling.isEmpty && telling.allSatisfy { $0 == .agree }
    }

    /// "Thanks", "Diolch yn fawr i chi gyd xx": nothing in it asks or answers.
    private var isThanks: Bool {
        let words = units.flatMap(\.words)
        return has(.thanks) && !units.contains(where: \.asks)
            && words.allSatisfy { word in
                switch word.sign {
                case .thanks, .hello, .please: true
                // A phrase may say more: "I said yes".
                case .filler, .kin: !word.text.contains(" ")
                default: word.kind == .name
                }
            }
    }

    /// "Os gwelwch yn dda."
    private var isPleaseAlone: Bool {
        let words = units.flatMap(\.words)
        return has(.pleaseOrYes) && !units.contains(where: \.asks)
            && words.allSatisfy { $0.sign.map { [.pleaseOrYes, .thanks, .hello].contains($0) } ?? false }
    }

    /// Nothing says yes or no outright.
    private var withoutAnswer: (ReplyIntent, ReplyRule) {
        if has(.matter) || speaksOfStopping { return (.unclear, .matter) }
        let isAsking = units.contains(where: \.asks)
        if readings.contains(where: \.isMaybe), !units.allSatisfy(\.asks) || isPlainMaybe { return (.maybe, .maybe) }
        if readings.contains(where: \.isWish) { return wish }
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
        let against =
            units.indices.contains { units[$0].opener == .but && !isLateAlone(from: $0) }
            || readings.contains { $0.isExcuse || $0.hasStrayNot }
        if has(.condition) { return against ? (.no, .wishAgainst) : (.maybe, .condition) }
        guard against else { return readings.reduce(0) { $0 + $1.unknown } <= 3 ? (.yes, .wish) : (.unclear, .tooMuchUnknown) }
        return (.no, .wishAgainst)
    }

    /// "But we'll be ten minutes late": nothing from this stretch on speaks against coming.
    private func isLateAlone(from index: Int) -> Bool {
        units[index...].contains { $0.has(.late) }
            && units[index...].allSatisfy { unit in
                unit.words.allSatisfy { $0.isNumber || $0.sign == .auxiliary || $0.sign?.isNeutral == true }
            }
    }

    /// "We're away": the reason says itself whose it is.
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
        // "On annual leave until 4 January": as a machine writes it.
        if units.contains(where: { $0.has(.excuse) && $0.has(.until) && $0.words.contains { $0.isNumber || $0.kind == .figures } }
        ) {
            return (.unclear, .matter)
        }
        return isOwn && unknown <= 4 ? (.no, .excuse) : (.unclear, .matter)
    }

    /// "2", "me and my husband", "4 ohonon ni"; a reason why another of them does not come is no matter.
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
        return counts && isBare && (isRow || HeadCount.of(told) != nil)
    }
}
