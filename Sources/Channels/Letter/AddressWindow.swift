internal import Templates

/// Name and address, as they show through the window of the envelope.
enum AddressWindow {
    /// The most lines that a printing service takes, the name and the postcode among them.
    static let mostLines = 7
    /// Type in points, best first. The same in every format: it is for the post, whose machines read 8 to 10 pt.
    static let sizes = stride(from: 10.0, through: 8.0, by: -0.5).map { $0 }

    /// Sets the lines as large as the window bears: first whole, then with long lines going on below. Nothing is cut: what does
    /// not fit throws.
    static func element(names: [String], address: PostalAddress, shaper: Shaper, language: Language) throws(LetterError)
        -> PageElement
    {
        let lines = try lines(names: names, address: address).map { StyledText($0) }
        let box = LetterLayout.addressText.points
        var fit = FittedLines.Fit.tooWide
        for wraps in [false, true] {
            fit = try FittedLines.set(
                lines, in: box, sizes: sizes, leading: 1.16, wraps: wraps, shaper: shaper, language: language, keep: false)
            if case .fits(let fitted) = fit { return fitted.element }
        }
        if case .tooTall(let lines) = fit { throw .addressTooTall(lines: lines) }
        throw .addressTooWide
    }

    /// The lines: names above, one each while there is room and else side by side.
    static func lines(names: [String], address: PostalAddress) throws(LetterError) -> [String] {
        let names = names.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
        guard !names.isEmpty else { throw .noName }
        if names.count + address.lines.count <= mostLines { return names + address.lines }
        return [names.joined(separator: ", ")] + address.lines
    }
}
