internal import Foundation

extension StoredReply {
    /// As much of a text as is stored: a longer one is cut, in characters and in bytes.
    static func bounded(_ text: String) -> String {
        text.bounded(characters: ReplyUnderstanding.longest, bytes: ReplyUnderstanding.mostBytes)
    }

    /// Words as they are compared: capitals, full stops and second spaces make no difference.
    static func normalized(_ text: String) -> String {
        let text = bounded(text)
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        // A text of signs and emoji alone is compared unchanged.
        return words.isEmpty ? text.trimmingCharacters(in: .whitespacesAndNewlines) : words.joined(separator: " ")
    }
}
