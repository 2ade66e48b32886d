public import Templates
internal import Foundation

/// What the author of a message should know before it goes.
public struct SendWarning: Sendable, Equatable, Codable {
    public enum Code: String, Sendable, CaseIterable, Codable {
        /// Another invitation without a keyword is open to some of the same families: a bare yes would not say which is meant.
        case noKeyword = "no-keyword"
    }

    public var code: Code
    /// The other message: its id, its name, and its subject for people.
    public var message: String
    public var name: String
    public var title: Bilingual<String>

    public init(code: Code, message: String, name: String, title: Bilingual<String>) {
        self.code = code
        self.message = message
        self.name = name
        self.title = title
    }
}

extension Office {
    /// A warning for each open invitation without a keyword that some of these families have too, newest first, where this message is one itself.
    ///
    /// - Parameter original: the message that this one corrects, which it closes.
    func warnings(
        on message: Message, to families: [FamilyID], correcting original: MessageID? = nil, at now: Date
    ) async throws -> [SendWarning] {
        guard message.terms.question == .rsvp, message.terms.keyword == nil else { return [] }
        var warnings: [SendWarning] = []
        for other in try await store.read(school.id, { try $0.replies.named(at: now) })
        where other.isOpen && other.keyword == nil && other.message != original {
            guard try await store.isAny(of: families, recipientOf: other.message, school: school.id),
                let stored = try await store.message(other.message, of: school.id)
            else { continue }
            // A message of an earlier build that cannot be read is named by its file name: a warning must not refuse the message.
            let title = readable(stored).flatMap(context.title) ?? Bilingual { _ in stored.name }
            warnings.append(SendWarning(code: .noKeyword, message: stored.id.rawValue, name: stored.name, title: title))
        }
        return warnings
    }
}
