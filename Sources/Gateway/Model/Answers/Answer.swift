public import Foundation

/// What a family said to a message's question. The last one counts; the earlier ones are kept.
public struct Answer: Sendable, Equatable, Codable {
    /// No family needs more seats than these: an officer should ask.
    public static let mostPlaces = 20

    public enum Choice: String, Sendable, CaseIterable, Codable { case yes, no, maybe }

    public var choice: Choice
    /// Seats wanted; nil where the family did not say how many, which counts as one.
    public var places: Int?
    public var at: Date
    /// What the family needs at the event (food, access), at most 200 characters; empty takes back what it said before, nil says nothing of it.
    public var note: String?

    public init(choice: Choice, places: Int?, at: Date, note: String? = nil) {
        self.choice = choice
        self.places = choice == .yes ? places : nil
        self.at = at
        self.note = note
    }
}

/// The answers to one message and to those that it corrects, by household. Of an invitation these are the numbers of its event, on every
/// surface the same.
public struct AnswerCount: Sendable, Equatable, Codable {
    /// Households that come: of an event, those that have seats.
    public var yes = 0
    public var no = 0
    public var maybe = 0
    /// Seats wanted; of an event, seats that households have.
    public var places = 0
    /// On the waiting list of an event; some of them may have seats meanwhile, and are among `yes` too.
    public var waiting = 0
    /// Answered after the closing date, and no member of staff has decided yet; households that have seats are among `yes` too.
    public var late = 0

    public init() {}

    public init(_ answers: some Sequence<Answer>) {
        for answer in answers {
            switch answer.choice {
            case .yes:
                yes += 1
                places += answer.places ?? 1
            case .no: no += 1
            case .maybe: maybe += 1
            }
        }
    }
}
