/// A phrase of the vocabulary: words, with choices and optional words.
///
///     can(not) come        choices are in brackets, with bars: (can|could) come
///     see you [all] there  optional words are in square brackets
///     <we> are coming      a list of the vocabulary's `lists` by its name
indirect enum PhrasePattern: Sendable, Equatable {
    case word(String)
    case sequence([PhrasePattern])
    case choice([PhrasePattern])

    /// Why a phrase of the vocabulary cannot be read. Raw values are stable; the sentence is `vocabulary-<code>` in `locales/`.
    enum Mistake: String, Error, Sendable, CaseIterable {
        case openBracket = "open-bracket"
        case unknownList = "unknown-list"
        case emptyPhrase = "empty-phrase"
    }

    init(_ text: String, lists: [String: PhrasePattern]) throws(Mistake) {
        var parser = Parser(text: Substring(text), lists: lists)
        self = try parser.alternatives()
        guard parser.text.isEmpty else { throw .openBracket }
        guard !mayBeEmpty else { throw .emptyPhrase }
    }

    /// The words with which it can begin.
    var firstWords: Set<String> {
        switch self {
        case .word(let word): return [word]
        case .choice(let patterns): return patterns.reduce(into: []) { $0.formUnion($1.firstWords) }
        case .sequence(let patterns):
            var found: Set<String> = []
            for pattern in patterns {
                found.formUnion(pattern.firstWords)
                if !pattern.mayBeEmpty { break }
            }
            return found
        }
    }

    private var mayBeEmpty: Bool {
        switch self {
        case .word: false
        case .choice(let patterns): patterns.contains(where: \.mayBeEmpty)
        case .sequence(let patterns): patterns.allSatisfy(\.mayBeEmpty)
        }
    }

    /// The positions in `words` where it can end when it begins at `start`.
    func ends(in words: ArraySlice<String>, from start: Int) -> Set<Int> {
        switch self {
        case .word(let word): return start < words.endIndex && words[start] == word ? [start + 1] : []
        case .choice(let patterns): return patterns.reduce(into: []) { $0.formUnion($1.ends(in: words, from: start)) }
        case .sequence(let patterns):
            var ends: Set<Int> = [start]
            for pattern in patterns {
                ends = ends.reduce(into: []) { $0.formUnion(pattern.ends(in: words, from: $1)) }
                if ends.isEmpty { break }
            }
            return ends
        }
    }

    private struct Parser {
        var text: Substring
        let lists: [String: PhrasePattern]

        mutating func alternatives() throws(Mistake) -> PhrasePattern {
            var found = [try sequence()]
            while text.first == "|" {
                text.removeFirst()
                found.append(try sequence())
            }
            return found.count == 1 ? found[0] : .choice(found)
        }

        private mutating func sequence() throws(Mistake) -> PhrasePattern {
            var found: [PhrasePattern] = []
            while let next = text.first, next != "|", next != ")", next != "]" {
                switch next {
                case " ", "-": text.removeFirst()
                case "(": found.append(try bracketed(until: ")"))
                case "[": found.append(.choice([try bracketed(until: "]"), .sequence([])]))
                case "<": found.append(try list())
                default: found.append(word())
                }
            }
            return found.count == 1 ? found[0] : .sequence(found)
        }

        private mutating func bracketed(until end: Character) throws(Mistake) -> PhrasePattern {
            text.removeFirst()
            let inside = try alternatives()
            guard text.first == end else { throw .openBracket }
            text.removeFirst()
            return inside
        }

        private mutating func list() throws(Mistake) -> PhrasePattern {
            guard let end = text.firstIndex(of: ">") else { throw .openBracket }
            let name = String(text[text.index(after: text.startIndex)..<end])
            guard let list = lists[name] else { throw .unknownList }
            text = text[text.index(after: end)...]
            return list
        }

        private mutating func word() -> PhrasePattern {
            let end = text.firstIndex { " -|()[]<".contains($0) } ?? text.endIndex
            defer { text = text[end...] }
            return .word(ReplyTokens.folded(String(text[..<end])))
        }
    }
}
