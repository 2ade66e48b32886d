/// One rule of the linter: pure, one a file.
protocol LintRule: Sendable {
    func findings(in message: LintedMessage) -> [LintFinding]
}

/// What every rule gets.
struct LintedMessage {
    var files: Bilingual<MessageFile?>
    /// Nil where there is no file, or it cannot be read as a message.
    var texts: Bilingual<LintedText?>
    var context: LintContext

    /// The texts that there are, in reading order.
    var eachText: [LintedText] { Language.allCases.compactMap { texts[$0] } }

    /// Each text with the one in the other language; nothing where one of them is missing.
    var eachWithOther: [(text: LintedText, other: LintedText)] {
        guard let welsh = texts.welsh, let english = texts.english else { return [] }
        return [(welsh, english), (english, welsh)]
    }
}
