import Foundation

/// The lines of standard input as they come, without their ends: a program that waits for an answer before it asks again gets it.
struct InputLines: Sequence, IteratorProtocol {
    /// What was read and not dropped yet. Lines that were given stay at its start until more is read, for dropping each by
    /// itself would move all that follows.
    private var waiting = Data()
    private var given = 0
    /// Where no line ends before: a long line that comes in pieces is looked through once.
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
