internal import Channels

/// Whom of a family an emergency has not reached, of those who are to be told by its reach policy.
///
/// Pure. A contact is due who was sent it, or who is sent nothing for a reason that leaves them unreached; a contact who left or must not be reached
/// any more is not due. Under `every-contact` each of them is to be reached, under `each-household` one of each household, under `any-contact` one.
/// Reached means: a receipt says so, a channel without receipts took it, a letter was posted, or a person did something that shows it.
struct EmergencyReach {
    var policy: ReachPolicy
    /// Channels whose receipts say what arrived; by the others *accepted* is all that is known.
    var receipts: Set<ChannelKind>

    struct Recipient {
        var households: Households
        var deliveries: [Delivery] = []
        var notSent: [ContactID: NotSent] = [:]
        /// A member of staff spoke with the family.
        var spoken = false
        var answered = false
        /// Every target of its plan is done with.
        var isReached = false
        /// Why nothing is left to try; nil where something is, or where the family is exhausted for another cause than that no contact was sent it.
        var reason: NotSent?
    }

    /// Whether a contact is due whom nothing has reached.
    func misses(_ family: Recipient) -> Bool {
        if family.isReached || family.spoken { return false }
        let due = due(of: family)
        // Before the family is first evaluated, and where no contact is on record, the family itself is due; where none of its contacts is to be
        // told, it is not.
        guard !due.isEmpty else { return !family.answered && family.reason?.leavesUnreached(by: .emergency) != false }
        let groups = groups(due, family.households)
        if family.answered, groups.count == 1 { return false }
        return groups.contains { group in
            !family.deliveries.contains { isReached(by: $0) && !group.isDisjoint(with: $0.covers) }
        }
    }

    private func due(of family: Recipient) -> Set<ContactID> {
        let unsent = family.notSent.filter { $0.value.leavesUnreached(by: .emergency) }.keys
        return Set(family.deliveries.flatMap(\.covers)).union(unsent).filter(family.households.has)
    }

    private func groups(_ contacts: Set<ContactID>, _ households: Households) -> [Set<ContactID>] {
        switch policy {
        case .everyContact: contacts.map { [$0] }
        case .eachHousehold: Dictionary(grouping: contacts, by: households.home).values.map { Set($0) }
        case .anyContact: [contacts]
        }
    }

    private func isReached(by delivery: Delivery) -> Bool {
        switch Reach.of(delivery) {
        case .delivered, .read, .answered: true
        case .sent: delivery.route.channel == .letter || !receipts.contains(delivery.route.channel)
        case .unreached, .unreachable: false
        }
    }
}
