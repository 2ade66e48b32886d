internal import Foundation

/// Which words of a reply are its sender's own, and which the gateway's.
///
/// Telephones send the gateway's text back: as a reaction (`Liked “…”`), in a forward, above an answer. A STOP in such a text is not the parent's.
/// Since it is known what was sent to the number, the gateway's words are removed before a reply is read; where only a frame around them is left,
/// the reply asks for nothing. A reaction is recognised by its frame alone, whatever it quotes.
public struct OwnWords: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// The sender's own words.
        case words
        /// A reaction to the gateway's words, or a frame around them.
        case quotation
        /// The gateway's words, with nothing around them.
        case copy
        /// A forward of another text.
        case forward
    }

    public var kind: Kind
    /// The sender's words; empty where there are none.
    public var text: String
    /// Whether words of the gateway's were among them.
    public var quotesUs: Bool

    /// - Parameter sent: the texts that were sent to the number lately.
    public init(of reply: String, sent: [String] = []) {
        let text = ReadableText.of(reply.bounded(characters: ReplyUnderstanding.longest, bytes: ReplyUnderstanding.mostBytes))
        self.init(kind: .words, text: text, quotesUs: false)
        if let after = QuotationFrame.wordsAfterReaction(in: text) {
            self.text = after
            quotesUs = true
            kind = after.isEmpty ? .quotation : .words
            return
        }
        let ours = sent.map { SentWords($0) }
        let (own, hasCut) = Self.cut(ours, from: text)
        quotesUs = hasCut
        self.text = own
        if hasCut ? QuotationFrame.isFrame(own) : Self.isUnquotedReaction(text, ours) {
            quotesUs = true
            kind = hasCut && !own.contains(where: { $0.isLetter || $0.isNumber }) ? .copy : .quotation
        } else if QuotationFrame.beginsForward(text) {
            kind = .forward
        }
        if kind != .words { self.text = "" }
    }

    private init(kind: Kind, text: String, quotesUs: Bool) {
        self.kind = kind
        self.text = text
        self.quotesUs = quotesUs
    }

    /// Fewer words in common with a sent text may be a coincidence.
    private static let leastInQuotes = 3
    private static let leastSentence = 4
    private static let leastFromStart = 6
    private static let leastAnywhere = 12

    private static func cut(_ sent: [SentWords], from text: String) -> (String, hasCut: Bool) {
        let words = TextWord.all(in: text)
        guard words.count >= leastInQuotes, !sent.isEmpty else { return (text, false) }
        let runs = SentWords.runs(of: words, in: sent)
        var own = ""
        var end = text.startIndex
        var hasCut = false
        var index = 0
        while index < words.count {
            guard let run = runs[index].first(where: { isOurs($0, words, in: text) }) else {
                index += 1
                continue
            }
            own += text[end..<words[index].range.lowerBound] + ", "
            end = words[index + run.length - 1].range.upperBound
            index += run.length
            hasCut = true
        }
        return (own + text[end...], hasCut)
    }

    private static func isOurs(_ run: SentWords.Run, _ words: [TextWord], in text: String) -> Bool {
        if run.length >= leastAnywhere { return true }
        if run.beginsSentence, run.length >= leastFromStart || run.endsSentence && run.length >= leastSentence { return true }
        guard run.length >= leastInQuotes else { return false }
        return QuotationFrame.endsWithMark(text[..<words[run.start].range.lowerBound])
    }

    /// `Liked` followed by some of the gateway's words without quotation marks.
    private static func isUnquotedReaction(_ text: String, _ sent: [SentWords]) -> Bool {
        guard let rest = QuotationFrame.wordsAfterReactionVerb(in: text) else { return false }
        let words = TextWord.all(in: rest)
        guard words.count >= leastSentence else { return false }
        return SentWords.runs(of: words, in: sent)[0].contains { $0.length == words.count }
    }
}

/// A word of a text as the vocabulary spells it, with its position.
struct TextWord: Sendable {
    var folded: String
    var range: Range<String.Index>

    static func all(in text: String) -> [TextWord] {
        var words: [TextWord] = []
        var start: String.Index?
        func end(_ index: String.Index) {
            guard let from = start else { return }
            start = nil
            let folded = ReplyTokens.folded(String(text[from..<index]))
            if !folded.isEmpty { words.append(TextWord(folded: folded, range: from..<index)) }
        }
        for index in text.indices {
            let character = text[index]
            if character.isLetter || character.isNumber || start != nil && "'\u{2019}".contains(character) {
                if start == nil { start = index }
            } else {
                end(index)
            }
        }
        end(text.endIndex)
        return words
    }
}

/// The words of a text that was sent.
struct SentWords: Sendable {
    private let words: [String]
    /// Whether a sentence begins with a word, or ends with it.
    private let begins: [Bool]
    private let ends: [Bool]

    init(_ sent: String) {
        let text = ReadableText.of(sent)
        let words = TextWord.all(in: text)
        self.words = words.map(\.folded)
        let breaks = zip(words, words.dropFirst()).map { before, after in
            text[before.range.upperBound..<after.range.lowerBound].contains { ".!?:/".contains($0) || $0.isNewline }
        }
        begins = [true] + breaks
        ends = breaks + [true]
    }

    /// Words of a reply that occur in a sent text in the same order.
    struct Run: Sendable {
        /// Index in the reply.
        var start: Int
        var length: Int
        var beginsSentence: Bool
        var endsSentence: Bool
    }

    /// For each word of a reply the runs that begin with it, the longest first: the longest of all, and the longest that begins a sentence.
    static func runs(of reply: [TextWord], in sent: [SentWords]) -> [[Run]] {
        var found: [[Run]] = reply.map { _ in [] }
        for text in sent where !text.words.isEmpty {
            // How many words from each position of the sent text on equal those of the reply from the position after.
            var following = [Int](repeating: 0, count: text.words.count + 1)
            for start in reply.indices.reversed() {
                var lengths = [Int](repeating: 0, count: text.words.count + 1)
                for place in text.words.indices where text.matches(reply, start, at: place) {
                    let length = 1 + following[place + 1]
                    lengths[place] = length
                    let run = Run(
                        start: start, length: length, beginsSentence: text.begins[place],
                        endsSentence: text.ends[place + length - 1])
                    keep(run, in: &found[start])
                }
                following = lengths
            }
        }
        return found
    }

    private static func keep(_ run: Run, in runs: inout [Run]) {
        if let same = runs.firstIndex(where: { $0.beginsSentence == run.beginsSentence }) {
            if runs[same].length < run.length { runs[same] = run }
        } else {
            runs.append(run)
        }
        runs.sort { $0.length > $1.length }
    }

    /// The last word of a reply may be cut short: telephones shorten what they quote.
    private func matches(_ reply: [TextWord], _ index: Int, at place: Int) -> Bool {
        let word = reply[index].folded
        return words[place] == word || index == reply.count - 1 && words[place].hasPrefix(word) && word.count >= 1
    }
}
