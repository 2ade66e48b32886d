public import Templates
internal import Channels
internal import Foundation

/// What the sender may have been asked when they wrote.
public enum AskedQuestion: String, Sendable, Hashable, CaseIterable, Codable {
    case rsvp, none
}

/// Understands what parents write, as far as it is safe to do so automatically: a closed vocabulary in two languages and a small grammar of *not*
/// and *but*; a person reads all the rest. A yes that is read as a no loses a family that wants to come; so wherever two readings are possible, the
/// answer is `unclear`.
///
/// Pure, and the same for the same words: see docs/replies.md.
public struct ReplyUnderstanding: Sendable {
    private let vocabulary: ReplyVocabulary

    public init(_ vocabulary: ReplyVocabulary) { self.vocabulary = vocabulary }

    /// Most characters of a reply that are read; a longer one is cut.
    public static let longest = 2000
    /// Most bytes: one character may have any number of combining marks.
    public static let mostBytes = 8000

    public func read(_ text: String, asked: AskedQuestion) -> ReplyMeaning { reading(text, asked: asked).meaning }

    /// The meaning, with the rule and the signs that led to it.
    public func reading(_ text: String, asked: AskedQuestion) -> ReplyReading {
        let own = OwnWords(of: QuotedText.removed(from: text.bounded(characters: Self.longest, bytes: Self.mostBytes)))
        guard own.kind == .words else {
            return ReplyReading(meaning: .automatic(closes: own.kind != .forward), rule: .quotation, signs: [])
        }
        let tokens = ReplyTokens.read(own.text)
        let signs = vocabulary.signs(in: tokens)
        guard signs.contains(where: { if case .pause = $0.kind { false } else { true } }) else {
            return emojiAlone(own.text, asked)
        }
        let language = ReplyLanguage.of(signs)
        let units = Clause.split(signs)
        let grammar = ReplyGrammar(units: units, asked: asked, frame: vocabulary.stopFrame)
        var (intent, rule) = grammar.intent
        if intent == .yes, PartySize.isBeyondFamily(units) { (intent, rule) = (.unclear, .beyondFamily) }
        if intent == .yes, PartySize.isUnclear(units) { (intent, rule) = (.unclear, .unclearNumber) }
        var meaning = ReplyMeaning(intent: intent, language: language)
        meaning.isAutomatic = signs.contains { $0.sign == .automatic }
        if rule == .stop, grammar.stopsEmailAlone { meaning.stopChannel = .email }
        meaning.closesByItself = rule == .thanks
        meaning.asks = [.yes, .no, .maybe].contains(intent) && units.contains(where: \.asks)
        if intent == .yes { meaning.places = PartySize.of(units) }
        return ReplyReading(meaning: meaning, rule: rule, signs: signs)
    }

    /// The reading of a reply that is only emoji, such as a thumb.
    private func emojiAlone(_ text: String, _ asked: AskedQuestion) -> ReplyReading {
        let found = Set(text.compactMap { vocabulary.emoji[plain($0)] })
        guard asked == .rsvp, found.count == 1, let sign = found.first,
            let intent = [Cue.yes: ReplyIntent.yes, .no: .no, .maybe: .maybe][sign]
        else { return ReplyReading(meaning: .unclear, rule: .nothingKnown, signs: []) }
        return ReplyReading(meaning: ReplyMeaning(intent: intent), rule: .emoji, signs: [])
    }

    /// The character without skin tone and emoji variation selector.
    private func plain(_ character: Character) -> String {
        let scalars = character.unicodeScalars.filter { !(0x1F3FB...0x1F3FF).contains($0.value) && $0.value != 0xFE0F }
        return String(String.UnicodeScalarView(scalars))
    }
}

/// What was made of a reply, and by which rule: so that the reading can be explained.
public struct ReplyReading: Sendable {
    public var meaning: ReplyMeaning
    public var rule: ReplyRule
    var signs: [CueToken]

    /// Each piece of the reply with what it was taken for: the name of a sign, `number`, `figures`, `unknown`.
    public var pieces: [(text: String, taken: String, language: Language?)] {
        signs.compactMap { found in
            switch found.kind {
            case .sign(let sign): (found.text, sign.rawValue, found.language)
            case .number(let number): (found.text, "number \(number)", found.language)
            case .figures: (found.text, "figures", found.language)
            case .unknown: (found.text, "unknown", found.language)
            case .name: (found.text, "name", found.language)
            case .pause: nil
            }
        }
    }
}
