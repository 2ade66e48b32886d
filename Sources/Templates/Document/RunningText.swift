/// Text on a single line.
extension String {
    /// With a space for each run of line ends and other controls, so that a value cannot begin a new paragraph or line. Every
    /// other character stays.
    public var runningText: String {
        guard unicodeScalars.contains(where: Self.breaks) else { return self }
        var text = String.UnicodeScalarView()
        var wasBreak = false
        for scalar in unicodeScalars {
            let isBreak = Self.breaks(scalar)
            if !isBreak { text.append(scalar) } else if !wasBreak { text.append(" ") }
            wasBreak = isBreak
        }
        return String(text)
    }

    /// Controls (Cc, the line ends among them), and the line and paragraph separators U+2028 and U+2029.
    private static func breaks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }
}
