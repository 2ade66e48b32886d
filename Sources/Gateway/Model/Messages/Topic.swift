/// What a keyword of the school stands for.
public struct Topic: Sendable, Equatable {
    public var keyword: Keyword
    /// The newest message of the keyword that asks something and whose time is not over; nil where nothing is asked any more.
    public var question: MessageID?
    /// For whom that message is.
    public var audience: Audience
    public var event: Event?
    /// Whether a contact to whom the message was not sent may ask about it, and answer for their own household: a poster's keyword.
    public var isOpen: Bool

    public init(keyword: Keyword, question: MessageID?, audience: Audience, event: Event?, isOpen: Bool = false) {
        self.keyword = keyword
        self.question = question
        self.audience = audience
        self.event = event
        self.isOpen = isOpen
    }
}
