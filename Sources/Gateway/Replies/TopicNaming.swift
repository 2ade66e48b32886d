internal import Templates

/// The topics that a text names, and the text without them.
///
/// Only a whole word names a topic. One that begins or ends the text is meant for the gateway and is taken out before the words are read; one in
/// the middle is part of what the sender says.
struct TopicNaming: Equatable {
    /// Named at the beginning or the end, each once.
    var edges: [Topic] = []
    /// Named elsewhere.
    var within: [Topic] = []
    /// The text without the keywords at its edges.
    var rest = ""
    /// The language in which the topics were named; nil where a word belongs to both, or several differ.
    var language: Language?

    init(of text: String, among topics: [Topic]) {
        var words = Self.words(of: text)
        var named: [[Language]] = []
        func topic(_ word: Substring) -> Topic? {
            let folded = Keyword.fold(String(word))
            return topics.first { $0.keyword.isNamed(by: folded) }
        }
        while let first = words.first, let topic = topic(first) {
            add(topic, to: \.edges)
            named.append(topic.keyword.languages(of: Keyword.fold(String(first))))
            words.removeFirst()
        }
        while let last = words.last, let topic = topic(last) {
            add(topic, to: \.edges)
            named.append(topic.keyword.languages(of: Keyword.fold(String(last))))
            words.removeLast()
        }
        if edges.isEmpty {
            rest = text
        } else if let first = words.first, let last = words.last {
            rest = String(text[first.startIndex..<last.endIndex])
        }
        for word in words { if let topic = topic(word) { add(topic, to: \.within) } }
        let certain = Set(named.filter { $0.count == 1 }.flatMap(\.self))
        language = certain.count == 1 ? certain.first : nil
    }

    private mutating func add(_ topic: Topic, to place: WritableKeyPath<TopicNaming, [Topic]>) {
        let isKnown = (edges + within).contains { $0.keyword == topic.keyword }
        if !isKnown { self[keyPath: place].append(topic) }
    }

    /// Letters and digits that stand together, with the accents that some telephones send as separate characters.
    private static func words(of text: String) -> [Substring] {
        text.split { character in !(character.isLetter || character.isNumber) }
    }
}
