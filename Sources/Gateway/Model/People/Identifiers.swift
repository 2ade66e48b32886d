/// An identifier that a school's own system gave, or that gatewayd made: never empty, never longer than 64 characters, no control characters. The tag
/// keeps a family's from being taken for a contact's.
public struct Identifier<Tag>: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
    public let rawValue: String

    public init?(rawValue: String) {
        guard !rawValue.isEmpty, !rawValue.exceeds(characters: 64),
            rawValue.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else {
            return nil
        }
        self.rawValue = rawValue
    }

    /// One that was checked once and kept.
    init(stored rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }
}

public typealias SchoolID = Identifier<School>
public typealias FamilyID = Identifier<Family>
public typealias HouseholdID = Identifier<Household>
public typealias ContactID = Identifier<Contact>
public typealias PupilID = Identifier<Pupil>
