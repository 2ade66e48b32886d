internal import Templates

extension MessageStatus {
    /// What is on record of a message.
    struct Record: Sendable {
        /// Of each family that the message is for.
        var progress: [FamilyProgress]
        var contacts: Int
        /// Deliveries by their state.
        var deliveries: [String: Int]
        /// Contacts who are sent nothing, by reason.
        var notSent: [String: Int]
        var answers: AnswerCount
        var tasks: Int
        var inbox: Int
    }

    /// - Parameters:
    ///   - waits: says why a delivery that has not left yet does not leave now.
    ///   - meetsGoal: whether a delivery is all that the message wants of one.
    init(
        of message: StoredMessage, title: Bilingual<String>, _ record: Record, waits: (Delivery) -> NotSent?,
        meetsGoal: (Delivery) -> Bool
    ) {
        var reach: [String: Int] = Dictionary(uniqueKeysWithValues: Reach.allCases.map { ($0.rawValue, 0) })
        for family in record.progress { reach[family.reach.rawValue, default: 0] += 1 }
        let waiting = record.progress.flatMap { $0.waiting(waits).values }
        self.init(
            message: message.id.rawValue, name: message.name, title: title, created: message.created,
            families: record.progress.count, contacts: record.contacts, reach: reach,
            reached: record.progress.count { $0.isHeard || $0.deliveries.contains(where: meetsGoal) },
            deliveries: record.deliveries,
            inPile: record.progress.reduce(0) { $0 + $1.deliveries.count { $0.state == .accepted && $0.liesInPile } },
            notSent: waiting.reduce(into: record.notSent) { $0[$1.rawValue, default: 0] += 1 },
            answers: record.answers, tasks: record.tasks, inbox: record.inbox, stop: message.stop,
            corrects: message.corrects?.rawValue)
    }
}
