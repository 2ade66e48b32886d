public import Foundation
public import Templates

/// All that was said between the school and one contact, or one number, in the order in which it was said.
public struct Conversation: Sendable, Equatable, Codable {
    public struct Entry: Sendable, Equatable, Codable {
        public enum Speaker: String, Sendable, Codable {
            case family
            /// The school, by a message or by the words of a member of staff.
            case school
            /// The gateway, without a member of staff.
            case machine
        }

        public var at: Date
        public var speaker: Speaker
        /// `text`, `page`, `email`, `letter`.
        public var way: String
        /// The words, whole; nil for a message, which has a title.
        public var text: String?
        public var title: Bilingual<String>?
        /// Of what came in: nil where it is of neither language, or of both.
        public var language: Language?
        /// What the gateway understood of what came in.
        public var intent: ReplyIntent?
        /// Of what came in: `handled`, `waiting`, `taken`, `closed`; of what went out: the delivery's state.
        public var state: String
        /// The number of a reply.
        public var reply: Int64?
        public var delivery: String?
        /// Of what went out and was not taken, or is in doubt: the code of the reason.
        public var reason: String?
        /// What was answered with the buttons of a message page, and for how many; nil for what has words.
        public var choice: Answer.Choice?
        public var places: Int?

        /// Whether it was sent by the school or the gateway, and failed, for good or for now.
        public var hasFailed: Bool {
            speaker != .family && DeliveryState(rawValue: state).map { $0.isFailure || $0 == .failedTemporary } ?? false
        }
    }

    /// The contact's id, or the number.
    public var of: String
    /// Nil for a number that no contact of the school has.
    public var name: String?
    public var entries: [Entry]
}
