/// How far a message got with one family. Pure.
struct FamilyProgress {
    var reach: Reach
    /// The code of what prevents it; nil where nothing does.
    var reason: String?
    var deliveries: [Delivery]
    /// Whether the family answered the message, or a member of staff spoke with it.
    var isHeard: Bool
    /// Whether every target of its plan is done with.
    var isReached: Bool

    /// What is on record of the family and the message beside the deliveries.
    struct Record {
        var answered: Bool
        /// A member of staff spoke with it.
        var spoken: Bool
        /// Whether nothing is left to try.
        var isExhausted: Bool
        var isReached: Bool
        var reason: String?
        /// Whether the school stopped the message.
        var isStopped: Bool
    }

    init(_ deliveries: [Delivery], _ record: Record) {
        // Once the school has stopped a message, only a delivery that is in flight can still change how far it gets.
        let isOver = record.isStopped && !deliveries.contains { $0.state == .submitting }
        reach = Reach(
            deliveries: deliveries, answered: record.answered, spoken: record.spoken, exhausted: record.isExhausted || isOver)
        reason = record.reason
        self.deliveries = deliveries
        isHeard = record.answered || record.spoken
        isReached = record.isReached
    }

    /// Contacts to whom nothing went yet, and whose delivery waits for its hour: held, as its row says, and by what. It is derived and not stored, so
    /// it stays true until the delivery leaves.
    func waiting(_ waits: (Delivery) -> NotSent?) -> [ContactID: NotSent] {
        let told = Set(deliveries.filter { $0.countsAsTry && waits($0) == nil }.flatMap(\.covers))
        return deliveries.reduce(into: [:]) { found, delivery in
            guard !told.contains(delivery.contact), let reason = waits(delivery) else { return }
            found[delivery.contact] = reason
        }
    }
}
