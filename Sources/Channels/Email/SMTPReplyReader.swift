/// Parses replies from a server's bytes. Bounded: endless lines or replies are a protocol error.
package struct SMTPReplyReader {
    /// RFC 5321 section 4.5.3.1.5 allows 512 octets a line; servers use more.
    static let lineLimit = 2048
    static let linesLimit = 128

    package struct Broken: Error, Equatable { var detail: String }

    private var bytes: [UInt8] = []
    private var code = 0
    private var lines: [String] = []

    package init() {}

    /// Whether a reply, or a part of one, was received without a command.
    var hasLeftovers: Bool { !bytes.isEmpty || !lines.isEmpty }

    package mutating func feed(_ new: some Sequence<UInt8>) { bytes.append(contentsOf: new) }

    /// The next complete reply; nil where more bytes are needed.
    package mutating func next() throws(Broken) -> SMTPReply? {
        while let end = bytes.firstIndex(of: 0x0A) {
            guard end <= Self.lineLimit else { throw Broken(detail: "reply line too long") }
            let line = bytes[..<end].last == 0x0D ? bytes[..<(end - 1)] : bytes[..<end]
            let (code, isLast, text) = try Self.read(line)
            bytes.removeFirst(end + 1)
            guard lines.isEmpty || code == self.code else { throw Broken(detail: "reply of two codes") }
            self.code = code
            lines.append(text)
            guard lines.count <= Self.linesLimit else { throw Broken(detail: "reply too long") }
            if isLast {
                defer { lines = [] }
                return SMTPReply(code: code, lines: lines)
            }
        }
        guard bytes.count <= Self.lineLimit else { throw Broken(detail: "reply line too long") }
        return nil
    }

    private static func read(_ line: ArraySlice<UInt8>) throws(Broken) -> (code: Int, isLast: Bool, text: String) {
        let digits = line.prefix(3)
        guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { throw Broken(detail: "not a reply") }
        let code = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard (200...599).contains(code) else { throw Broken(detail: "reply code \(code)") }
        let text = String(decoding: line.dropFirst(4), as: UTF8.self)
        switch line.dropFirst(3).first {
        case nil, UInt8(ascii: " "): return (code, true, text)
        case UInt8(ascii: "-"): return (code, false, text)
        default: throw Broken(detail: "not a reply")
        }
    }
}
