public import Channels

/// A message that corrects another one: it is for everyone whom the first one was for. Each contact who got the first one, or may have, has a target of
/// their own and is told by the channel on which it came; a contact who did not is sent the correction as any other message.
///
/// Pure. What the family was sent of the first one is read anew before each step, so that a late receipt counts, also where the correction has
/// reached another contact of the target by then.
///
/// | of the first message the contact | the correction |
/// | --- | --- |
/// | got it, or may have (`mayHaveArrived`) | goes to them, whatever its policy says; first by the way whose delivery of the first message is the surest |
/// | did not get it, and another contact of their target did | goes to them if that other contact is not reached |
/// | did not get it | is planned as if there had been none |
public struct Correction: Sendable {
    /// Deliveries of the first message to one family that arrived or may have; the surest first.
    private let arrived: [Delivery]

    public init(of original: [Delivery]) {
        arrived = original.filter(\.mayHaveArrived).sorted { Self.rank($0) < Self.rank($1) }
    }

    /// Whether the first message reached a contact of the family, or may have.
    public var reachedAnyone: Bool { !arrived.isEmpty }

    /// The contacts whom these deliveries cover, the surest first; each once.
    private var contacts: [ContactID] {
        var seen: Set<ContactID> = []
        return arrived.flatMap(\.covers).filter { seen.insert($0).inserted }
    }

    /// The plan by the policy of the correction, with a target for each who got the first message.
    ///
    /// - Parameter anyone: the plan with the reach policy `any-contact`: it has steps for the contacts whom the correction's own policy leaves out.
    func completing(_ plan: FamilyPlan, anyone: @autoclosure () -> FamilyPlan) -> FamilyPlan {
        let got = contacts
        var completed = plan
        completed.targets = plan.targets.flatMap { target in
            let told = target.contacts.filter(got.contains)
            guard let surest = got.first(where: told.contains) else { return [target] }
            return told.map { contact in
                let others = contact == surest ? target.contacts.filter { !told.contains($0) } : []
                return FamilyPlan.Target(
                    contacts: [contact] + others, steps: steps(to: contact, then: others, of: target.steps), mustReach: contact)
            }
        }
        let planned = Set(completed.targets.flatMap(\.contacts))
        let missing = plan.family.contacts.map(\.id).filter { got.contains($0) && !planned.contains($0) }
        guard !missing.isEmpty else { return completed.namingOthers() }
        let wide = anyone()
        for contact in missing {
            completed.notSent[contact] = wide.notSent[contact]
            guard let target = wide.targets.first(where: { $0.contacts.contains(contact) }) else { continue }
            completed.targets.append(
                FamilyPlan.Target(
                    contacts: [contact], steps: steps(to: contact, then: [], of: target.steps), mustReach: contact))
        }
        return completed.namingOthers()
    }

    /// The contact's own ways, the one that brought the first message before the others; then those of the others who share the target. A
    /// letter that is a last resort stays one.
    private func steps(
        to contact: ContactID, then others: [ContactID], of steps: [FamilyPlan.Step]
    ) -> [FamilyPlan.Step] {
        let letters = steps.lastIndex { $0.route.channel != .letter }.map { $0 + 1 } ?? steps.startIndex
        let ordered = [steps[..<letters], steps[letters...]].flatMap { part in
            part.filter { $0.contact == contact } + part.filter { others.contains($0.contact) }
        }
        let known = arrived.flatMap { delivery in ordered.filter { $0.contact == contact && delivery.serves($0) } }
        guard let first = known.first else { return ordered }
        return [first] + ordered.filter { $0 != first }
    }

    private static func rank(_ delivery: Delivery) -> Int {
        if !delivery.evidence.isDisjoint(with: EvidenceKind.ofPersons) { return 0 }
        switch delivery.state {
        case .delivered: return 1
        case .accepted: return 2
        case .submitting: return 3
        default: return 4
        }
    }
}

extension FamilyPlan {
    /// The plan of a message that may be a correction.
    ///
    /// - Parameters:
    ///   - original: what the family was sent of the message that this one corrects; nil for one that corrects none.
    ///   - leftOut: contacts for whom the message is not, and why: those whom a reminder must not reach.
    public init(
        for family: Family, terms: MessageSpec, hasTextVersion: Bool, school: School, closed: SuppressionList,
        open: Set<ChannelKind>, correcting original: [Delivery]?, leavingOut leftOut: [ContactID: NotSent] = [:]
    ) {
        var told = family
        told.contacts.removeAll { leftOut[$0.id] != nil }
        func plan(_ terms: MessageSpec) -> FamilyPlan {
            FamilyPlan(for: told, terms: terms, hasTextVersion: hasTextVersion, school: school, closed: closed, open: open)
        }
        self = plan(terms)
        if let original {
            var wide = terms
            wide.reach = .anyContact
            self = Correction(of: original).completing(self, anyone: plan(wide))
        }
        self.family = family
        notSent.merge(leftOut) { _, why in why }
    }
}
