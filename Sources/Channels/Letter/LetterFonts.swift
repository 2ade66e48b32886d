internal import Synchronization
internal import Templates

/// Which texts the fonts of this machine can print on a letter, asked of the letter's own shaping.
public final class LetterFonts: Sendable {
    /// Made for the first text that is not plainly Latin: most schools never have one.
    private let shaper = Mutex<Shaper?>(nil)

    public init() {}

    /// Whether every character of a text has a glyph. Where the system gives no fonts at all no letter can be made either, and this says no.
    public func print(_ text: String) -> Bool {
        if text.unicodeScalars.allSatisfy({ $0.value < Self.beyondLatin }) { return true }
        return shaper.withLock { shaper in
            if shaper == nil { shaper = Shaper() }
            return (try? shaper?.shape(StyledText(text), size: 10, language: .welsh, keep: false)) != nil
        }
    }

    /// Basic Latin to Latin Extended-B, which the font that letters need has.
    private static let beyondLatin: UInt32 = 0x250
}
