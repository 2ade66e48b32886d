/// How a contact who answered can change the answer by a text, while they may be answering something else too.
public enum ChangeWay: Sendable, Equatable {
    /// NO, or YES and how many: no other question is open.
    case answer
    /// With the invitation's keyword before it: with several open, a bare NO would not say which it answers.
    case keyword(Keyword)
    /// By a call: several are open, and this one has no keyword.
    case telephone

    /// For words that are read later, when other questions may be open: by the keyword wherever there is one.
    static func later(_ keyword: Keyword?) -> ChangeWay { keyword.map(Self.keyword) ?? .answer }

    /// - Parameter keyword: of the invitation that was answered.
    init(keyword: Keyword?, othersOpen: Bool) {
        self = othersOpen ? keyword.map(Self.keyword) ?? .telephone : .answer
    }
}
