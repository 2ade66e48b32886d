internal import Channels
import Foundation

/// What the office recorded about posting one printed letter, and what it may still record. Pure.
///
/// Each record is evidence, and the last counts: posted, not posted after all, or taken out of the pile.
struct LetterPosting {
    static let kinds: Set<EvidenceKind> = [.posted, .notPosted, .takenOut]

    /// Evidence after which a letter no longer counts as posted.
    static let takesBack = kinds.subtracting([.posted])

    /// Evidence that a letter was posted, even where the office did not record that: it came back by the post, or a contact read or answered it.
    static let gone: Set<EvidenceKind> = EvidenceKind.ofPersons.union([.returned])

    /// Evidence that a letter is no longer in the pile. Every list and page uses it; the SQL of the store is made from it too.
    static let leftPile: Set<EvidenceKind> = gone.union(kinds).subtracting([.notPosted])

    /// States of a letter that is in the print folder, or may be.
    static let states: [DeliveryState] = [.submitting, .accepted, .uncertain]

    /// Whether a letter that is in the pile, or will be, is listed for the office. One that was uncertain when its message was stopped is not tried
    /// again, and may be in the pile.
    static func isListed(_ state: DeliveryState, isStopped: Bool) -> Bool { state == .accepted || isStopped }

    /// How long after marking, in seconds, a request that names no letter means the letters that were marked last. Letters marked earlier have been
    /// posted by then, and an officer who knows otherwise must name them.
    static let longestUnnamed: TimeInterval = 7 * 86_400

    /// All that is on record of the letter, the oldest first.
    var evidence: [EvidenceKind]

    /// The last record; nil for none.
    var last: EvidenceKind? { evidence.last(where: Self.kinds.contains) }

    /// Whether evidence shows that it was posted, whatever the office recorded.
    var hasGone: Bool { !Self.gone.isDisjoint(with: evidence) }

    /// Why it cannot be taken back that it was posted; nil where it can.
    var refusalToTakeBack: PostingProblem? {
        guard last == .posted else { return .notPosted }
        return hasGone ? .hasGone : nil
    }

    /// Whether the letters that were marked last, at `marked`, are meant where none is named.
    static func isMeantUnnamed(marked: Date, at now: Date) -> Bool { marked > now.addingTimeInterval(-longestUnnamed) }
}

/// Why it was not taken back that letters were posted.
public enum PostingProblem: Error, Sendable {
    /// One is no printed letter of the school.
    case noSuchLetter
    /// One is not marked as posted.
    case notPosted
    /// One came back by the post, or was read or answered: so it had gone.
    case hasGone
}

extension Delivery {
    /// A letter in the print folder, or on its way there, of which no evidence says that it left the pile: an officer can still take it out.
    var liesInPile: Bool {
        route.channel == .letter && LetterPosting.states.contains(state) && evidence.isDisjoint(with: LetterPosting.leftPile)
    }
}

/// Why letters were not marked.
public enum LetterProblem: Error, Sendable { case noSuchLetter, noContact, stopped, notToTakeOut }
