/// Who goes first when many wait. Lower is sooner.
public enum Priority: Int, Sendable, CaseIterable, Codable {
    case emergency, reply, essential, bulk

    public init(_ category: Category) {
        switch category {
        case .emergency: self = .emergency
        case .essential: self = .essential
        case .general, .survey, .fundraising: self = .bulk
        }
    }
}
