/// A request to stop, recognised by its words in any order and language: "please no more of ur texts to this fone".
///
/// Every word must belong to a closed list; with a topic, a time, a manner or another person ("about phonics", "at night", "my husband") it is not
/// such a request. The lists are `stop-frames` in `vocabulary.yaml`.
struct StopFrame: Sendable {
    enum Part: String, Sendable, CaseIterable {
        /// Stop, stopiwch.
        case cease
        /// Don't, peidiwch: before a verb.
        case refrain
        /// Not, no, ddim.
        case negation = "not"
        /// Want, moyn.
        case want
        /// More, rhagor.
        case more
        /// Text, tecstio: a verb that names the gateway's messages.
        case text
        /// Send, anfon: a verb that needs an object.
        case send
        /// Get, derbyn.
        case receive
        /// Texts, negeseuon.
        case messages
        /// These, rhain.
        case these
        case emails
        /// Me, this number.
        case me
        /// Remove, tynnwch.
        case remove
        /// Off, oddi.
        case off
        /// List, rhestr.
        case list
        /// Unsubscribe: a request by itself.
        case leave
        /// Words that make no difference beside these.
        case small
    }

    private(set) var words: [Part: Set<String>] = [:]

    mutating func add(_ word: String, _ part: Part) { words[part, default: []].insert(word) }

    enum Reading { case messages, emails }

    /// What a clause asks to end; nil where it asks for no such thing.
    ///
    /// - Parameter isOfNumber: whether the number was mentioned before, so that it is the object of "remove it".
    func reads(_ found: [CueToken], isOfNumber: Bool = false, endsAt isReason: (Int) -> Bool) -> Reading? {
        var parts: [Set<Part>] = []
        var texts: [String] = []
        for (index, sign) in found.enumerated() {
            if !texts.isEmpty, isReason(index), asks(parts, texts, isOfNumber) != nil { break }
            for word in sign.text.split(separator: " ").map({ ReplyTokens.folded(String($0)) }) {
                var own = self.parts(of: word, isStranger: sign.isStranger)
                // "So much" is an amount, and not part of a thanks here.
                let isAmount = ["so much", "very much"].contains(ReplyTokens.folded(sign.text))
                if own.isEmpty, !isAmount, sign.sign.map(Self.courtesies.contains) ?? false { own = [.small] }
                guard !own.isEmpty, sign.kind != .figures, !sign.isNumber else { return nil }
                parts.append(own)
                texts.append(word)
            }
        }
        return asks(parts, texts, isOfNumber)
    }

    /// Whether one of these clauses mentions the gateway's messages.
    func names(_ units: ArraySlice<Clause>) -> Bool {
        units.contains { unit in
            unit.words.contains { found in
                found.text.split(separator: " ").contains { words[.messages]?.contains(ReplyTokens.folded(String($0))) == true }
            }
        }
    }

    /// "Stop them", "stopiwch nhw plis": nothing but a stop and *them*.
    func ceasesThem(_ found: [CueToken]) -> Bool {
        let texts = found.flatMap { $0.text.split(separator: " ").map { ReplyTokens.folded(String($0)) } }
        let rest = texts.filter { words[.small]?.contains($0) != true || ["them", "nhw"].contains($0) }
        guard rest.count == 2, let verb = rest.first else { return false }
        return words[.cease]?.contains(verb) == true && ["them", "nhw"].contains(rest[1])
    }

    /// Don't, paid: whichever sign the words have in the language of the reply.
    func refrains(_ found: CueToken) -> Bool { words[.refrain]?.contains(ReplyTokens.folded(found.text)) == true }

    private static let courtesies: Set<Cue> = [.restOfStop, .please, .pleaseOrYes, .thanks, .sorry, .hello]

    private func parts(of word: String, isStranger: Bool) -> Set<Part> {
        let own = Set(Part.allCases.filter { words[$0]?.contains(word) == true })
        guard own.isEmpty, isStranger, word.count > 4 else { return own }
        let slippery: [Part] = [.cease, .refrain, .text, .messages, .leave, .remove]
        return Set(
            slippery.filter { part in
                words[part]?.contains { $0.count > 4 && Misspelling.isOneSlip(from: $0, to: word) } == true
            })
    }

    private func asks(_ parts: [Set<Part>], _ texts: [String], _ isOfNumber: Bool) -> Reading? {
        func has(_ part: Part) -> Bool { parts.contains { $0.contains(part) } }
        func first(_ part: Part) -> Int? { parts.firstIndex { $0.contains(part) } }
        guard !goesToSchool(texts), !asksWhether(texts), !goesToAnother(parts, texts) else { return nil }
        let names = has(.messages) || has(.text) || has(.emails)
        let reading: Reading = has(.emails) && !has(.messages) && !has(.text) ? .emails : .messages
        let negation = parts.firstIndex { !$0.isDisjoint(with: [.negation, .refrain]) }
        if let cease = first(.cease) {
            if let negation, negation < cease { return nil }
            // "Gwirion o'n i'n stopio'r tecsts": about the past.
            if !Set(texts[..<cease]).isDisjoint(with: Self.past) { return nil }
            // "Sorry for the stop message", "I text stop".
            let before = cease > 0 ? texts[cease - 1] : ""
            if Self.determiners.contains(before) || cease > 0 && parts[cease - 1].contains(.text) { return nil }
            return names || (has(.send) || has(.receive)) && has(.these) ? reading : nil
        }
        if has(.leave) { return negation == nil ? reading : nil }
        if has(.remove), negation == nil, isOfNumber, has(.these) || has(.me), !has(.messages) { return .messages }
        if has(.remove), negation == nil { return has(.off) && has(.me) && has(.list) ? reading : nil }
        if has(.negation), has(.want) {
            // "No need to text me."
            let isNeed = !Set(texts).isDisjoint(with: Self.needs) && !has(.messages) && !has(.emails)
            if isNeed, Set(texts).isDisjoint(with: Self.longer) { return nil }
            return names || has(.these) && has(.more) ? reading : nil
        }
        if let refrain = first(.refrain) ?? bareRefrain(parts, texts),
            Set(texts[..<refrain]).isDisjoint(with: Self.pronouns) || asksYou(texts[..<refrain])
        {
            let next = parts[(refrain + 1)...].first { !$0.contains(.small) }
            guard let next, !next.isDisjoint(with: [.text, .send, .emails]) else { return nil }
            // "Text, don't email": the *not* is about what follows it.
            if next.contains(.emails), !next.contains(.text) { return .emails }
            return has(.me) || has(.messages) || has(.emails) || has(.these) ? reading : nil
        }
        // "No more texts", but not "I'm getting no more texts".
        if let negation, negation + 1 < parts.count, parts[negation + 1].contains(.more) {
            let before = parts[..<negation].contains { !$0.isDisjoint(with: [.send, .receive, .text]) }
            return names && !before ? reading : nil
        }
        return nil
    }

    /// "Please no send me sms", "can you not text me": a *not* right before the verb, with only words of asking before it.
    private func bareRefrain(_ parts: [Set<Part>], _ texts: [String]) -> Int? {
        parts.indices.first { index in
            parts[index].contains(.negation) && index + 1 < parts.count
                && (parts[index + 1].contains(.send) || parts[index + 1].contains(.text) && asksYou(texts[..<index]))
                && parts[..<index].allSatisfy { $0.contains(.small) }
        }
    }

    /// "Can you", "please could u".
    private func asksYou(_ texts: ArraySlice<String>) -> Bool {
        let said = Set(texts)
        return !said.isDisjoint(with: Self.modals) && !said.isDisjoint(with: Self.addressed)
            && said.intersection(Self.pronouns).isSubset(of: Self.addressed)
    }

    private static let modals: Set<String> = ["can", "could", "will", "would"]
    private static let addressed: Set<String> = ["you", "u", "ya", "yous"]

    /// "To school", "at school": a place.
    private func goesToSchool(_ texts: [String]) -> Bool {
        zip(texts, texts.dropFirst()).contains { before, next in
            ["to", "in", "at", "ir", "yn", "yr"].contains(before) && ["school", "ysgol"].contains(next)
                && !(before == "yr" && texts.contains { ["gan", "gin", "gyn", "oddi", "wrth"].contains($0) })
        }
    }

    /// "Stop texting dad", "stop sending to her", "peidiwch anfon ato fe": another person's messages, and staff decide whose.
    private func goesToAnother(_ parts: [Set<Part>], _ texts: [String]) -> Bool {
        texts.indices.dropFirst().contains { index in
            guard Self.others.contains(texts[index]) else { return false }
            let before = parts[index - 1]
            return Self.toAnother.contains(texts[index]) || texts[index - 1] == "to"
                || before.contains(.text) && !before.contains(.messages) && texts[index] != "dad"
                || before.contains(.text) && texts[index] == "dad" && texts[index - 1] != "textio"
        }
    }

    private static let toAnother: Set<String> = ["ato", "ati", "atyn", "iddo", "iddi", "iddyn"]
    private static let others: Set<String> = toAnother.union(["him", "her", "them", "dad", "mum", "mam", "nan"])

    /// "Do I text stop", "have the messages stopped".
    private func asksWhether(_ texts: [String]) -> Bool {
        guard let first = texts.first, ["do", "is", "are", "have", "am", "should", "must", "may"].contains(first) else {
            return false
        }
        return !(first == "do" && texts.dropFirst().first == "not")
    }

    private static let past: Set<String> = ["on", "oeddwn", "roeddwn", "nes", "wnes", "was"]
    private static let determiners: Set<String> = ["the", "my", "a", "that", "this", "fy"]
    private static let needs: Set<String> = ["need", "require", "angen"]
    private static let longer: Set<String> = [
        "more", "anymore", "again", "longer", "mwy", "rhagor", "bellach", "mwyach", "eto", "further",
    ]
    private static let pronouns: Set<String> = ["i", "we", "you", "u", "im", "id", "they", "dwi", "ni", "fi", "wi"]
}
