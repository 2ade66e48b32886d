internal import Foundation

/// Decides about one part of a text that comes in parts. Pure; `docs/replies.md` has the rules in words.
///
/// All parts of one sender, to one number of the school, with one reference and one total are compared with each other. A telephone counts its
/// references to 255 and begins again, so what came longer ago belongs to another text.
enum TextJoining {
    /// Seconds that the first part waits for the rest.
    static let timeout: TimeInterval = 600
    /// Seconds after parts went to a person during which another one of the same reference belongs to them.
    static let lateness: TimeInterval = 3600
    /// Seconds after which a part is forgotten: by then no provider delivers it again.
    static let memory: TimeInterval = 7 * 86_400
    /// Most parts of one text. With the bounds of one part no joined text is longer than what is stored of a reply.
    static let mostParts = 10
    /// Bounds of one part; a text message has no more than 160 characters.
    static let longestPart = (characters: ReplyUnderstanding.longest / mostParts, bytes: ReplyUnderstanding.mostBytes / mostParts)
    /// Most parts of one sender that wait at once, whatever texts they belong to.
    static let mostWaiting = 40

    enum Decision: Sendable, Equatable {
        /// It is kept until the others are there.
        case wait
        /// It came before, and nothing is done.
        case known
        /// All parts are there.
        case join
        /// A person reads it by itself. `releasing`: those that wait with it go to a person too.
        case apart(TextFault, releasing: Bool = false)
    }

    /// - Parameters:
    ///   - kept: the parts of the same reference that have not been forgotten; what waited too long has gone to a person already.
    ///   - waiting: how many parts of the sender wait in all.
    static func decide(_ part: ReceivedTextPart, of total: Int, among kept: [ReceivedTextPart], waiting: Int, at now: Date)
        -> Decision
    {
        if kept.contains(where: { part.isSame(as: $0, at: now) }) { return .known }
        if total > mostParts || !fits(part.text) { return .apart(.tooMany) }
        let siblings = kept.filter { $0.state == .waiting }
        // Two texts under one reference: it is not known to which of them the other parts belong.
        if siblings.contains(where: { $0.number == part.number }) { return .apart(.conflicting, releasing: true) }
        let isLate = kept.contains { other in
            other.state == .apart && other.settled.map { abs(now.timeIntervalSince($0)) < lateness } ?? false
        }
        if isLate { return .apart(.late, releasing: !siblings.isEmpty) }
        if siblings.count + 1 == total { return .join }
        return waiting < mostWaiting ? .wait : .apart(.tooMany)
    }

    private static func fits(_ text: String) -> Bool {
        text.bounded(characters: longestPart.characters, bytes: longestPart.bytes) == text
    }

    /// The text in the order of its parts. Where one is missing between two, or at an end, there is an ellipsis in brackets.
    static func text(of parts: [ReceivedTextPart], total: Int) -> String {
        let texts = Dictionary(parts.map { ($0.number, $0.text) }) { first, _ in first }
        var joined = ""
        var isGap = false
        for number in 1...max(total, 1) {
            if let text = texts[number] {
                if isGap, text.first?.isWhitespace == false { joined += " " }
                joined += text
                isGap = false
            } else if !isGap {
                if joined.last?.isWhitespace == false { joined += " " }
                joined += "[…]"
                isGap = true
            }
        }
        return joined
    }

    /// A reference by which a joined text is recognised: nil where the provider gives no part an id.
    static func reference(of parts: [ReceivedTextPart], total: Int) -> String? {
        let first = parts.sorted { $0.number < $1.number }.first { $0.identifier != nil }
        return first.flatMap { part in part.identifier.map { "part:\(part.number)/\(total):\($0)" } }
    }
}

extension ReceivedTextPart {
    func isSame(as other: ReceivedTextPart, at now: Date) -> Bool {
        guard number == other.number else { return false }
        if let identifier, identifier == other.identifier { return true }
        // Networks deliver a text twice, each time under another id. Much later it is a new text of the same words.
        let isRecent = other.settled.map { abs(now.timeIntervalSince($0)) < TextJoining.timeout } ?? true
        return isRecent && fingerprint == other.fingerprint
    }
}
