internal import Templates

/// Name and address in the window of the envelope.
enum AddressWindow {
    /// The most lines that a printing service accepts, with the name and the postcode.
    static let mostLines = 7
    /// Type sizes in points, best first. The same in every format: postal machines read 8 to 10 pt.
    static let sizes = stride(from: 10.0, through: 8.0, by: -0.5).map { $0 }

    /// Sets the lines in the largest size that fits: first unwrapped, then with long lines wrapped, and last, in the smallest
    /// size, with words broken that are wider than the window. Throws where the text does not fit; nothing is cut off.
    static func element(names: [String], address: PostalAddress, shaper: Shaper, language: Language) throws(LetterError)
        -> PageElement
    {
        let lines = try lines(names: names, address: address)
        switch try fit(lines, shaper: shaper, language: language) {
        case .fits(let fitted): return fitted.element
        case .tooWide, .tooTall: break
        }
        // Tells which is too long: the name, or the address itself.
        let short = try fit(["M"] + address.lines, shaper: shaper, language: language)
        guard case .fits = short else { throw .addressTooTall(lines: lines.count) }
        throw .nameTooLong(lines: lines.count)
    }

    private static func fit(_ lines: [String], shaper: Shaper, language: Language) throws(LetterError) -> FittedLines.Fit {
        let lines = lines.map { StyledText($0) }
        var fit = FittedLines.Fit.tooWide
        for (sizes, wraps, breaksWords) in [(sizes, false, false), (sizes, true, false), (sizes.suffix(1), true, true)] {
            fit = try FittedLines.set(
                lines, in: LetterLayout.addressText.points, sizes: sizes, leading: 1.16, wraps: wraps, breaksWords: breaksWords,
                shaper: shaper, language: language, keep: false)
            if case .fits = fit { return fit }
        }
        return fit
    }

    /// The lines: one name each as long as there are enough lines, and else several names on one.
    static func lines(names: [String], address: PostalAddress) throws(LetterError) -> [String] {
        let names = names.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
        guard !names.isEmpty else { throw .noName }
        if names.count + address.lines.count <= mostLines { return names + address.lines }
        return [names.joined(separator: ", ")] + address.lines
    }
}

/// Checks before a letter is composed whether a name and an address fit the window of the envelope, by the same shaping.
public struct AddressWindowMeasure {
    public enum Fit: Sendable, Equatable {
        case fits, nameTooLong, addressTooLong
        /// No installed font has all the characters of the name, or of the address.
        case nameUnprintable, addressUnprintable
    }

    private let shaper: Shaper

    /// Nil where the system gives no fonts: then no letter can be composed either.
    public init?() {
        guard let shaper = Shaper() else { return nil }
        self.shaper = shaper
    }

    /// The fault that composing a letter would meet; `fits` for faults that are not about the name or the address.
    public func fit(name: String, address: PostalAddress) -> Fit {
        switch fault(name, address) {
        case .nameTooLong: .nameTooLong
        case .addressTooLong: .addressTooLong
        case .unprintable: fault("M", address) == .unprintable ? .addressUnprintable : .nameUnprintable
        case .letterTooLong, .layoutFailed, .storageFailed, nil: .fits
        }
    }

    private func fault(_ name: String, _ address: PostalAddress) -> CompositionFault? {
        do throws(LetterError) {
            _ = try AddressWindow.element(names: [name], address: address, shaper: shaper, language: .welsh)
            return nil
        } catch {
            return error.fault
        }
    }
}
