internal import Foundation

extension StoredReply {
    /// As much of a text as is kept: what is longer is cut, in characters and in bytes.
    static func bounded(_ text: String) -> String {
        text.bounded(characters: ReplyUnderstanding.longest, bytes: ReplyUnderstanding.mostBytes)
    }

    /// Words as they are compared: a capital, a full stop or a second space makes no other text.
    static func normalized(_ text: String) -> String {
        let text = bounded(text)
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        // Signs and pictures alone are compared as they are.
        return words.isEmpty ? text.trimmingCharacters(in: .whitespacesAndNewlines) : words.joined(separator: " ")
    }
}
