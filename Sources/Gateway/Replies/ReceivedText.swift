public import Channels
public import Foundation

/// A whole text: as the provider brought it, or joined from its parts.
public struct ReceivedText: Sendable {
    public var from: PhoneNumber
    public var text: String
    /// The provider's reference, by which a second copy is recognised.
    public var reference: String?
    public var at: Date?
    /// The parts that it was joined from; nil where it came whole.
    var joined: JoinedParts?

    public init(_ text: IncomingText) {
        from = text.from
        self.text = text.text
        reference = text.reference
        at = text.at
    }
}
