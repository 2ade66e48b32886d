extension String {
    /// Its beginning: no more than so many characters, and no more than so many bytes of UTF-8.
    ///
    /// One character may be any number of combining marks, so a limit in characters alone bounds neither time nor room. What is cut is cut
    /// between Unicode scalars.
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

    /// Whether it is longer than that.
    func exceeds(characters: Int, bytes: Int) -> Bool { utf8.count > bytes || count > characters }
}
