internal import Templates

/// The school's name in the logo box, and its address and numbers in the contact block, on the first page of each language.
enum Letterhead {
    static func elements(
        _ sender: LetterSender, measures: LetterMeasures, shaper: Shaper, language: Language
    ) throws(LetterError) -> [PageElement] {
        let lines = sender.address[language] + [sender.telephone].compactMap { $0 } + sender.contactLines[language]
        return [
            try fit(
                [StyledText(sender.name[language], .bold)], in: LetterLayout.wordmark, from: measures.wordmark, to: 11,
                leading: 1.2, shaper: shaper, language: language),
            try fit(
                lines.map { StyledText($0) }, in: LetterLayout.schoolLines, from: measures.small, to: 8, leading: 1.4,
                shaper: shaper, language: language),
        ]
    }

    private static func fit(
        _ lines: [StyledText], in box: LetterBox, from largest: Double, to smallest: Double, leading: Double, shaper: Shaper,
        language: Language
    ) throws(LetterError) -> PageElement {
        let sizes = stride(from: largest, through: smallest, by: -0.5).map { $0 }
        let fit = try FittedLines.set(
            lines, in: box.points, sizes: sizes, leading: leading, wraps: true, shaper: shaper, language: language)
        guard case .fits(let fitted) = fit else { throw .letterheadTooLarge }
        return fitted.element
    }
}
