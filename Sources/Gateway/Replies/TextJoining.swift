internal import Foundation

/// What becomes of one part of a text that comes in parts: pure. `docs/replies.md` has the rules in words.
///
/// All parts of one sender, to one number of ours, with one reference and one total are held against each other. A telephone counts its
/// references to 255 and begins again, so what came longer ago belongs to another text.
enum TextJoining {
    /// Seconds that the first part waits for the rest.
    static let patience: TimeInterval = 600
    /// Seconds after parts went to a person during which another one of the same reference belongs to them.
    static let lateness: TimeInterval = 3600
    /// Seconds after which a part that came is forgotten: by then no provider brings it once more.
    static let memory: TimeInterval = 7 * 86_400
    /// Parts of one text. With the bounds of one of them no joined text is longer than what is kept of a reply.
    static let mostParts = 10
    /// Of one part, which is no more than 160 characters on the air.
    static let longestPart = (characters: ReplyUnderstanding.longest / mostParts, bytes: ReplyUnderstanding.mostBytes / mostParts)
    /// Parts of one sender that wait at once, of whatever text.
    static let mostWaiting = 40

    enum Decision: Sendable, Equatable {
        /// It is kept until the others are there.
        case wait
        /// It came before, and nothing is done.
        case known
        /// All are there.
        case join
        /// A person reads it by itself. `releasing`: those that wait with it go to a person too.
        case apart(TextFault, releasing: Bool = false)
    }

    /// - Parameters:
    ///   - kept: those of the same reference that have not been forgotten; what waited too long has gone to a person already.
    ///   - waiting: how many parts of the sender wait in all.
    static func decide(_ part: ReceivedTextPart, of total: Int, among kept: [ReceivedTextPart], waiting: Int, at now: Date)
        -> Decision
    {
        if kept.contains(where: { part.isSame(as: $0, at: now) }) { return .known }
        if total > mostParts || !fits(part.text) { return .apart(.tooMany) }
        let siblings = kept.filter { $0.state == .waiting }
        // Two texts under one reference: whose the others are nobody knows.
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

    /// The text in the order of its parts. Where one is missing between two, or at an end, stands an ellipsis in brackets.
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

    /// By which what parts became is known: nil where the provider gives none of them an id.
    static func reference(of parts: [ReceivedTextPart], total: Int) -> String? {
        let first = parts.sorted { $0.number < $1.number }.first { $0.identifier != nil }
        return first.flatMap { part in part.identifier.map { "part:\(part.number)/\(total):\($0)" } }
    }
}

extension ReceivedTextPart {
    func isSame(as other: ReceivedTextPart, at now: Date) -> Bool {
        guard number == other.number else { return false }
        if let identifier, identifier == other.identifier { return true }
        // Networks bring a text twice, each time by another id. Much later it is said again.
        let isRecent = other.settled.map { abs(now.timeIntervalSince($0)) < TextJoining.patience } ?? true
        return isRecent && fingerprint == other.fingerprint
    }
}
