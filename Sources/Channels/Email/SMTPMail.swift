/// One e-mail as the wire wants it: envelope and bytes.
struct SMTPMail: Sendable, Equatable {
    let sender: EmailAddress
    let recipient: EmailAddress
    /// Comes back in a delivery status notification (RFC 3461 section 4.4).
    let envelopeID: DeliveryID
    /// How long the message is, before dot-stuffing: what SIZE speaks of.
    let size: Int
    /// Dot-stuffed, with the final dot.
    let wire: [UInt8]

    /// nil where `message` has a CR or an LF on its own, or does not end in CR LF: what one server takes for a line end and the
    /// next does not, smuggles a second mail.
    init?(from sender: EmailAddress, to recipient: EmailAddress, envelopeID: DeliveryID, message: [UInt8]) {
        guard let wire = Self.dotStuffed(message) else { return nil }
        self.sender = sender
        self.recipient = recipient
        self.envelopeID = envelopeID
        self.wire = wire
        size = message.count
    }

    /// RFC 5321 section 4.5.2.
    private static func dotStuffed(_ message: [UInt8]) -> [UInt8]? {
        var wire: [UInt8] = []
        wire.reserveCapacity(message.count + 64)
        var previous: UInt8 = 0x0A
        for (index, byte) in message.enumerated() {
            switch byte {
            case 0x0A where previous != 0x0D || index == 0: return nil
            case 0x2E where previous == 0x0A: wire.append(0x2E)
            default: if previous == 0x0D, byte != 0x0A { return nil }
            }
            wire.append(byte)
            previous = byte
        }
        guard !message.isEmpty, previous == 0x0A else { return nil }
        wire.append(contentsOf: [0x2E, 0x0D, 0x0A])
        return wire
    }
}
