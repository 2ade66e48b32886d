internal import Channels
import Foundation

/// What the office says of posting one printed letter, and what it may still say. Pure.
///
/// Each thing said is evidence, and the last counts: posted, not posted after all, or taken out of the pile.
struct LetterPosting {
    static let kinds: Set<EvidenceKind> = [.posted, .notPosted, .takenOut]

    /// What ends that a letter counts as posted.
    static let takesBack = kinds.subtracting([.posted])

    /// What shows that a letter went, whoever recorded it and whether anybody said that it was posted: it came back by the post, or somebody read
    /// or answered it.
    static let gone: Set<EvidenceKind> = EvidenceKind.ofPersons.union([.returned])

    /// What, where it stands, says that a letter lies in the pile no more. The one rule for every list and page: the SQL of it is made from these
    /// too.
    static let leftPile: Set<EvidenceKind> = gone.union(kinds).subtracting([.notPosted])

    /// States of a letter that is in the print folder, or may be.
    static let states: [DeliveryState] = [.submitting, .accepted, .uncertain]

    /// How long the letters that were marked last are meant where none is named. What was marked longer ago has gone, and is named by whoever
    /// knows better.
    static let longestUnnamed: TimeInterval = 7 * 86_400

    /// All that is on record of the letter, the oldest first.
    var evidence: [EvidenceKind]

    /// The last that was said; nil for nothing.
    var last: EvidenceKind? { evidence.last(where: Self.kinds.contains) }

    /// So it was posted, whatever is said.
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
    /// A letter in the print folder, or on its way there, of which nothing says that it left the pile: who takes it out has stopped it.
    var liesInPile: Bool {
        route.channel == .letter && LetterPosting.states.contains(state) && evidence.isDisjoint(with: LetterPosting.leftPile)
    }
}

/// Why letters were not marked.
public enum LetterProblem: Error, Sendable { case noSuchLetter, noContact, stopped, notToTakeOut }
