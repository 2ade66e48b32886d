internal import Channels
internal import Foundation

/// The bytes of a CSV file as text: UTF-8 with or without its mark, or Windows-1252, which is recognised and reported.
enum CSVText {
    /// 20 MB: a file of the largest authority's families is a tenth of it.
    static let sizeLimit = 20_000_000

    /// Well-formed UTF-8 in composed form (NFC), so that an id typed on another machine is the same bytes; and a note
    /// where the file was not UTF-8. Throws for what is not text.
    static func decode(_ bytes: [UInt8]) throws(ImportFinding) -> (utf8: [UInt8], note: ImportFinding?) {
        guard bytes.count <= sizeLimit else { throw ImportFinding(code: .tooLarge, value: "\(bytes.count / 1_000_000)") }
        try refuseOtherFormats(bytes)
        // There may be several marks, where several programs each wrote one.
        var body = bytes[...]
        while body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
        return try decode(body: Array(body))
    }

    private static func decode(body: [UInt8]) throws(ImportFinding) -> (utf8: [UInt8], note: ImportFinding?) {
        let (firstBad, multibyte) = scan(body)
        guard let firstBad else { return (composed(String(decoding: body, as: UTF8.self)), nil) }
        // Windows-1252 text almost never holds a well-formed sequence by chance; with both, guessing would spoil names.
        guard multibyte == 0 else {
            throw ImportFinding(row: 1 + body[..<firstBad].count { $0 == 0x0A }, code: .brokenUTF8)
        }
        var text = String.UnicodeScalarView()
        for byte in body {
            guard let scalar = WrittenEncoding.windows1252(byte) else { throw ImportFinding(code: .binary) }
            text.append(scalar)
        }
        return (composed(String(text)), ImportFinding(severity: .note, code: .windows1252))
    }

    private static func composed(_ text: String) -> [UInt8] { Array(text.precomposedStringWithCanonicalMapping.utf8) }

    private static func refuseOtherFormats(_ bytes: [UInt8]) throws(ImportFinding) {
        // Excel's .xlsx is a zip archive, its .xls an OLE compound file.
        for magic: [UInt8] in [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]] where bytes.starts(with: magic) {
            throw ImportFinding(code: .spreadsheet)
        }
        let head = bytes.prefix(4096)
        let zeros = head.indices.filter { head[$0] == 0 }
        // Without its mark, UTF-16 shows by every other byte of Latin text being zero.
        let isStriped = zeros.count > 1 && zeros.count * 4 >= head.count && Set(zeros.map { $0 % 2 }).count == 1
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || isStriped {
            throw ImportFinding(code: .utf16)
        }
        let controls = head.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
        if controls * 20 > head.count || bytes.starts(with: Array("%PDF".utf8)) { throw ImportFinding(code: .binary) }
    }

    /// The offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), and how many characters of
    /// several bytes the rest holds.
    private static func scan(_ bytes: [UInt8]) -> (firstBad: Int?, multibyte: Int) {
        var firstBad: Int?
        var multibyte = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
            } else if let length = sequenceLength(bytes, at: index) {
                multibyte += 1
                index += length
            } else {
                firstBad = firstBad ?? index
                index += 1
            }
        }
        return (firstBad, multibyte)
    }

    private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int? {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]),
            bytes[(index + 2)..<max(index + 2, index + length)].allSatisfy({ (0x80...0xBF).contains($0) })
        else { return nil }
        return length
    }
}
