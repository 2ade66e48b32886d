internal import Channels
internal import Templates

/// Which families a message did not reach, or a contact of them, and why. Pure.
///
/// The reason of a family is the first that holds:
///
/// | | reason |
/// | --- | --- |
/// | nothing is left to try | what stopped the last try |
/// | the school stopped the message | `no-confirmation` where something of it may have arrived, otherwise `stopped-by-school` |
/// | all that has not arrived waits | what the first waits for |
/// | something is under way, or may have arrived | `pending` |
/// | otherwise | that of the last try for a contact, or why they are sent nothing; `pending` where there is none |
struct UndeliveredRule {
    let message: StoredMessage
    /// Why a delivery that has not left yet does not leave now.
    let waits: (Delivery) -> NotSent?

    /// Nil for a family that was reached, with all who are to be told.
    ///
    /// - Parameters:
    ///   - notSent: why contacts are sent nothing.
    ///   - left: the ways to each contact that were not used yet.
    func undelivered(
        _ family: Family, _ progress: FamilyProgress, notSent: [ContactID: String], left: [ContactID: [ChannelKind]]
    ) -> Undelivered? {
        let waiting = progress.waiting(waits)
        let people = family.contacts.compactMap { contact in
            person(
                contact, progress, reason: notSent[contact.id] ?? waiting[contact.id]?.rawValue,
                isWaiting: waiting[contact.id] != nil, left: left[contact.id] ?? [])
        }
        let isAnyMissed = people.contains { isMissed($0, of: progress) }
        guard progress.reach < .sent || isAnyMissed || progress.reason != nil else { return nil }
        return Undelivered(
            message: message.id.rawValue, messageName: message.name, family: family.id.rawValue,
            children: family.pupils.map(\.name), reach: progress.reach, reason: reason(progress, people), contacts: people,
            thisWeek: 0, task: nil)
    }

    /// Within the same reach by the names that the office knows a family by, in the order of the Welsh alphabet.
    static func leastReachedFirst(_ found: [Undelivered]) -> [Undelivered] {
        let byName = WelshAlphabet.sorted(found) { ($0.children.first ?? $0.contacts.first?.name ?? "") + " " + $0.family }
        return Reach.allCases.sorted().flatMap { reach in byName.filter { $0.reach == reach } }
    }

    /// A contact who opted out is not missed while the family is reached. Where nothing is left to try for the family they are: their opt-out closed
    /// channels for a duty.
    private func isMissed(_ person: Undelivered.Person, of progress: FamilyProgress) -> Bool {
        if !person.tried.isEmpty { return true }
        guard let reason = person.notSent.flatMap(NotSent.init) else { return false }
        return reason.leavesUnreached(by: .general) || (reason == .optedOut && progress.reason != nil)
    }

    /// Nil for a contact who was told.
    private func person(
        _ contact: Contact, _ progress: FamilyProgress, reason: String?, isWaiting: Bool, left: [ChannelKind]
    ) -> Undelivered.Person? {
        let own = progress.deliveries.filter { $0.covers.contains(contact.id) }
        // Where the family is exhausted for want of a confirmation, a delivery that was only sent does not count as told.
        let told: Reach = progress.reason == Exhaustion.noConfirmation.rawValue ? .delivered : .sent
        guard own.allSatisfy({ Reach.of($0) < told }), !own.isEmpty || reason != nil else { return nil }
        let tried = own.map { delivery in
            Undelivered.Try(
                channel: delivery.route.channel, address: delivery.route.address.written, state: delivery.state,
                reason: delivery.life.reason?.code.rawValue, at: delivery.created)
        }
        return Undelivered.Person(
            contact: contact.id.rawValue, name: contact.name,
            notSent: own.contains(where: \.countsAsTry) && !isWaiting ? nil : reason, tried: tried, left: left)
    }

    private func reason(_ progress: FamilyProgress, _ people: [Undelivered.Person]) -> String {
        if let reason = progress.reason { return reason }
        // Nothing of a stopped message counts as under way any more, even where it is unknown whether a delivery arrived.
        if message.stop != nil {
            let isInDoubt = progress.deliveries.contains { $0.mayHaveArrived && $0.state != .submitting }
            return isInDoubt ? Exhaustion.noConfirmation.rawValue : NotSent.stoppedBySchool.rawValue
        }
        let pending = progress.deliveries.filter { !$0.state.isFailure && Reach.of($0) == .unreached }
        if let first = pending.first {
            // The family waits only if all these deliveries do: one that is under way, or may have arrived, makes it `pending`.
            guard pending.allSatisfy({ waits($0) != nil }), let reason = waits(first) else { return "pending" }
            return reason.rawValue
        }
        return people.lazy.compactMap { $0.tried.last?.reason ?? $0.notSent }.first ?? "pending"
    }
}
