/// The contacts whom the office may mean; only the first are listed.
public struct FoundPeople: Sendable, Equatable, Codable {
    public var people: [FoundPerson]
    /// How many others may be meant too: a longer part of the name leaves fewer.
    public var more: Int
}

/// A contact whom the office looked for by a part of a name.
public struct FoundPerson: Sendable, Equatable, Codable {
    public var contact: String
    public var name: String
    public var family: String
    public var children: [String]
}
