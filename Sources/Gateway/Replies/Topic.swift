/// What a keyword of the school stands for.
public struct Topic: Sendable, Equatable {
    public var keyword: Keyword
    /// The newest message of the keyword that asks something and whose time is not over; nil where nothing is asked any more.
    public var question: MessageID?
    /// For whom that message is.
    public var audience: Audience
    public var event: Event?

    public init(keyword: Keyword, question: MessageID?, audience: Audience, event: Event?) {
        self.keyword = keyword
        self.question = question
        self.audience = audience
        self.event = event
    }
}
