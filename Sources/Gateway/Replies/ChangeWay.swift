/// How whoever answered can change it by a text, while they may be answering something else too.
public enum ChangeWay: Sendable, Equatable {
    /// NO, or YES and how many: nothing else is open.
    case answer
    /// With the invitation's keyword before it: of several open ones a bare NO would be nobody's.
    case keyword(Keyword)
    /// By a call: several are open, and this one has no keyword.
    case telephone

    /// Said now and read later, when others may be open: by the keyword wherever there is one.
    static func later(_ keyword: Keyword?) -> ChangeWay { keyword.map(Self.keyword) ?? .answer }

    /// - Parameter keyword: of the invitation that was answered.
    init(keyword: Keyword?, othersOpen: Bool) {
        self = othersOpen ? keyword.map(Self.keyword) ?? .telephone : .answer
    }
}
