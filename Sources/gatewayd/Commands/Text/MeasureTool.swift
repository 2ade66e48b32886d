import ArgumentParser
import Templates

/// `gatewayd text measure`: a text message as it is sent, and its number of parts.
struct MeasureTool: LineTool {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Faint o rannau sydd mewn neges destun / How many parts a text message takes")

    @OptionGroup var options: LineOptions

    @Flag(help: "Dangos beth fyddai tynnu acenion yn ei newid / Show what folding accents would change")
    var fold = false

    @Argument(help: "Y testun, neu'r Gymraeg a'r Saesneg / The text, or the Welsh and the English")
    var texts: [String] = []

    struct Question: Decodable {
        var text: String?
        /// Both languages of one message, instead of `text`.
        var cy: String?
        var en: String?
        var fold: Bool?
    }

    func asked() throws -> Question {
        switch texts.count {
        case 1: Question(text: texts[0], fold: fold)
        case 2: Question(cy: texts[0], en: texts[1], fold: fold)
        default: throw Self.nothingAsked
        }
    }

    func answer(_ question: Question, _ words: Localizer) throws -> MeasuredText {
        let fold = question.fold ?? false
        if let text = question.text { return MeasuredText(TextMessage.prepare(text), original: fold ? text : nil) }
        guard let welsh = question.cy, let english = question.en else { throw ToolMistake(.missingKey, "text") }
        let both = BilingualText(welsh: welsh, english: english)
        var answer = MeasuredText(both.together, original: fold ? both.together.text : nil)
        answer.partsSeparately = both.partsSeparately
        return answer
    }

    func lines(_ answer: MeasuredText, _ words: Localizer) -> [String] {
        var lines = [answer.text, words.measure(answer.characters, answer.parts, answer.alphabet)]
        if !answer.costly.isEmpty {
            lines.append(words.text("text-costly", ["letters": .text(answer.costly.joined(separator: " "))]))
        }
        if let parts = answer.partsSeparately { lines.append(words.text("text-separately", ["parts": .number(parts)])) }
        guard let folded = answer.folded else { return lines }
        lines += ["", folded.text, words.measure(folded.characters, folded.parts, folded.alphabet)]
        for change in folded.changes {
            let phrase: Phrase = change.changesMeaning ? "text-fold-another-word" : "text-fold"
            lines.append(words.text(phrase, ["before": .text(change.before), "after": .text(change.after)]))
        }
        return lines
    }
}

extension Localizer {
    fileprivate func measure(_ characters: Int, _ parts: Int, _ alphabet: PreparedText.Alphabet) -> String {
        text(
            "text-measured",
            ["characters": .number(characters), "parts": .number(parts), "alphabet": .text(alphabet.rawValue)])
    }
}

/// The size of a text message, as JSON.
struct MeasuredText: Encodable {
    var text: String
    var alphabet: PreparedText.Alphabet
    var characters: Int
    var parts: Int
    /// The letters that force the costlier encoding, each once, in the order of the text.
    var costly: [String]
    /// Parts of two texts of one language each, where both languages were given.
    var partsSeparately: Int?
    /// The text without its accents, where that was asked for.
    var folded: Folded?

    struct Folded: Encodable {
        var text: String
        var alphabet: PreparedText.Alphabet
        var characters: Int
        var parts: Int
        var changes: [Change]
    }

    struct Change: Encodable {
        var before: String
        var after: String
        /// Whether the folded word is another Welsh word.
        var changesMeaning: Bool
    }

    /// - Parameter original: the text to show folded; nil where folding was not asked for.
    init(_ prepared: PreparedText, original: String?) {
        text = prepared.text
        alphabet = prepared.alphabet
        characters = prepared.characters
        parts = prepared.parts
        costly = prepared.costlyLetters.map { String($0.letter) }
        folded = original.map { original in
            let folding = TextMessage.folding(original)
            return Folded(
                text: folding.after.text, alphabet: folding.after.alphabet, characters: folding.after.characters,
                parts: folding.after.parts,
                changes: folding.changes.map {
                    Change(before: $0.before, after: $0.after, changesMeaning: $0.changesMeaning)
                })
        }
    }
}
