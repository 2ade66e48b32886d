internal import Foundation

/// Text that a telephone or a mail program adds below or around the sender's own words.
enum QuotedText {
    /// The sender's own words: without quoted lines, and without anything below a line that begins a quotation or a signature.
    static func removed(from text: String) -> String {
        var own: [Substring] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let plain = line.trimmingCharacters(in: .whitespaces)
            if plain.hasPrefix(">") || plain.hasPrefix("|") { continue }
            if !own.allSatisfy(\.isEmpty), endsOwnWords(plain) { break }
            // Some mail programs put their line after the words.
            if let range = line.range(of: sentFrom, options: .regularExpression) {
                own.append(line[..<range.lowerBound])
                break
            }
            own.append(line)
        }
        return own.joined(separator: "\n")
    }

    private static let sentFrom =
        "(?i)(sent (from|via|using) my|sent from (yahoo|outlook|samsung|gmail|mail)|get outlook for|anfonwyd o('|\u{2019})?(r|m)? ?(fy |yahoo)|cael outlook)"

    /// `On Tue, 3 Mar 2026, Ysgol wrote:`, `-----Original Message-----`, `-- `.
    private static func endsOwnWords(_ line: String) -> Bool {
        if line == "--" || line == "\u{2014}" || line.hasPrefix("---") || line.hasPrefix("___") { return true }
        return line.range(
            of: "(?i)^(on .{6,} wrote:?|ar .{6,} ysgrifennodd.*|from: .*|oddi wrth: .*|begin forwarded message.*)$",
            options: .regularExpression) != nil
    }
}
