internal import Foundation

/// A reply as it looks to people: compatibility forms as their plain letters (NFKC), without invisible characters.
enum ReadableText {
    /// Fullwidth, bold and circled letters become plain letters; characters of no width are removed wherever they are. Characters that join the
    /// parts of one emoji stay.
    static func of(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if spelled.keys.contains(scalar) {
                scalars.append(contentsOf: spelled[scalar, default: []])
            } else if scalar == zeroWidthJoiner {
                if scalars.last.map(isPictorial) == true { scalars.append(scalar) }
            } else if scalar.properties.generalCategory == .nonspacingMark, scalars.last.map(isFigure) == true {
                // A figure that is struck through or underlined is that figure.
                continue
            } else if !scalar.properties.isDefaultIgnorableCodePoint, scalar != keycap {
                scalars.append(scalar)
            }
        }
        return String(scalars).precomposedStringWithCompatibilityMapping
    }

    private static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"
    /// Around a figure: 2️⃣ says 2.
    private static let keycap: Unicode.Scalar = "\u{20E3}"
    /// Characters whose compatibility form would be a space and a mark, or a letter that they do not stand for.
    private static let spelled: [Unicode.Scalar: [Unicode.Scalar]] = ["\u{B4}": ["'"], "\u{2139}": []]

    private static func isFigure(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }

    private static func isPictorial(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmoji && scalar.value > 0x7F || scalar.properties.isEmojiModifier
    }
}
