import Foundation

/// Questions as JSON objects on standard input, one a line, each answered on a line of its own.
enum JSONLines {
    /// Answers until the input ends. A line that is no question is answered with `{"error": {"code", "cy", "en"}}`.
    static func answer<Question: Decodable>(_ words: Localizer, _ answer: (Question) throws -> some Encodable) throws {
        for line in InputLines() {
            do {
                print(try encoded(answer(JSONDecoder().decode(Question.self, from: line))))
            } catch {
                let mistake = error as? ToolMistake ?? ToolMistake(decoding: error)
                print(try encoded(["error": mistake.report(words.locales)]))
            }
        }
    }

    /// On one line, its keys in order, so that the same answer is always the same text.
    static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func print(_ line: String) { Terminal.print(line) }
}

/// The lines of standard input without their line ends, each as soon as it is complete: a program may wait for the answer to one
/// before it writes the next.
struct InputLines: Sequence, IteratorProtocol {
    /// Bytes read and not dropped. Lines already returned stay at the start until the next read, since dropping each one would
    /// move the rest of the buffer each time.
    private var waiting = Data()
    private var given = 0
    /// No line ends before this offset, so that a long line that arrives in pieces is searched once.
    private var searched = 0
    private var isOver = false

    mutating func next() -> Data? {
        while true {
            if let end = lineEnd() {
                defer { (given, searched) = (end + 1, end + 1) }
                return waiting.subdata(in: given..<end)
            }
            searched = waiting.count
            if isOver {
                defer { given = waiting.count }
                return given < waiting.count ? waiting.subdata(in: given..<waiting.count) : nil
            }
            read()
        }
    }

    private mutating func read() {
        if given > 0 {
            waiting = waiting.subdata(in: given..<waiting.count)
            searched -= given
            given = 0
        }
        let more = FileHandle.standardInput.availableData
        if more.isEmpty { isOver = true } else { waiting.append(more) }
    }

    private func lineEnd() -> Int? {
        waiting.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, searched < bytes.count,
                let found = memchr(start + searched, Int32(UInt8(ascii: "\n")), bytes.count - searched)
            else { return nil }
            return UnsafeRawPointer(found) - start
        }
    }
}
