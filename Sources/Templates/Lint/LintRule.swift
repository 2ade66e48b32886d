/// One rule of the linter: a pure function, one in each file.
protocol LintRule: Sendable {
    func findings(in message: LintedMessage) -> [LintFinding]
}

/// The input of every rule.
struct LintedMessage {
    var files: Bilingual<MessageFile?>
    /// Nil where the file is missing or cannot be parsed as a message.
    var texts: Bilingual<LintedText?>
    var context: LintContext

    /// The texts that exist, in reading order.
    var eachText: [LintedText] { Language.allCases.compactMap { texts[$0] } }

    /// Each text with the one in the other language; nothing where one of them is missing.
    var eachWithOther: [(text: LintedText, other: LintedText)] {
        guard let welsh = texts.welsh, let english = texts.english else { return [] }
        return [(welsh, english), (english, welsh)]
    }
}
