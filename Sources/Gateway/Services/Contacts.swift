internal import Channels
internal import Foundation

/// What the office decides about a contact. No import undoes it.
extension Office {
    public func contact(_ id: String) async throws -> ContactView {
        guard let contact = ContactID(rawValue: id), let view = try await store.contact(contact, school: school.id) else {
            throw OfficeError.noSuchContact
        }
        return view
    }

    /// Corrects facts of a contact. What waits for the contact at a former address does not leave; it goes to the new one.
    ///
    /// - Throws: `ContactRefusal` with each value that is not right; nothing is changed then.
    public func correct(_ id: String, _ correction: ContactCorrection, by person: String) async throws -> ContactView {
        guard !correction.fields.isEmpty else { throw OfficeError.nothingToCorrect }
        return try await decide(.correct(correction, mobiles: school.mobiles), of: id, by: person)
    }

    /// Sets a no-contact flag, or gives the flag that is set another reason. What waits for the contact, or for an address of theirs in the family,
    /// does not leave; letters that are printed and not posted are listed, for the office to take out of the pile.
    ///
    /// - Throws: `ContactRefusal`, `noReview` for a day that is over; nothing is changed then.
    public func block(_ id: String, by person: String, reason: String, review: String?) async throws -> ContactView {
        let flag = try NoContact.read(reason: reason, review: review)
        if let review = flag.review, review < SharedAddresses.day(of: clock.now) { throw OfficeError.noReview }
        var view = try await decide(.block(flag), of: id, by: person)
        view.letters = try await named(
            store.lettersToTakeOut(because: ContactID(stored: view.contact), school: school.id, at: clock.now))
        return view
    }

    /// Lifts a no-contact flag. An import file that still has the flag does not set it again.
    public func allow(_ id: String, by person: String, reason: String) async throws -> ContactView {
        try await decide(.lift(reason: try Self.reason(reason)), of: id, by: person)
    }

    private func decide(_ decision: ContactDecision, of id: String, by person: String) async throws -> ContactView {
        guard let contact = ContactID(rawValue: id) else { throw OfficeError.noSuchContact }
        do {
            let view = try await store.decide(
                decision, of: contact, by: try Self.name(person, orElse: .noPerson), school: school.id, at: clock.now)
            await wake()
            return view
        } catch let problem as ContactProblem {
            switch problem {
            case .noSuchContact: throw OfficeError.noSuchContact
            case .alreadyLifted: throw OfficeError.noFlag
            }
        }
    }
}
