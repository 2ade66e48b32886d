/// One e-mail for the channel: envelope and bytes.
struct SMTPMail: Sendable, Equatable {
    let sender: EmailAddress
    let recipient: EmailAddress
    /// Returned in a delivery status notification (RFC 3461 section 4.4).
    let envelopeID: DeliveryID
    /// The length of the message before dot-stuffing, as SIZE counts it.
    let size: Int
    /// Dot-stuffed, with the final dot.
    let wire: [UInt8]

    /// nil where `message` has a CR or an LF on its own, or does not end in CR LF: servers differ in whether that ends a line,
    /// which allows a second mail to be smuggled in.
    init?(from sender: EmailAddress, to recipient: EmailAddress, envelopeID: DeliveryID, message: [UInt8]) {
        guard let wire = Self.dotStuffed(message) else { return nil }
        self.sender = sender
        self.recipient = recipient
        self.envelopeID = envelopeID
        self.wire = wire
        size = message.count
    }

    /// RFC 5321 section 4.5.2. Copies whole lines, which is fast: few begin with a dot.
    private static func dotStuffed(_ message: [UInt8]) -> [UInt8]? {
        var wire: [UInt8] = []
        wire.reserveCapacity(message.count + 64)
        let isWhole = message.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
                guard end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A else { return false }
                if bytes[start] == 0x2E { wire.append(0x2E) }
                wire.append(contentsOf: bytes[start..<(end + 2)])
                start = end + 2
            }
            return !bytes.isEmpty
        }
        guard isWhole else { return nil }
        wire.append(contentsOf: [0x2E, 0x0D, 0x0A])
        return wire
    }
}
