/// Keeps references to references from growing without end, by the limits of fluent.runtime.
struct ExpansionGuard {
    /// Parts of all patterns together.
    static let mostParts = 1000
    /// Unicode scalars of one placeable.
    static let longestPlaceable = 2500
    /// References within references: each costs stack.
    static let deepest = 100

    /// Set once a limit is passed: nothing more is written.
    var gaveUp = false
    /// What is being written, by id and attribute.
    var active: [String] = []
    private var parts = 0

    mutating func enters(_ weight: Int) -> Bool {
        if weight > Self.mostParts - parts, !active.isEmpty { gaveUp = true }
        return !gaveUp
    }

    mutating func leaves(_ weight: Int) { parts += weight }

    /// Whether what was written from `start`, in UTF-8, is short enough.
    mutating func allows(_ text: String, from start: Int = 0) -> Bool {
        guard !gaveUp, text.utf8.count - start > Self.longestPlaceable else { return true }
        let from = text.utf8.index(text.startIndex, offsetBy: start)
        gaveUp = text.unicodeScalars[from...].count > Self.longestPlaceable
        return !gaveUp
    }
}
