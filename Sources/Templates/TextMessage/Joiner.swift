/// The zero-width joiner and non-joiner: they join family emoji and shape Arabic and Indic letters. Elsewhere they are leftovers
/// of copying that make a text costlier.
enum Joiner {
    /// The scalars without joiners that have no effect. In two passes, so that a long run of joiners takes linear time.
    static func removeIdle(from scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: isJoiner) else { return scalars }
        var following: [Unicode.Scalar?] = Array(repeating: nil, count: scalars.count)
        var next: Unicode.Scalar?
        for index in scalars.indices.reversed() {
            following[index] = next
            if !isJoiner(scalars[index]) { next = scalars[index] }
        }
        var kept: [Unicode.Scalar] = []
        var before: Unicode.Scalar?
        for (index, scalar) in scalars.enumerated() {
            if isJoiner(scalar) {
                if works(scalar, between: before, and: following[index]) { kept.append(scalar) }
            } else {
                kept.append(scalar)
                if !isMark(scalar) { before = scalar }
            }
        }
        return kept
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

    private static func works(_ joiner: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?) -> Bool {
        // Between two emoji U+200D makes one of them; U+200C never does.
        if joiner == "\u{200D}", let before, let after, isEmoji(before), isEmoji(after) { return true }
        // Beside a letter: Arabic uses it at the end of a word for a joined form.
        return [before, after].contains { $0.map(isShapedByJoiners) ?? false }
    }

    /// Vowel signs, viramas and variation selectors, which belong to the letter before them.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Digits, `#`, `*`, © and ® have the Emoji property too, but are never joined.
    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool { scalar.value > 0xFF && scalar.properties.isEmoji }

    private static func isShapedByJoiners(_ scalar: Unicode.Scalar) -> Bool {
        blocks.contains { $0.contains(scalar.value) }
    }

    /// Unicode blocks of the scripts that use joiners: the cursive and the Brahmic ones.
    private static let blocks: [ClosedRange<UInt32>] = [
        // Arabic, Syriac, Thaana, N'Ko, Mandaic.
        0x0600...0x07FF, 0x0840...0x08FF,
        // Devanagari to Sinhala.
        0x0900...0x0DFF,
        // Tibetan, Myanmar.
        0x0F00...0x109F,
        // Khmer, Mongolian, Limbu to Vedic extensions.
        0x1780...0x18AF, 0x1900...0x1CFF,
        // Syloti Nagri, Phags-pa, Saurashtra, Devanagari extended, Rejang, Javanese, Cham, Meetei Mayek.
        0xA800...0xA8FF, 0xA930...0xAAFF, 0xABC0...0xABFF,
        // Arabic presentation forms, without U+FEFF.
        0xFB50...0xFDFF, 0xFE70...0xFEFC,
        // Kharoshthi to Sogdian and Chorasmian; Brahmi and its descendants; Adlam.
        0x10A00...0x10FFF, 0x11000...0x11FFF, 0x1E900...0x1E95F,
    ]
}
