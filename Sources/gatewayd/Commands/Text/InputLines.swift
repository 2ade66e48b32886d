import Foundation

/// The lines of standard input as they come, without their ends: a program that waits for an answer before it asks again gets it.
struct InputLines: Sequence, IteratorProtocol {
    private var waiting = Data()
    private var isOver = false

    mutating func next() -> Data? {
        while true {
            if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Data(waiting[waiting.startIndex..<end])
                waiting = Data(waiting[(end + 1)...])
                return line
            }
            if isOver {
                defer { waiting = Data() }
                return waiting.isEmpty ? nil : waiting
            }
            let more = FileHandle.standardInput.availableData
            if more.isEmpty { isOver = true } else { waiting.append(more) }
        }
    }
}
