internal import Foundation

/// Makes numbers and depths readable that `JSONValue` cannot hold, so that one of them loses no other item of a document.
///
/// RFC 8259 leaves the limits to each parser (sections 6 and 9): `1e9999` is well formed and out of range, and an id of forty
/// digits is rounded to that of another text. Programs also write `NaN`, `+1` and `0123`.
enum JSONLimits {
    /// Levels of lists and objects; deeper values become `null`.
    static let depth = 256

    /// The same document; numbers that would not be held exactly, or are malformed, become texts of the same characters.
    static func within(_ body: Data) -> Data {
        // Valid UTF-8 without NUL is assumed below; otherwise it is another encoding, or `JSONRepair` has to run first.
        guard !body.contains(0) else { return body }
        let bytes = Array(body)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var level = 0
        var index = 0
        while index < bytes.count {
            let end = end(of: bytes, at: index)
            let piece = bytes[index..<end]
            switch piece.first {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                level += 1
                if level == depth + 1 { result += Array("null".utf8) } else if level <= depth { result += piece }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if level <= depth { result += piece }
                level -= 1
            default:
                guard level <= depth else { break }
                result += isNumber(piece) && !isHeld(piece) ? Array("\"".utf8) + piece + Array("\"".utf8) : Array(piece)
            }
            index = end
        }
        return Data(result)
    }

    /// The end of the string, the bare word or the single byte that begins here.
    private static func end(of bytes: [UInt8], at start: Int) -> Int {
        var index = start
        if bytes[start] == UInt8(ascii: "\"") {
            index += 1
            while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
                index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            return min(index + 1, bytes.count)
        }
        while index < bytes.count, isBare(bytes[index]) { index += 1 }
        return max(index, start + 1)
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        Unicode.Scalar(byte).isASCIILetterOrDigit || "+-.".utf8.contains(byte)
    }

    /// Whether a bare word was meant as a number.
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, isBare(first) else { return false }
        if ["NaN", "Infinity", "-Infinity"].contains(where: { word.elementsEqual($0.utf8) }) { return true }
        // A sign alone is no number.
        return word.contains(where: isDigit) && word.allSatisfy { isDigit($0) || "+-.eE".utf8.contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether a number is valid JSON and held without loss, in 64 bits or as a decimal.
    private static func isHeld(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count <= 40 else { return false }
        let text = String(decoding: word, as: UTF8.self)
        guard let parts = text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?([0-9]+))?/) else { return false }
        guard parts.2 != nil || parts.3 != nil else { return parts.1.count <= 18 }
        return parts.1.count + (parts.2?.count ?? 0) <= 30 && (parts.4.map { $0.count <= 2 && (Int($0) ?? 100) <= 60 } ?? true)
    }
}
