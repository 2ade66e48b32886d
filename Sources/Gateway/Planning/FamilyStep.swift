internal import Channels
internal import Foundation

/// What is known of one family and one message as it is taken a step further, as the rules need to see it.
struct FamilySnapshot: Sendable {
    var school: SchoolID
    var message: MessageID
    var family: Family
    var closed: SuppressionList
    var tried: [Delivery]
    var answered: Bool
    /// A member of staff spoke with the family about it.
    var spoken: Bool
    /// Whether the school stopped the message: then nothing of it begins any more.
    var isStopped = false
    /// What the family was sent of the message that this one corrects; nil for one that corrects none.
    var original: [Delivery]?
    /// Whom of the family the message leaves out, and why: a reminder and a follow-up go by who answered.
    var leftOut: [ContactID: NotSent] = [:]
    /// Channels whose route is paused or stopped.
    var closedRoutes: Set<ChannelKind> = []
    /// The family's other messages; empty where no limit applies.
    var week = MessagesThisWeek()
}

/// What the rules decided for a family, with the words that new deliveries carry.
struct FamilyStep: Sendable {
    var decision: Escalation.Decision
    var notSent: [ContactID: NotSent]
    var deliveries: [NewDelivery]
    /// The language tag of an interpreter whom a task should name; nil for none.
    var interpreter: String?
    /// What an officer is to decide about an address first, and by when; nil for nothing.
    var sharedAddress: (task: SharedAddressTask, due: Date)?

    init(
        decision: Escalation.Decision, notSent: [ContactID: NotSent], deliveries: [NewDelivery], interpreter: String?
    ) {
        self.decision = decision
        self.notSent = notSent
        self.deliveries = deliveries
        self.interpreter = interpreter
    }
}

/// What a step does to the officer's task for the family and the message.
extension FamilyStep {
    enum TaskChange: Sendable, Equatable {
        /// The officer is to decide about an address.
        case askAboutAddress(SharedAddressTask, due: Date)
        /// There is nothing to decide about an address any more.
        case closeAboutAddress
        /// Nothing is left to try.
        case open(Escalation.Exhaustion, due: Date)
        /// What left nothing to try is put right, or the family was reached after all.
        case close
    }

    /// Seconds in which an officer is to speak with a family that nothing reached.
    static let timeToSpeak: TimeInterval = 2 * 86_400

    /// - Parameter isFirst: nothing was decided for the family before, so that there is no task yet.
    func taskChanges(isFirst: Bool, at now: Date) -> [TaskChange] {
        [addressTaskChange(isFirst: isFirst), familyTaskChange(isFirst: isFirst, at: now)].compactMap(\.self)
    }

    private func addressTaskChange(isFirst: Bool) -> TaskChange? {
        guard let (task, due) = sharedAddress else { return isFirst ? nil : .closeAboutAddress }
        return decision.standing == .reached ? nil : .askAboutAddress(task, due: due)
    }

    /// Where nothing is left to try again, the officer gets a task for the family again. A task stays open while an address waits for a decision, or
    /// while another target of the family has nothing left to try.
    private func familyTaskChange(isFirst: Bool, at now: Date) -> TaskChange? {
        switch decision.standing {
        case .following: !isFirst && sharedAddress == nil && !decision.hasExhaustedTarget ? .close : nil
        case .reached: .close
        case .exhausted(let why):
            decision.wantsPerson && sharedAddress == nil ? .open(why, due: now.addingTimeInterval(Self.timeToSpeak)) : nil
        }
    }
}
