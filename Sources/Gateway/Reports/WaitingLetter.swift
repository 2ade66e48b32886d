public import Foundation
public import Templates

/// A letter that lies in the print folder, was neither marked as posted nor taken out, and of which no evidence (read, answered, returned by the
/// post) shows that it was posted.
public struct WaitingLetter: Sendable, Equatable, Codable {
    public var delivery: String
    public var message: String?
    /// As `message.yaml` names it.
    public var messageName: String?
    /// Its subject, for people; nil where it cannot be read any more.
    public var title: Bilingual<String>?
    public var family: String
    public var address: String
    public var printed: Date
    /// Why it must not be posted, and is to be taken out of the pile; nil for one that waits to be posted.
    public var takeOut: LetterTakeOut?
}

/// Why a letter is to be taken out of the pile. Raw values are stable.
public enum LetterTakeOut: String, Sendable, CaseIterable, Codable {
    /// The school stopped its message, or put it right.
    case stopped
    /// It is for a contact who may not be contacted, or for their address.
    case noContact = "no-contact"

    /// Nil for a letter that may be posted.
    init?(isStopped: Bool, isBarred: Bool) {
        guard isStopped || isBarred else { return nil }
        self = isStopped ? .stopped : .noContact
    }
}
