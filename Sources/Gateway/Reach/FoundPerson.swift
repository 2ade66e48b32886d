/// A contact whom the office looked for by a part of a name.
public struct FoundPerson: Sendable, Equatable, Codable {
    public var contact: String
    public var name: String
    public var family: String
    public var children: [String]
}
