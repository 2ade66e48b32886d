/// The layout of a letter: A4 portrait for a C5 or DL window envelope.
///
/// Millimetres from the top left corner. The boxes are those that GOV.UK Notify's printer checks, so that such a letter could be
/// printed there; on the first page everything outside them stays blank.
public enum LetterLayout {
    public static let page = LetterBox(left: 0, top: 0, right: 210, bottom: 297)
    public static let printable = LetterBox(left: 15, top: 5, right: 195, bottom: 292)
    public static let logo = LetterBox(left: 15, top: 5, right: 125, bottom: 30)
    public static let addressWindow = LetterBox(left: 24.6, top: 39.5, right: 120, bottom: 66.3)
    public static let contact = LetterBox(left: 125, top: 30, right: 195, bottom: 95)
    public static let firstBody = LetterBox(left: 15, top: 95, right: 195, bottom: 292)

    /// No envelope holds more, and no printing service takes more.
    public static let mostPages = 10

    // Inside the boxes the text keeps to one left edge, that of the address, and to lines of about 70 characters.

    /// Text on the first page of a language, below the letterhead.
    static let openingText = LetterBox(left: 25, top: 96.5, right: 189, bottom: 283)
    /// Text on every other page.
    static let followingText = LetterBox(left: 25, top: 20, right: 189, bottom: 283)
    /// The school's name, in the largest size that fits the logo box.
    static let wordmark = LetterBox(left: 25, top: 12, right: 124, bottom: 30)
    /// Address, telephone and other lines of the school.
    static let schoolLines = LetterBox(left: 127, top: 39.5, right: 194, bottom: 94)
    /// The window with a margin, for envelopes in which the sheet can move.
    static let addressText = LetterBox(left: 25, top: 40, right: 119.5, bottom: 66)
    /// The baseline of the page number, from the top.
    static let pageNumberBaseline = 289.5
}

/// A rectangle on an A4 page, in millimetres from the top left corner.
public struct LetterBox: Sendable, Equatable {
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    public var width: Double { right - left }
    public var height: Double { bottom - top }

    /// The same box in points (1/72 inch), the unit of type.
    var points: LetterBox {
        LetterBox(
            left: Self.points(left), top: Self.points(top), right: Self.points(right), bottom: Self.points(bottom))
    }

    /// Millimetres in points.
    static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
}
