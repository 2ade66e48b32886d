internal import Foundation
internal import Templates

/// Whether the words of a message may go to families: each half in its own language, and no word twice in a row by mistake.
struct WordsCheck {
    let school: School
    let locales: Locales

    /// - Parameter sameWords: the sender says that what is the same in both languages, or in the other one, is right.
    /// - Throws: what keeps the message from being sent, as the linter finds it.
    func check(_ message: Message, source: MessageSource, sameWords: Bool) throws(MessageMistakes) {
        let found = MessageLint.stoppingFindings(
            welsh: MessageFile(name: "cy.md", source: source.welsh), english: MessageFile(name: "en.md", source: source.english),
            context: MessageReview.context(source, message.terms, school: school, locales: locales, now: message.created))
        let mistakes = found.filter { !sameWords || $0.code == .doubledWord }
        guard mistakes.isEmpty else { throw MessageMistakes(findings: mistakes) }
    }
}
