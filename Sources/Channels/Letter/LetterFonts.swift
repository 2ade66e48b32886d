internal import Synchronization
internal import Templates

/// Which texts the installed fonts can print on a letter, by the letter's own shaping.
public final class LetterFonts: Sendable {
    /// Created for the first text outside Latin, which most schools never have.
    private let shaper = Mutex<Shaper?>(nil)

    public init() {}

    /// Whether every character of a text has a glyph. False for all where the system gives no fonts: then no letter can be
    /// composed either.
    public func print(_ text: String) -> Bool {
        if text.unicodeScalars.allSatisfy({ $0.value < Self.beyondLatin }) { return true }
        return shaper.withLock { shaper in
            if shaper == nil { shaper = Shaper() }
            return (try? shaper?.shape(StyledText(text), size: 10, language: .welsh, keep: false)) != nil
        }
    }

    /// Basic Latin to Latin Extended-B, which the letters' own font has.
    private static let beyondLatin: UInt32 = 0x250
}
