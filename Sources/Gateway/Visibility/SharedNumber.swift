/// Why the gateway counts a text as no contact's answer: several contacts have the number that it came from.
///
/// A text from a number whose holders are not one known household answers for none of them (docs/replies.md). A member of staff says whose answer it
/// is, with `gatewayd event answer … --contact`, or where the question is about no event `gatewayd inbox close … --choice … --contact`.
public struct SharedNumber: Sendable, Equatable, Codable {
    public struct Holder: Sendable, Equatable, Codable {
        public var contact: String
        public var name: String
        public var family: String
        /// Names of the open invitations to an event that the family was sent, the newest first.
        public var events: [String]
        /// Whether exactly one question is open that the family was sent and that is no invitation to an event.
        public var isAsked: Bool
    }

    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// One person, by name, in several families.
        case onePerson = "one-person"
        /// People of several families.
        case families
        /// People of one family who are not one known household.
        case households
    }

    public var kind: Kind
    public var holders: [Holder]

    /// Nil where the number is one contact's, or one known household's.
    init?(_ holders: [(holder: Holder, home: Home)]) {
        guard holders.count > 1 else { return nil }
        self.holders = holders.map(\.holder)
        if Set(holders.map(\.holder.family)).count > 1 {
            kind = Set(holders.map { FoldedName($0.holder.name) }).count == 1 ? .onePerson : .families
        } else if Set(holders.map(\.home)).count > 1 {
            kind = .households
        } else {
            return nil
        }
    }
}
