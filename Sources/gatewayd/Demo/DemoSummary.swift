import Gateway

/// What the demonstration came to, as `demo --json` prints it.
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
    /// Families that nobody could say anything about; an honest run has none.
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

    /// A family that was not reached must be somebody's task, or have said itself that it does not want this.
    private static func isAccounted(_ family: Undelivered) -> Bool {
        guard family.reach < .sent else { return true }
        if family.task != nil { return true }
        return NotSent(rawValue: family.reason).map { !$0.leavesUnreached(by: .general) } ?? false
    }

    /// Every family stands somewhere, nothing is still on its way, and whoever was not reached is known.
    var isComplete: Bool {
        let underWay = ["held", "queued", "submitting", "failed-temporary"].compactMap { deliveries[$0] }.reduce(0, +)
        return families > 0 && reach.values.reduce(0, +) == families && underWay == 0 && unaccounted.isEmpty
    }
}
