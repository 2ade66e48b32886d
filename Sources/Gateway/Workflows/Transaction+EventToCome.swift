internal import Foundation

extension Transaction {
    /// The event of an invitation, as its newest correction has it; nil for one that has begun.
    func eventToCome(of invitation: MessageID) throws -> EventFacts? {
        try events.event(of: invitation).flatMap { $0.starts > now ? $0 : nil }
    }
}
