public import Channels
public import Foundation

/// A whole text as it is taken in: as the provider brought it, or joined from its parts.
public struct ReceivedText: Sendable {
    public var from: PhoneNumber
    public var text: String
    /// By which a second copy is known.
    public var reference: String?
    public var at: Date?
    /// Of what it was joined; nil where it came whole.
    var joined: JoinedParts?

    public init(_ text: IncomingText) {
        from = text.from
        self.text = text.text
        reference = text.reference
        at = text.at
    }
}
