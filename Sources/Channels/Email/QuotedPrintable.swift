/// Text as quoted-printable (RFC 2045 section 6.7): ASCII only, CR LF only, lines of 76 characters at most.
enum QuotedPrintable {
    /// Line ends of any kind become CR LF; control characters other than tab are left out, so that no NUL or bare CR goes out.
    /// The result ends in CR LF.
    static func encode(_ text: String) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count * 5 / 4)
        for line in TextLines.split(text) {
            encode(line: line, into: &output)
            output.append(contentsOf: [0x0D, 0x0A])
        }
        return output
    }

    private static func encode(line: String.UnicodeScalarView.SubSequence, into output: inout [UInt8]) {
        var column = 0
        var index = line.startIndex
        while index != line.endIndex {
            let scalar = line[index]
            line.formIndex(after: &index)
            if scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F { continue }
            let isLast = index == line.endIndex
            let isBlank = scalar == " " || scalar == "\t"
            let plain = (0x21...0x7E).contains(scalar.value) && scalar != "=" || isBlank && !isLast
            let bytes = UTF8.encode(scalar)
            // One column is kept for the "=" of a soft line break; a character's bytes stay on one line.
            let width = plain ? 1 : 3 * (bytes?.count ?? 0)
            if column + width > 75 {
                output.append(contentsOf: [0x3D, 0x0D, 0x0A])
                column = 0
            }
            column += width
            for byte in bytes ?? .init() {
                if plain { output.append(byte) } else { output.append(contentsOf: [0x3D, digit(byte >> 4), digit(byte & 15)]) }
            }
        }
    }

    static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }
}
