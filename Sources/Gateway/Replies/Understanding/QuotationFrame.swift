internal import Foundation

/// What telephones and people put around the gateway's words when they send them back.
enum QuotationFrame {
    /// What the sender wrote after a reaction that quotes a text in quotation marks; empty for a reaction alone, nil where there is none.
    static func wordsAfterReaction(in text: String) -> String? {
        guard let verb = range(of: "^\\W*(?:\(reactions))\\s*:?\\s*(?=[\(opening)])", in: text) else {
            return range(of: "^\\W*(?:\(reactions)) (?:\(objects))\\W*$", in: text) == nil ? nil : ""
        }
        let marks = text[verb.upperBound...].first.flatMap { Self.closing[$0] } ?? ""
        let quoted = text[verb.upperBound...].dropFirst()
        // A shortened quotation may have no closing mark; otherwise the last mark closes it, whatever is quoted within.
        guard let end = quoted.lastIndex(where: marks.contains) else { return "" }
        let after = quoted[quoted.index(after: end)...]
        return after.contains(where: { $0.isLetter || $0.isNumber }) ? String(after) : ""
    }

    /// The words after the verb of a reaction.
    static func wordsAfterReactionVerb(in text: String) -> String? {
        range(of: "^\\W*(?:\(reactions))\\b\\s*:?\\s*", in: text).map { String(text[$0.upperBound...]) }
    }

    /// Whether a reply without the gateway's words is only a frame around them.
    static func isFrame(_ rest: String) -> Bool {
        guard rest.contains(where: { $0.isLetter || $0.isNumber }) else { return true }
        return range(of: "^\\W*(?:\(reactions)|\(forwards))\\W*$", in: rest) != nil
    }

    static func beginsForward(_ text: String) -> Bool { range(of: "^\\W*(?:\(forwards))\\s*[:\\n]", in: text) != nil }

    /// Whether the last mark of a text opens a quotation.
    static func endsWithMark(_ text: Substring) -> Bool {
        let last = text.last { !$0.isWhitespace && $0 != "." }
        return last.map { opening.contains($0) } ?? false
    }

    private static func range(of pattern: String, in text: String) -> Range<String.Index>? {
        text.range(of: "(?i)" + pattern, options: .regularExpression)
    }

    private static let opening = "\u{201C}\u{201D}\u{201E}\u{201F}\u{AB}\u{2018}\"'"
    /// The closing marks of each of them.
    private static let closing: [Character: String] = [
        "\u{201C}": "\u{201D}", "\u{201D}": "\u{201D}", "\u{201E}": "\u{201C}\u{201D}", "\u{201F}": "\u{201D}",
        "\u{AB}": "\u{BB}",
        "\u{2018}": "\u{2019}", "\"": "\"", "'": "'",
    ]
    private static let objects =
        "(?:an?|the|your|this) (?:image|photo|picture|video|attachment|message|voice message|audio message|sticker|link)"

    /// The reactions of iOS and Android in English, and as the systems and their users put them in Welsh. What was added is a word or two, or an
    /// emoji.
    private static let reactions = [
        "liked|loved|disliked|laughed at|emphasi[sz]ed|questioned", "reacted(?: with)? .{1,32}? to", "removed .{1,32}? from",
        "(?:added|put) .{1,32}? to",
        // Google Messages: an emoji, and the text that it is a reaction to.
        "[^\\p{L}\\p{N}]{1,32}\\s(?:to|i|at)",
        "(?:wedi |di )?(?:hoffi|caru|casáu|casau)|(?:hoff|car|casa)(?:wyd|odd|ais)|dim yn hoffi|ddim yn hoffi|wedi dwlu ar|dwlodd ar",
        "(?:wedi )?chwerthin (?:ar|am ben)|chward(?:d)(?:odd|wyd|ais) (?:ar|am ben)",
        "(?:wedi )?pwysleisio|pwysleisi(?:odd|wyd|ais)", "(?:wedi )?(?:cwestiynu|amau|holi)|(?:cwestiyn|hol)(?:odd|wyd|ais)",
        "(?:wedi )?(?:adweithio|ymateb)(?: gyda| â| efo)? .{1,32}? i",
        "(?:adweithi|ymateb)(?:odd|wyd|ais)(?: gyda| â| efo)? .{1,32}? i",
        "(?:wedi )?(?:tynnu|dileu|tynn(?:odd|wyd)|dile(?:odd|wyd)|dilëwyd) .{1,32}? (?:oddi ar|oddi wrth|o|oddi)",
    ].joined(separator: "|")

    private static let forwards = [
        "fwd?|fw|forwarded(?: message)?|forwarding|begin forwarded message",
        "(?:wedi (?:ei |'i )?)?anfon ymlaen|anfonwyd ymlaen|ymlaen",
        "neges (?:a anfonwyd|wedi(?: ei|'i) hanfon) ymlaen|dechrau neges a anfonwyd ymlaen",
    ].joined(separator: "|")
}
