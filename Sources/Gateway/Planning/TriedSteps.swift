internal import Channels

/// Which steps of a target are done with, by what its deliveries came to.
///
/// Pure. Only this type decides which steps are tried again after an officer opens an address, lifts a flag, allows a shared address or corrects a
/// contact. The plan has only steps that are open now; so a delivery that ended because its address was closed was no try.
///
/// | a delivery to the step's address is | for | the step is done with |
/// | --- | --- | --- |
/// | `suppressed` | the address, or the contact who has it | no |
/// | `suppressed` | a row that cannot be read | yes |
/// | `failed-permanent` | what closed the address | unless a person opened it since |
/// | `failed-permanent` | a name or address that does not fit or cannot be printed | unless another one is printed now |
/// | `cancelled` | | only where a later delivery, to another address that is still planned, replaced it |
/// | anything else, and whatever was accepted or read | | yes |
///
/// What was accepted and then failed goes again only where the far side, or the post, said that it did not arrive.
struct TriedSteps {
    private let deliveries: [Delivery]
    private let family: Family
    private let places: Set<RouteAddress.Identity>

    /// - Parameters:
    ///   - deliveries: those of one target, or of the whole family.
    ///   - steps: the ways that are planned for the same.
    init(_ deliveries: [Delivery], among steps: [FamilyPlan.Step], in family: Family) {
        self.deliveries = deliveries
        self.family = family
        places = Set(steps.map(\.route.address.identity))
    }

    func contains(_ step: FamilyPlan.Step) -> Bool {
        deliveries.contains { $0.serves(step) && isTry($0, at: step) }
    }

    private func isTry(_ delivery: Delivery, at step: FamilyPlan.Step) -> Bool {
        guard delivery.evidence.isDisjoint(with: EvidenceKind.ofPersons) else { return true }
        let code = delivery.life.reason?.code
        switch delivery.state {
        case .suppressed: return delivery.accepted != nil || code?.fault != .address
        case .failedPermanent:
            if code?.closesAddress == true { return !delivery.wasOpened }
            return code?.speaksOfEnvelope != true || isPrintedTheSame(delivery, at: step)
        case .cancelled: return delivery.accepted != nil || wasReplaced(delivery)
        default: return true
        }
    }

    private func isPrintedTheSame(_ delivery: Delivery, at step: FamilyPlan.Step) -> Bool {
        delivery.route.address.written == step.route.address.written
            && delivery.names == family.contacts.filter { delivery.covers.contains($0.id) }.map(\.name)
    }

    private func wasReplaced(_ delivery: Delivery) -> Bool {
        deliveries.contains { other in
            let place = other.route.address.identity
            return place != delivery.route.address.identity && places.contains(place) && other.created >= delivery.created
        }
    }
}

extension ReasonCode {
    /// Whether it speaks of what is printed on the envelope: the names and the lines of the address.
    fileprivate var speaksOfEnvelope: Bool { [.nameTooLong, .addressTooLong, .unprintable].contains(self) }
}
