/// A clause that asks for the gateway's messages to end.
///
/// A request that names them counts; a bare verb or word counts only where nothing else could be its object. What follows the object must be of a
/// closed list (`Cue.restOfStop`, courtesies, a new sentence of the sender's): "twice", "at night", "mor hwyr", "about phonics" complain of how,
/// when or about what the school writes, and a person reads them.
struct StopRequest {
    let isOfEmailAlone: Bool

    /// Nil where the clause at `index` asks for no such thing.
    init?(in units: [Clause], at index: Int, _ readings: [UnitReading], _ frame: StopFrame) {
        let unit = units[index]
        let words = unit.words
        let request = words.firstIndex { $0.sign.map(Self.wholes.contains) ?? false }
        var framed = frame.reads(words, isOfNumber: Self.speakOfNumber(units[..<index])) {
            Self.beginsAnother(words, at: $0)
        }
        if framed == nil, let please = Self.courteousRequest(in: unit) {
            framed = frame.reads(Array(words[please...])) { _ in false }
        }
        if framed == nil, frame.names(units[..<index]), frame.ceasesThem(words) { framed = .messages }
        isOfEmailAlone =
            framed == .emails || framed == nil && unit.has(.stopEmail) && !unit.has(.stop, .remove)
        let before = words[..<(request ?? 0)]
        // "He gets no more messages from you."
        if framed == nil, before.contains(where: { Self.reports.contains(ReplyTokens.folded($0.text)) }) { return nil }
        // "Gwirion o'n i'n stopio'r tecsts": about the past.
        let told = " " + before.map { ReplyTokens.folded($0.text) }.joined(separator: " ") + " "
        if framed == nil, Self.past.contains(where: { told.contains(" \($0) ") }) { return nil }
        // "Don't take me off the list."
        // Also in a reply that is read as of the other language: "Paid stopio'r texts".
        // "My child doesn't go to your school please stop texting": a new request, whatever was negated before it.
        let isRequest = request.map { Self.begins(words[$0], with: Self.pleases) } ?? false
        if framed == nil, !isRequest, before.contains(where: { $0.sign == .not || frame.refrains($0) }) { return nil }
        // "Did you stop sending texts?"
        if unit.asks, framed == nil, before.contains(where: { $0.sign == .asking && Self.asksWhether($0) }) { return nil }
        if Self.isLimited(by: units, after: index) { return nil }
        if framed != nil {
            guard !units.contains(where: { $0.has(.start) }), !Self.givesBack(unit, units, readings) else { return nil }
        } else if let request {
            guard Self.isWhole(words[(request + 1)...], behind: words[request]) else { return nil }
            if unit.has(.stop, .stopEmail) {
                // "Stop texting my husband": staff decide whose number that is.
                let speaksOfAnother = Self.object(words[request...]).contains { $0.sign == .kin || $0.sign == .group }
                guard !units.contains(where: { $0.has(.start) }), !speaksOfAnother else { return nil }
            } else {
                // "Take us off for Thursday" gives seats back.
                guard !Self.givesBack(unit, units, readings) else { return nil }
            }
        } else {
            guard Self.isBare(unit) else { return nil }
        }
    }

    private static func begins(_ found: CueToken, with words: Set<String>) -> Bool {
        found.text.split(separator: " ").first.map { words.contains(ReplyTokens.folded(String($0))) } ?? false
    }

    private static let pleases: Set<String> = ["please", "pls", "plz", "plis", "kindly"]

    /// Where a request begins after a statement: "this is a work phone | please don't send school messages to it". Not a request to others, nor one
    /// on a condition.
    private static func courteousRequest(in unit: Clause) -> Int? {
        let words = unit.words
        guard !unit.asks, let index = words.indices.dropFirst().first(where: { words[$0].sign == .please }) else { return nil }
        let before = words[..<index].flatMap { ReplyTokens.folded($0.text).split(separator: " ").map(String.init) }
        let isReported = before.contains { reporting.contains($0) }
        let isPlain = words[..<index].allSatisfy { ![.condition, .not, .no, .asking].contains($0.sign) }
        return isPlain && !isReported ? index : nil
    }

    private static let reporting: Set<String> = [
        "said", "says", "say", "saying", "tell", "told", "telling", "ask", "asked", "remind", "when", "if", "until", "till",
        "while",
        "dweud", "deud", "gweud", "gofyn", "pan", "os", "nes",
    ]

    /// "Nobody at this number has a child with you, please remove it."
    private static func speakOfNumber(_ units: ArraySlice<Clause>) -> Bool {
        units.contains { unit in
            let text = unit.words.map { ReplyTokens.folded($0.text) }.joined(separator: " ")
            return numbers.contains { " \(text) ".contains(" \($0) ") }
        }
    }

    private static let numbers = [
        "this number", "this phone", "this mobile", "my number", "wrong number", "rhif hwn", "rhif yma", "rhif ma", "fy rhif",
        "rhif anghywir", "rhif rong",
    ]

    /// "Take us off the list for Thursday".
    private static func givesBack(_ unit: Clause, _ units: [Clause], _ readings: [UnitReading]) -> Bool {
        guard unit.has(.remove) else { return false }
        return units.contains { $0.has(.when) } || readings.contains { $0.comes == false && $0.weight == .sentence }
    }

    /// Requests that name the gateway's messages, or the list.
    private static let wholes: Set<Cue> = [.stop, .stopEmail, .remove]
    static let requests: Set<Cue> = [.stop, .stopEmail, .remove, .stopVerb, .stopWord]
    private static let courtesies: Set<Cue> = [.please, .pleaseOrYes, .hello, .sorry, .thanks, .restOfStop, .me, .correction]

    /// "Stop", "stop please", "stop sending me": but not "stop sending my son home".
    private static func isBare(_ unit: Clause) -> Bool {
        let words = unit.words
        guard let index = words.firstIndex(where: { $0.sign == .stopWord || $0.sign == .stopVerb }), !unit.asks else {
            return false
        }
        let small = courtesies.union([.and, .but, .so, .because, .filler, .stopWord, .stopVerb])
        let isVerb = words[index].sign == .stopVerb
        guard !isNamed(words[..<index]) else { return false }
        let before = words[..<index].allSatisfy { word in
            guard let sign = word.sign else { return false }
            if sign == .agree { return assents.contains(ReplyTokens.folded(word.text)) }
            return sign != .me && small.contains(sign) || sign == .senderOfOne || Self.isWrongNumber(word)
                || isVerb && [.wish, .verb, .verbOfOne, .sender].contains(sign)
        }
        // A statement about the sender is not an object: "stop please I have asked before".
        let after = words[(index + 1)...].prefix { $0.sign != .senderOfOne && $0.sign != .because }
        return before && after.allSatisfy { $0.sign.map(small.contains) ?? false } && !isAmount(after)
    }

    /// "Please ignore my STOP", "this has to stop": the word is mentioned, or it is about something else.
    private static func isNamed(_ before: ArraySlice<CueToken>) -> Bool {
        let texts = before.flatMap { ReplyTokens.folded($0.text).split(separator: " ").map(String.init) }
        guard let last = texts.last else { return false }
        if determiners.contains(last) { return true }
        return last == "to" && texts.contains { duties.contains($0) }
    }

    private static let reports: Set<String> = ["get", "gets", "getting", "got", "receives", "received"]
    private static let past = ["on in", "on i", "oeddwn in", "oeddwn i", "roeddwn in", "nes i", "wnes i"]
    private static let assents: Set<String> = ["ok", "okay", "right", "fine", "iawn", "oce", "ocê", "reit"]
    private static let determiners: Set<String> = ["the", "my", "a", "that", "this", "your", "ur", "fy", "y", "yr", "eich"]
    private static let duties: Set<String> = ["has", "have", "needs", "had"]

    /// "U got wrong number mate stop": a reason, and not the object of the stop.
    private static func isWrongNumber(_ found: CueToken) -> Bool {
        found.sign == .matter
            && ReplyTokens.folded(found.text).split(separator: " ").contains {
                ["wrong", "anghywir", "rong", "rhong"].contains($0)
            }
    }

    /// Whether what comes after the object of a request leaves it unchanged.
    private static func isWhole(_ rest: ArraySlice<CueToken>, behind request: CueToken) -> Bool {
        var index = rest.startIndex
        while index < rest.endIndex {
            let found = rest[index]
            // A new sentence: "stop texting me I have asked before", "… we moved", "… it's annoying", "… wrong number".
            if let sign = found.sign, newSentence.contains(sign) && !saysHow(found) || requests.contains(sign) { break }
            if beginsSentence(found) || beginsReason(found), hasObject(rest, at: index, behind: request) { break }
            switch found.sign {
            // "And remove my number."
            case .and:
                guard index + 1 < rest.endIndex, let next = rest[index + 1].sign,
                    requests.contains(next) || courtesies.contains(next) || newSentence.contains(next)
                else { return false }
            case let sign? where courtesies.contains(sign): break
            // A signature.
            case nil where rest[index...].allSatisfy({ $0.kind == .name }): break
            default: return false
            }
            index += 1
        }
        return !isAmount(rest[..<index])
    }

    /// "So much", "very much": part of a thanks after one, and an amount otherwise.
    private static func isAmount(_ rest: ArraySlice<CueToken>) -> Bool {
        rest.indices.contains { index in
            guard rest[index].sign == .thanks, ["so much", "very much"].contains(ReplyTokens.folded(rest[index].text)) else {
                return false
            }
            return index == rest.startIndex || rest[index - 1].sign != .thanks
        }
    }

    /// A question about what was done; "can you" is a request.
    private static func asksWhether(_ asking: CueToken) -> Bool {
        let first = ReplyTokens.folded(String(asking.text.split(separator: " ").first ?? ""))
        return [
            "did", "do", "does", "have", "has", "why", "when", "is", "are", "was", "pam", "pryd", "ydych", "dach", "oes", "a",
        ]
        .contains(first)
    }
}
