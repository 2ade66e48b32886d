internal import Channels
internal import Foundation

/// Text that was UTF-8, was read as Windows-1252 or Latin-1 and written as UTF-8 again: "SiÃ¢n", "Å´yn", "Oâ€™Neill".
enum TwiceEncoded {
    /// The text as it was before; nil where no sequence of it is one of UTF-8 in disguise. Text that was wrongly encoded two or three times is
    /// restored too.
    static func repaired(_ text: String) -> String? {
        // Both bytes of each sequence are letters or signs beyond ASCII.
        guard text.utf8.contains(where: { $0 > 0x7F }) else { return nil }
        var result: String?
        for _ in 0..<3 {
            guard let once = repairedOnce(result ?? text) else { break }
            result = once
        }
        // Half of a letter is left, so the sequences were not UTF-8 and the text is not repaired.
        guard let result, !result.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) }) else { return nil }
        return result.precomposedStringWithCanonicalMapping
    }

    private static func repairedOnce(_ text: String) -> String? {
        let bytes = text.unicodeScalars.map { byte(of: $0) }
        var scalars = String.UnicodeScalarView()
        var index = 0
        var isChanged = false
        // Whether the sequence just before was such a one too: a rare character alone may be there by chance, as "Ô’" in "DÔ’R".
        var isAfterOne = false
        for (place, scalar) in text.unicodeScalars.enumerated() where place >= index {
            if let (decoded, length) = sequence(bytes, at: place),
                isCommon(decoded) || isAfterOne || sequence(bytes, at: place + length) != nil
            {
                scalars.append(decoded)
                index = place + length
                (isChanged, isAfterOne) = (true, true)
            } else {
                scalars.append(scalar)
                index = place + 1
                isAfterOne = false
            }
        }
        return isChanged ? String(scalars) : nil
    }

    /// Latin letters with their marks, and the signs of word processors.
    private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0...0x24F, 0x1E00...0x1EFF, 0x2010...0x203A, 0x20AC, 0x2122: true
        default: false
        }
    }

    /// The character that the bytes from `start` are in UTF-8, and how many they are; nil where they are none beyond ASCII.
    private static func sequence(_ bytes: [UInt8?], at start: Int) -> (Unicode.Scalar, Int)? {
        guard start < bytes.count, let first = bytes[start], (0xC2...0xF4).contains(first) else { return nil }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard start + length <= bytes.count else { return nil }
        let sequence = bytes[start..<start + length].compactMap(\.self)
        guard sequence.count == length, let text = String(validating: sequence, as: UTF8.self),
            let scalar = text.unicodeScalars.first
        else { return nil }
        return (scalar, length)
    }

    /// The byte that stood for the character: of Windows-1252, or of Latin-1 where that assigns a control.
    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        scalar.value < 0x100 ? UInt8(scalar.value) : upper[scalar]
    }

    private static let upper: [Unicode.Scalar: UInt8] = Dictionary(
        uniqueKeysWithValues: (UInt8(0x80)...0x9F).compactMap { byte in WrittenEncoding.windows1252(byte).map { ($0, byte) } })
}
