internal import Foundation

extension String {
    /// The bytes of the longest emoji in use, a family of four: no character that people write has more.
    static let bytesInCharacter = 25

    /// Its beginning: no more than so many characters, and no more than so many bytes of UTF-8.
    ///
    /// One character may be any number of combining marks, so a limit in characters alone bounds neither time nor memory. The text is cut between
    /// Unicode scalars.
    func bounded(characters: Int, bytes: Int) -> String {
        guard utf8.count > min(characters, bytes) else { return self }
        var end = unicodeScalars.startIndex
        var room = bytes
        while end < unicodeScalars.endIndex {
            room -= UTF8.width(unicodeScalars[end])
            guard room >= 0 else { break }
            end = unicodeScalars.index(after: end)
        }
        return String(self[..<end].prefix(characters))
    }

    /// Whether it is longer than so many characters, or than so many could be in bytes.
    func exceeds(characters: Int) -> Bool { utf8.count > characters * Self.bytesInCharacter || count > characters }

    /// Without white space at its ends; nil where nothing is left, or more than so many characters or than so many could be in bytes.
    func trimmed(upTo characters: Int) -> String? {
        let text = trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty || text.exceeds(characters: characters) ? nil : text
    }
}
