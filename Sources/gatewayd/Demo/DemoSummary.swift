import Gateway

/// The result of the demonstration, as `demo --json` prints it.
struct DemoSummary: Encodable, Sendable, Equatable {
    var families: Int
    var contacts: Int
    /// Families.
    var reach: [String: Int]
    /// By state.
    var deliveries: [String: Int]
    /// Contacts.
    var notSent: [String: Int]
    var answers: AnswerCount
    var tasks: Int
    var inbox: Int
    /// A folder.
    var outbox: String
    /// Families without reach, task or reason; a correct run has none.
    var unaccounted: [String]

    private enum CodingKeys: String, CodingKey {
        case families, contacts, reach, deliveries, notSent, answers, tasks, inbox, outbox
    }

    init(_ status: MessageStatus, undelivered: [Undelivered], outbox: String) {
        families = status.families
        contacts = status.contacts
        reach = status.reach
        deliveries = status.deliveries
        notSent = status.notSent
        answers = status.answers
        tasks = status.tasks
        inbox = status.inbox
        self.outbox = outbox
        unaccounted = undelivered.filter { !Self.isAccounted($0) }.map(\.family)
    }

    /// A family that was not reached must have a task, or have said itself that it does not want the message.
    private static func isAccounted(_ family: Undelivered) -> Bool {
        guard family.reach < .sent else { return true }
        if family.task != nil { return true }
        return NotSent(rawValue: family.reason).map { !$0.leavesUnreached(by: .general) } ?? false
    }

    /// Every family is counted, no delivery is under way, and every family that was not reached is accounted for.
    var isComplete: Bool {
        let underWay = ["held", "queued", "submitting", "failed-temporary"].compactMap { deliveries[$0] }.reduce(0, +)
        return families > 0 && reach.values.reduce(0, +) == families && underWay == 0 && unaccounted.isEmpty
    }
}
