public import Templates

/// What is needed to tell invitations without a keyword apart by labels: A, B, C and D.
public struct LabelledInvitations: Sendable {
    /// The title by which families know each open invitation.
    public var titles: [MessageID: Bilingual<String>]
    public var reader: ChoiceLabelReader
    /// Whether these titles fit into one text with their labels, shortened but still different.
    public var fits: @Sendable ([Bilingual<String>]) -> Bool

    public init(
        titles: [MessageID: Bilingual<String>], reader: ChoiceLabelReader,
        fits: @escaping @Sendable ([Bilingual<String>]) -> Bool = { _ in true }
    ) {
        self.titles = titles
        self.reader = reader
        self.fits = fits
    }

    /// One of the invitations that the sender is asked to choose from.
    public struct Choice: Sendable, Equatable {
        public var message: MessageID
        public var title: Bilingual<String>
    }
}

extension SenderSnapshot {
    /// What labels stand for, to a number that was asked which invitation it meant.
    public struct AskedByLabel: Sendable, Equatable {
        /// In the order of the labels, A first.
        public var messages: [MessageID]
        /// The reply because of which the gateway asked.
        public var reply: Int64
        /// What that reply said, while it waits and no other yes, no or maybe came after it; nil otherwise.
        public var meaning: ReplyMeaning?
        public var language: Language?
        /// It was asked more than a day ago, or something else was asked since.
        public var isOver: Bool

        static let prefix = "letters:"

        /// Stored with the reply as what its sender heard.
        static func code(_ messages: [MessageID]) -> String { prefix + messages.map(\.rawValue).joined(separator: ",") }

        /// Nil for another code.
        static func messages(of code: String) -> [MessageID]? {
            guard code.hasPrefix(prefix) else { return nil }
            let messages = code.dropFirst(prefix.count).split(separator: ",").map { MessageID(rawValue: String($0)) }
            return messages.contains(nil) ? nil : messages.compactMap(\.self)
        }
    }
}
