import Foundation

/// Shows control characters (ECMA-48: C0 but for line ends and tabs, DEL, and C1, U+0080 to U+009F) as `\u009b`: untrusted text
/// could otherwise clear the screen or overwrite it.
enum TerminalText {
    static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isCommand) else { return text }
        return text.unicodeScalars.reduce(into: "") { shown, scalar in
            if isCommand(scalar) { shown += escape(scalar.value) } else { shown.unicodeScalars.append(scalar) }
        }
    }

    /// The same for JSON, where characters below U+0020 are already escaped; the decoded value does not change.
    static func escaped(json: Data) -> Data {
        guard json.contains(0x7F) || json.contains(0xC2) else { return json }
        var shown = Data(capacity: json.count)
        var index = json.startIndex
        while index < json.endIndex {
            let next = json.index(after: index)
            if json[index] == 0x7F {
                shown.append(contentsOf: escape(0x7F).utf8)
            } else if json[index] == 0xC2, next < json.endIndex, (0x80...0x9F).contains(json[next]) {
                shown.append(contentsOf: escape(UInt32(json[next])).utf8)
                index = next
            } else {
                shown.append(json[index])
            }
            index = json.index(after: index)
        }
        return shown
    }

    private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }

    private static func escape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
