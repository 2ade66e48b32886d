/// Keeps references to references from growing without end, by the limits of fluent.runtime and two of our own.
struct ExpansionGuard {
    /// Parts of all patterns together.
    static let mostParts = 1000
    /// Unicode scalars of one placeable.
    static let longestPlaceable = 2500
    /// References, calls, braces and variants within one another: each costs stack.
    static let deepest = 200
    /// References of one message, all told: a pattern of one placeable has no parts to count, and may refer to another twice.
    static let mostReferences = 10_000

    /// Set once a limit is passed: nothing more is written.
    var gaveUp = false
    /// What is being written, by id and attribute.
    var active: [String] = []
    private var parts = 0
    private var depth = 0
    private var references = 0

    mutating func enters(_ weight: Int) -> Bool {
        if weight > Self.mostParts - parts, !active.isEmpty { gaveUp = true }
        return !gaveUp
    }

    mutating func leaves(_ weight: Int) { parts += weight }

    /// Goes one level deeper, where that is still allowed; only then `ascend` is owed.
    mutating func descends() -> Bool {
        if depth >= Self.deepest { gaveUp = true }
        guard !gaveUp else { return false }
        depth += 1
        return true
    }

    mutating func ascend() { depth -= 1 }

    /// Whether one more reference may be followed.
    mutating func refers() -> Bool {
        references += 1
        if references > Self.mostReferences { gaveUp = true }
        return !gaveUp
    }

    /// Whether what was written from `start`, in UTF-8, is short enough.
    mutating func allows(_ text: String, from start: Int = 0) -> Bool {
        guard !gaveUp, text.utf8.count - start > Self.longestPlaceable else { return true }
        let from = text.utf8.index(text.startIndex, offsetBy: start)
        gaveUp = text.unicodeScalars[from...].count > Self.longestPlaceable
        return !gaveUp
    }
}
