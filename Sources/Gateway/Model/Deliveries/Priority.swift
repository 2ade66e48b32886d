/// Which delivery goes first when many wait. Lower is sooner.
public enum Priority: Int, Sendable, Hashable, CaseIterable, Codable {
    /// A notice to staff that the gateway cannot do its work.
    case notice = -1
    case emergency = 0
    /// The gateway's or the office's answer to a contact who wrote.
    case reply
    /// Messages that are useful only on their day, like reminders, and all that the school has a duty to say.
    case reminder
    case bulk

    public init(_ category: Category) {
        switch category {
        case .emergency: self = .emergency
        case .essential: self = .reminder
        case .general, .survey, .fundraising: self = .bulk
        }
    }
}
