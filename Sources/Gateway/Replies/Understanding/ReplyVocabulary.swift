public import Templates

/// The words by which replies are understood: `vocabulary.yaml` of each language. It is data, so that a speaker of the language can correct it
/// without knowing Swift.
public struct ReplyVocabulary: Sendable {
    struct Entry: Sendable {
        var sign: Cue
        /// Nil where it belongs to both languages, or to none: OK, nain.
        var language: Language?
        var pattern: PhrasePattern
        /// As it is written in the file.
        var phrase: String
    }

    private var entries: [Entry] = []
    /// The entries that may begin with a word.
    private var byFirstWord: [String: [Int]] = [:]
    /// Numbers in words, zero among them.
    private(set) var numbers: [String: (value: Int, language: Language?)] = [:]
    /// Words that only tell the language.
    private(set) var words: [String: Language?] = [:]
    /// Names of people, as far as no other list has them.
    private(set) var names: Set<String> = []
    /// The words that requests to stop are made of.
    private(set) var stopFrame = StopFrame()
    /// What a reply of only this emoji says.
    private(set) var emoji: [String: Cue] = [:]

    /// Reads the files `vocabulary.yaml` in `directory` and in its folders `cy` and `en`.
    ///
    /// - Throws: `VocabularyMistakes` with every mistake and its line.
    public init(directory: String) throws(VocabularyMistakes) {
        var reader = VocabularyReader(directory: directory)
        for language in [nil, Language.welsh, .english] { reader.read(language) }
        guard reader.mistakes.isEmpty else { throw VocabularyMistakes(mistakes: reader.mistakes) }
        self = reader.vocabulary
    }

    init() {}

    mutating func add(_ entry: Entry) {
        for word in entry.pattern.firstWords { byFirstWord[word, default: []].append(entries.count) }
        entries.append(entry)
    }

    mutating func add(number: Int, _ word: String, _ language: Language?) { numbers[word] = (number, language) }

    mutating func add(word: String, _ language: Language?) {
        let known = words[word]
        words[word] = known == nil || known == .some(language) ? .some(language) : .some(nil)
    }

    mutating func add(name: String) { names.insert(name) }

    mutating func add(_ word: String, to part: StopFrame.Part) { stopFrame.add(word, part) }

    mutating func add(emoji character: String, _ sign: Cue) { emoji[character] = sign }

    /// Whether `words` are a phrase that asks to stop only where it is the whole reply.
    func isStopAlone(_ words: [String]) -> Bool {
        (byFirstWord[words.first ?? ""] ?? []).contains { index in
            entries[index].sign == .stopAlone && entries[index].pattern.ends(in: words[...], from: 0).contains(words.count)
        }
    }

    /// The longest phrase at the beginning of some words.
    struct Match {
        var sign: Cue
        /// Nil also for a phrase that both languages have.
        var language: Language?
        var end: Int
    }

    /// The longest phrase that begins at `start`. Of two of the same length, one in each language, that of `preferred`; without a preference the
    /// Welsh one. A phrase that only follows a request to stop is considered only there, and comes first there.
    func longest(
        in words: ArraySlice<String>, from start: Int, preferring preferred: Language?, followsStop: Bool = false
    ) -> Match? {
        var best: [Entry] = []
        var end = start
        for index in byFirstWord[words[start]] ?? [] {
            let entry = entries[index]
            guard entry.sign != .stopAlone, entry.sign != .restOfStop || followsStop else { continue }
            guard let own = entry.pattern.ends(in: words, from: start).max(), own >= max(end, start + 1) else { continue }
            if own > end { best = [] }
            end = own
            best.append(entry)
        }
        // A single letter that is the whole reply is an answer: "Y", "N".
        let isAlone = words.count == 1 && preferred == nil
        let chosen =
            best.first { $0.language == preferred && preferred != nil }
            ?? best.first { isAlone && ($0.sign == .yes || $0.sign == .no) } ?? best.first
        guard var chosen else { return nil }
        if followsStop, let rest = best.first(where: { $0.sign == .restOfStop }) { chosen = rest }
        // "2 adults n 1 child."
        if chosen.sign == .no, !isAlone, end == start + 1, words[start].count == 1,
            let and = best.first(where: { $0.sign == .and })
        {
            chosen = and
        }
        let languages = Set(best.map(\.language))
        let isForeign = end == start + 1 && self.words[words[start]].map { $0 != chosen.language } ?? false
        return Match(sign: chosen.sign, language: languages.count == 1 && !isForeign ? chosen.language : nil, end: end)
    }
}

/// What is wrong with the vocabulary's files.
public struct VocabularyMistakes: Error, Sendable {
    public var mistakes: [YAMLMistake]
}
