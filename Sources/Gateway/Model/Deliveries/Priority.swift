/// Who goes first when many wait. Lower is sooner.
public enum Priority: Int, Sendable, Hashable, CaseIterable, Codable {
    /// To staff, that the gateway cannot do its work: before what it cannot do.
    case notice = -1
    case emergency = 0
    /// An answer of ours to somebody who wrote.
    case reply
    /// What has its day: reminders, and all that the school must say.
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
