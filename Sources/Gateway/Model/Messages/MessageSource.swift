public import Foundation

/// A message as its author wrote it: the files, from which everything else can be derived again.
public struct MessageSource: Sendable, Equatable, Codable {
    /// `message.yaml`.
    public var terms: String
    /// `cy.md`.
    public var welsh: String
    /// `en.md`.
    public var english: String

    public init(terms: String, welsh: String, english: String) {
        self.terms = terms
        self.welsh = welsh
        self.english = english
    }

    /// 100 kB, about 40 pages: a file of a message is a hundredth of it.
    public static let fileLimit = 100_000

    /// A mistake for each of the files that has more than `fileLimit` bytes of UTF-8.
    public var tooLarge: MessageMistakes {
        let files = [("message.yaml", terms), ("cy.md", welsh), ("en.md", english)]
        let large = files.filter { $0.1.utf8.count > Self.fileLimit }
        return MessageMistakes(
            whole: large.map { .init(code: .tooLarge, file: $0.0, line: 1, value: "\(Self.fileLimit / 1000)") })
    }
}

/// A message as it was accepted.
public struct StoredMessage: Sendable {
    public var id: MessageID
    public var name: String
    public var created: Date
    public var source: MessageSource
    /// Nil unless the school stopped it.
    public var stop: MessageStop?
    /// The message that it puts right; nil for none.
    public var corrects: MessageID?
}

/// That the school took a message back.
public struct MessageStop: Sendable, Equatable, Codable {
    public var at: Date
    /// The name that the person gave.
    public var by: String

    public init(at: Date, by: String) {
        self.at = at
        self.by = by
    }
}
