internal import Foundation

/// Makes a JSON document readable in which a provider wrote invalid strings.
///
/// Providers cut texts in the middle of a surrogate pair, pass on control characters and use other encodings than UTF-8 (RFC
/// 8259, sections 7 and 8). One such text must not lose the whole batch.
enum JSONRepair {
    /// The same document with U+FFFD for half a surrogate pair, and control characters in strings escaped; its structure does
    /// not change.
    static func repaired(_ body: Data, declared: WrittenEncoding?) -> Data {
        let bytes = Array(WrittenEncoding.text(body, declared: declared).utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isInString = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                isInString.toggle()
                result.append(byte)
                index += 1
            case UInt8(ascii: "\\") where isInString:
                index += escape(bytes, at: index, to: &result)
            case 0..<0x20 where isInString:
                result += Array(String(format: "\\u%04x", Int(byte)).utf8)
                index += 1
            default:
                result.append(byte)
                index += 1
            }
        }
        return Data(result)
    }

    /// Writes the escape that begins here; returns the number of bytes read.
    private static func escape(_ bytes: [UInt8], at index: Int, to result: inout [UInt8]) -> Int {
        guard let unit = unit(bytes, at: index) else {
            // A short escape: copied with the character that it escapes.
            result += bytes[index..<min(index + 2, bytes.count)]
            return min(2, bytes.count - index)
        }
        if (0xD800...0xDBFF).contains(unit), let next = self.unit(bytes, at: index + 6), (0xDC00...0xDFFF).contains(next) {
            result += bytes[index..<(index + 12)]
            return 12
        }
        result += (0xD800...0xDFFF).contains(unit) ? Array("\\ufffd".utf8) : Array(bytes[index..<(index + 6)])
        return 6
    }

    /// The UTF-16 unit of the `\uXXXX` that begins here; nil where there is none.
    private static func unit(_ bytes: [UInt8], at index: Int) -> UInt16? {
        guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        return UInt16(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }
}
