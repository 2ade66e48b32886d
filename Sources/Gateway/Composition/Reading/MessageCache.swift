public import Foundation
internal import Synchronization
internal import Templates

/// Messages made from their files, each read once.
public final class MessageCache: Sendable {
    private struct Key: Hashable {
        let school: SchoolID
        let id: MessageID
    }

    private let known = Mutex<[Key: Message]>([:])

    public init() {}

    /// The placeholders that every message may use.
    public static let placeholders: Set<String> = ["contact", "children", "school", "telephone", "replyNumber", "answerPage"]
    /// The further placeholders of a message with an event.
    public static let eventPlaceholders: Set<String> = ["eventName", "eventPlace", "eventStarts"]
    /// The names that no value of a message's own may have.
    static let automatic = placeholders.union(eventPlaceholders)

    /// Reads a message whole, or throws `MessageMistakes` with all that is wrong with it; for a file that is too large, with that alone.
    public func read(_ source: MessageSource, id: MessageID, school: School, created: Date) throws(MessageMistakes) -> Message {
        let tooLarge = source.tooLarge
        guard tooLarge.isEmpty else { throw tooLarge }
        return try make(source, id: id, school: school, created: created)
    }

    private func make(
        _ source: MessageSource, id: MessageID, school: School, created: Date
    ) throws(MessageMistakes) -> Message {
        var mistakes = MessageMistakes()
        let reader = MessageTermsReader(calendar: school.quietHours.calendar, now: created)
        let reading = reader.read(source.terms, file: "message.yaml")
        let terms = reading.terms
        mistakes.terms = reading.mistakes
        let known = reading.placeholders
        let welsh = Self.text(source.welsh, "cy.md", knowing: known, &mistakes)
        let english = Self.text(source.english, "en.md", knowing: known, &mistakes)
        if let welsh, let english, (welsh.sms == nil) != (english.sms == nil) {
            let lacking = welsh.sms == nil ? "cy.md" : "en.md"
            mistakes.whole.append(.init(code: .textInOneLanguage, file: lacking, line: 1, value: "sms"))
        }
        if let terms, let end = terms.expires ?? terms.event?.starts, end <= created {
            let key = terms.expires == nil ? "event.starts" : "expires"
            mistakes.whole.append(.init(code: .isOver, file: "message.yaml", line: reading.endLine, value: key))
        }
        guard mistakes.isEmpty, let terms, let welsh, let english else { throw mistakes }
        return Message(
            id: id, school: school.id, terms: terms, text: Bilingual(welsh: welsh, english: english), created: created,
            deadline: terms.expires ?? terms.event?.starts
                ?? AllowedHours.deadline(for: terms.category, of: school, created: created))
    }

    /// A message that was accepted before. It was whole then, so the limits on size are not applied again.
    public func message(_ stored: StoredMessage, school: School) throws -> Message {
        if let message = known(stored.id, of: school.id) { return message }
        let message = try make(stored.source, id: stored.id, school: school, created: stored.created)
        known.withLock { $0[Key(school: school.id, id: stored.id)] = message }
        return message
    }

    /// A message that was read before; does not read the store.
    func known(_ id: MessageID, of school: SchoolID) -> Message? { known.withLock { $0[Key(school: school, id: id)] } }

    /// The line, from 1, on which each of the placeholders first occurs.
    private static func lines(of names: Set<String>, in source: String) -> [String: Int] {
        guard !names.isEmpty else { return [:] }
        var first: [String: Int] = [:]
        for (index, line) in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            for rest in line.split(separator: "$", omittingEmptySubsequences: false).dropFirst() {
                let name = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
                if names.contains(name), first[name] == nil { first[name] = index + 1 }
            }
        }
        return first
    }

    /// - Parameter known: the placeholders that may be used; nil where they are unknown because the terms could not be read.
    private static func text(
        _ source: String, _ file: String, knowing known: Set<String>?, _ mistakes: inout MessageMistakes
    ) -> MessageText? {
        do {
            let text = try MessageText.parse(source, file: file)
            let unknown = text.placeholders.subtracting(known ?? text.placeholders)
            let lines = lines(of: unknown, in: source)
            for name in unknown.sorted() {
                mistakes.whole.append(.init(code: .unknownPlaceholder, file: file, line: lines[name] ?? 1, value: name))
            }
            return text
        } catch {
            mistakes.texts += error.mistakes
            return nil
        }
    }
}
