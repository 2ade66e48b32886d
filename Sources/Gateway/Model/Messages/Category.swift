/// The kind of a message; preferences, quiet hours and duties depend on it.
public enum Category: String, Sendable, Hashable, CaseIterable, Codable {
    case emergency
    case essential
    case general
    case survey
    /// The only one that is marketing by law (Privacy and Electronic Communications Regulations 2003, regulation 22).
    case fundraising

    /// A duty must reach the family: an opt-out closes a channel for it, never the message.
    public var isDuty: Bool { self == .emergency || self == .essential }
    /// Whether it passes quiet hours and batching.
    public var passesQuietHours: Bool { self == .emergency }
}
