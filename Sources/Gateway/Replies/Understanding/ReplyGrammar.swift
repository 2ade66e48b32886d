/// Derives what a reply says as a whole from its clauses.
struct ReplyGrammar {
    let units: [Clause]
    let asked: AskedQuestion
    let readings: [UnitReading]
    let frame: StopFrame

    /// With more unknown words than this beside a yes or no, a person reads the reply.
    static let unknownBesideWord = 3
    static let unknownBesideSentence = 12
    /// Beside a maybe or an *if* that is not about coming.
    static let unknownBesideMaybe = 1
    /// Beside agreement alone, which may be with anything.
    static let unknownBesideAgreement = 1

    init(units: [Clause], asked: AskedQuestion, frame: StopFrame) {
        self.units = units
        self.asked = asked
        self.frame = frame
        readings = units.map(UnitReading.init)
    }

    var intent: (ReplyIntent, ReplyRule) {
        if has(.automatic) { return (.unclear, .automatic) }
        // "Stop sending these in Welsh" asks for something else, which staff see to.
        if asksToStop { return has(.languageWelsh) || has(.languageEnglish) ? (.unclear, .matter) : (.stop, .stop) }
        if let command { return (command, .command) }
        if isThanks { return (.unclear, .thanks) }
        let (intent, rule) = answer
        // "My wife speaks Welsh but I don't, so English for this phone."
        if intent == .no || intent == .maybe, has(.languageWelsh) || has(.languageEnglish),
            !readings.contains(where: { $0.comes == false && $0.weight == .sentence })
        {
            return (.unclear, .matter)
        }
        // A reading that is an answer only to a question is no answer without one.
        guard asked == .none, rule == .countAlone || rule == .excuse || isMereAgreement || isPleaseAlone else {
            return (intent, rule)
        }
        return (.unclear, .nothingAsked)
    }

    func has(_ sign: Cue) -> Bool { units.contains { $0.has(sign) } }

    var isMereAgreement: Bool {
        let telling = units.flatMap(\.words).compactMap(\.sign).filter { !$0.isNeutral }
        return !telling.isEmpty && telling.allSatisfy { $0 == .agree }
    }

    /// "Thanks", "Diolch yn fawr i chi gyd xx": nothing in it is a question or an answer.
    var isThanks: Bool {
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
    var isPleaseAlone: Bool {
        let words = units.flatMap(\.words)
        return has(.pleaseOrYes) && !units.contains(where: \.asks)
            && words.allSatisfy { $0.sign.map { [.pleaseOrYes, .thanks, .hello].contains($0) } ?? false }
    }
}
