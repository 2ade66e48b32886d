import Foundation

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
