/// Limits the expansion of nested references, by the limits of fluent.runtime and two further ones.
struct ExpansionGuard {
    /// Parts of all patterns together.
    static let mostParts = 1000
    /// Unicode scalars of one placeable.
    static let longestPlaceable = 2500
    /// Nested references, calls, braces and variants: each uses stack.
    static let deepest = 200
    /// References in one message: a pattern of one placeable adds no parts, and may refer to another twice.
    static let mostReferences = 10_000

    /// Set once a limit is exceeded: nothing more is written.
    var gaveUp = false
    /// The entries that are being written, by id and attribute.
    var active: [String] = []
    private var parts = 0
    private var depth = 0
    private var references = 0

    mutating func enters(_ weight: Int) -> Bool {
        if weight > Self.mostParts - parts, !active.isEmpty { gaveUp = true }
        return !gaveUp
    }

    mutating func leaves(_ weight: Int) { parts += weight }

    /// Enters one more level where the limit allows it; only then the caller must call `ascend`.
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

    /// Whether the text written since `start`, an offset in UTF-8, is short enough.
    mutating func allows(_ text: String, from start: Int = 0) -> Bool {
        guard !gaveUp, text.utf8.count - start > Self.longestPlaceable else { return true }
        let from = text.utf8.index(text.startIndex, offsetBy: start)
        gaveUp = text.unicodeScalars[from...].count > Self.longestPlaceable
        return !gaveUp
    }
}
