public import Channels
public import Templates

/// The tenant: no data of one school is visible to another.
public struct School: Sendable, Equatable {
    public var id: SchoolID
    public var name: Bilingual<String>
    /// The number that families are to ring, written for people.
    public var telephone: String
    /// Where letters come from and go back to, without the school's name.
    public var postal: [String]
    /// The order in which channels are tried for a contact who chose none.
    public var channels: [ChannelKind]
    /// Writes in both languages to everyone, whatever they chose.
    public var alwaysBoth: Bool
    public var quietHours: QuietHours
    /// Holidays, and weekends where the school keeps them: what is not a duty waits until they are over.
    public var closedDays: ClosedDays
    /// How many messages a family may have in seven days before one that is no duty waits; 0 for no limit.
    public var weeklyLimit: Int
    /// The countries to whose mobile numbers the school sends texts.
    public var mobiles: PhoneNumber.Reach

    /// Five texts a week drive more people to opt out than one or three (Cortes and others).
    public static let usualWeeklyLimit = 5

    public init(
        id: SchoolID, name: Bilingual<String>, telephone: String, postal: [String], channels: [ChannelKind],
        alwaysBoth: Bool, quietHours: QuietHours, closedDays: ClosedDays = .none, weeklyLimit: Int = Self.usualWeeklyLimit,
        mobiles: PhoneNumber.Reach = .unitedKingdom
    ) {
        self.id = id
        self.name = name
        self.telephone = telephone
        self.postal = postal
        self.channels = channels
        self.alwaysBoth = alwaysBoth
        self.quietHours = quietHours
        self.closedDays = closedDays
        self.weeklyLimit = weeklyLimit
        self.mobiles = mobiles
    }
}
