public import Channels

/// A message that puts another one right: it goes to exactly those contacts who got the first one or may have, by the way on which they
/// did, and to nobody else.
///
/// Pure. What the family was sent of the first one is read anew before each step, so that a late receipt counts.
public struct Correction: Sendable {
    /// Deliveries of the first message to one family that arrived or may have; the surest first.
    private let arrived: [Delivery]

    public init(of original: [Delivery]) {
        arrived = original.filter(\.mayHaveArrived).sorted { Self.rank($0) < Self.rank($1) }
    }

    /// Everyone who was told by one of them.
    public var contacts: Set<ContactID> { Set(arrived.flatMap(\.covers)) }

    /// The plan for a family of which any one would do, cut down to those who got the first message: each of them a line of their own, by
    /// the way that brought it where that is still open. A policy that asks for fewer, or more, does not count here.
    func narrowing(_ plan: FamilyPlan) -> FamilyPlan {
        let got = contacts
        let planned = Set(plan.lines.flatMap(\.contacts))
        var narrowed = plan
        narrowed.lines = plan.family.contacts.map(\.id).filter { got.contains($0) && planned.contains($0) }.map { contact in
            let steps = plan.lines.flatMap(\.steps).filter { $0.contact == contact }
            return FamilyPlan.Line(contacts: [contact], steps: sameWayFirst(steps))
        }
        narrowed.notSent = plan.notSent.filter { contact, reason in
            got.contains(contact) && reason != .laterInOrder && reason != .duplicateOf
        }
        narrowed.held = plan.held.filter { got.contains($0.key) }
        for contact in plan.family.contacts where !got.contains(contact.id) {
            narrowed.notSent[contact.id] = contact.noContact == nil ? .hadNoOriginal : .noContact
        }
        var taken: Set<RouteAddress.Place> = []
        for line in narrowed.lines {
            guard let first = line.steps.first else { continue }
            if !taken.insert(first.route.address.place).inserted { narrowed.notSent[first.contact] = .duplicateOf }
        }
        return narrowed
    }

    private func sameWayFirst(_ steps: [FamilyPlan.Step]) -> [FamilyPlan.Step] {
        let known = arrived.flatMap { delivery in steps.filter { delivery.serves($0) } }
        guard let first = known.first else { return steps }
        return [first] + steps.filter { $0 != first }
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

extension Delivery {
    /// Whether somebody may have read it. A letter that was printed has reached nobody until it is posted; a relay or provider that took a
    /// message may have brought it; of one on the wire nobody knows.
    var mayHaveArrived: Bool {
        if !evidence.isDisjoint(with: EvidenceKind.ofPersons) { return true }
        if route.channel == .letter { return evidence.contains(.posted) && !evidence.contains(.returned) }
        return [.submitting, .accepted, .delivered, .uncertain].contains(state)
    }

    /// A letter in the print folder, or on its way there, that nobody posted: who takes it out of the pile has stopped it.
    var liesInPile: Bool {
        route.channel == .letter && evidence.isDisjoint(with: [.posted, .returned])
            && [.submitting, .accepted, .uncertain].contains(state)
    }
}

extension EvidenceKind {
    /// What only one who has the message before them does.
    static let ofPersons: Set<EvidenceKind> = [.read, .replied]
}

extension FamilyPlan {
    /// The plan of a message that may be a correction.
    ///
    /// - Parameters:
    ///   - original: what the family was sent of the message that this one corrects; nil for one that corrects none.
    ///   - leftOut: contacts for whom the message is not, and why: those whom a reminder must not reach.
    public init(
        for family: Family, terms: MessageTerms, hasTextVersion: Bool, school: School, closed: ClosedAddresses,
        open: Set<ChannelKind>, correcting original: [Delivery]?, leavingOut leftOut: [ContactID: NotSent] = [:]
    ) {
        var terms = terms
        // Anyone of the family may have got the first one, with parental responsibility or without.
        if original != nil { terms.reach = .anyContact }
        var told = family
        told.contacts.removeAll { leftOut[$0.id] != nil }
        self.init(for: told, terms: terms, hasTextVersion: hasTextVersion, school: school, closed: closed, open: open)
        self.family = family
        notSent.merge(leftOut) { _, why in why }
        if let original { self = Correction(of: original).narrowing(self) }
    }
}
