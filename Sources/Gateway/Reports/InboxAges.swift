public import Foundation
internal import Templates

/// How long people wait for an answer, Cymraeg and English side by side: corresponding in Welsh must lead to no delay (Welsh Language Standards).
/// Nights and holidays count, as the contact who wrote waits through them.
public struct InboxAges: Sendable, Equatable, Codable {
    public struct Ages: Sendable, Equatable, Codable {
        /// Replies that no person has closed yet.
        public var waiting = 0
        /// Seconds since the oldest of them came; nil where none waits.
        public var oldest: Double?
        /// Replies that a person answered, or closed, in the last 30 days.
        public var answered = 0
        /// Seconds until then, of the one in the middle; nil where there was none.
        public var median: Double?
    }

    public var welsh: Ages
    public var english: Ages
    /// Words that belong to neither language, or to both.
    public var either: Ages

    private enum CodingKeys: String, CodingKey {
        case welsh = "cy"
        case english = "en"
        case either
    }

    /// Seconds: 30 days.
    public static let window: TimeInterval = 30 * 86_400

    struct Entry {
        var language: Language?
        var received: Date
        /// Nil while it waits.
        var closed: Date?
    }

    init(_ entries: [Entry], at now: Date) {
        func ages(_ language: Language?) -> Ages {
            let own = entries.filter { $0.language == language }
            let waiting = own.filter { $0.closed == nil }.map { now.timeIntervalSince($0.received) }
            let answered = own.compactMap { entry in entry.closed?.timeIntervalSince(entry.received) }
            return Ages(
                waiting: waiting.count, oldest: waiting.max(), answered: answered.count, median: Self.median(answered))
        }
        welsh = ages(.welsh)
        english = ages(.english)
        either = ages(nil)
    }

    private static func median(_ times: [TimeInterval]) -> TimeInterval? {
        guard !times.isEmpty else { return nil }
        let sorted = times.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
