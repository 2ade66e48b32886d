/// Text as quoted-printable (RFC 2045 section 6.7): ASCII only, CR LF only, lines of 76 characters at most.
struct QuotedPrintable {
    private var output: [UInt8] = []
    private var column = 0

    /// Line ends of any kind become CR LF; control characters other than tab are left out, so that the result has no NUL and no
    /// bare CR. It ends in CR LF, unless the text is empty.
    static func encode(_ text: String) -> [UInt8] {
        var encoder = QuotedPrintable()
        encoder.output.reserveCapacity(text.utf8.count * 5 / 4)
        var text = text
        text.withUTF8 { encoder.encode($0) }
        return encoder.output
    }

    static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }

    private mutating func encode(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var lineIsOpen = false
        while index < bytes.count {
            let byte = bytes[index]
            var length = 1
            switch byte {
            case 0x0D, 0x0A:
                if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { length = 2 }
                endLine()
            case 0x09, 0x20...0x3C, 0x3E...0x7E:
                // As many bytes as fit on the line at once: most need no encoding.
                makeRoom(1)
                while column < 75, index + length < bytes.count, Self.standsForItself(bytes[index + length]) {
                    length += 1
                    column += 1
                }
                output.append(contentsOf: bytes[index..<(index + length)])
            case 0x00..<0x20, 0x7F: break
            default:
                // The bytes of one character stay on one line.
                length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                makeRoom(3 * length)
                for byte in bytes[index..<min(index + length, bytes.count)] { escape(byte) }
            }
            lineIsOpen = byte != 0x0D && byte != 0x0A
            index += length
        }
        if lineIsOpen { endLine() }
    }

    private static func standsForItself(_ byte: UInt8) -> Bool {
        byte == 0x09 || (byte >= 0x20 && byte <= 0x7E && byte != 0x3D)
    }

    /// One column is reserved for the `=` of a soft line break.
    private mutating func makeRoom(_ width: Int) {
        if column + width > 75 {
            output.append(contentsOf: [0x3D, 0x0D, 0x0A])
            column = 0
        }
        column += width
    }

    private mutating func escape(_ byte: UInt8) {
        output.append(0x3D)
        output.append(Self.digit(byte >> 4))
        output.append(Self.digit(byte & 15))
    }

    /// A space at the end of a line could be lost in transit.
    private mutating func endLine() {
        if column > 0, let last = output.last, last == 0x20 || last == 0x09 {
            output.removeLast()
            column -= 1
            makeRoom(3)
            escape(last)
        }
        output.append(0x0D)
        output.append(0x0A)
        column = 0
    }
}
