internal import Templates

/// Whether the keyword of a message is free: a word that is understood as a reply by itself cannot name an invitation.
struct KeywordCheck {
    let understanding: ReplyUnderstanding

    /// - Throws: `keywordTaken` for STOP, IE, HELP and similar words, in either language.
    func check(_ message: Message, source: MessageSource) throws(MessageMistakes) {
        guard let keyword = message.terms.keyword else { return }
        let taken = Language.allCases.map { keyword[$0] }.first { understanding.read($0, asked: .rsvp).intent != .unclear }
        guard let taken else { return }
        let file = "message.yaml"
        let line = YAMLReader(text: source.terms, file: file).mapping()?.line(of: "keyword") ?? 1
        throw MessageMistakes(whole: [.init(code: .keywordTaken, file: file, line: line, value: taken)])
    }
}
