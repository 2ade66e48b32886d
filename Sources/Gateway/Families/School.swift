public import Channels
public import Templates

/// The tenant: nothing of one crosses to another.
public struct School: Sendable, Equatable {
    public var id: SchoolID
    public var name: Bilingual<String>
    /// As families are to ring it, written for people.
    public var telephone: String
    /// Where letters come from and go back to, without the school's name.
    public var postal: [String]
    /// The order in which channels are tried for a contact who chose none.
    public var channels: [ChannelKind]
    /// Writes in both languages to everyone, whatever they chose.
    public var alwaysBoth: Bool
    public var quietHours: QuietHours
    /// The countries to whose mobile numbers the school sends texts.
    public var mobiles: PhoneNumber.Reach

    public init(
        id: SchoolID, name: Bilingual<String>, telephone: String, postal: [String], channels: [ChannelKind],
        alwaysBoth: Bool, quietHours: QuietHours,
        mobiles: PhoneNumber.Reach = .unitedKingdom
    ) {
        self.id = id
        self.name = name
        self.telephone = telephone
        self.postal = postal
        self.channels = channels
        self.alwaysBoth = alwaysBoth
        self.quietHours = quietHours
        self.mobiles = mobiles
    }
}
