internal import Channels
internal import Foundation

/// What a person decides about a contact here. No import undoes it.
extension Office {
    public func contact(_ id: String) async throws -> ContactView {
        guard let contact = ContactID(rawValue: id), let view = try await store.contact(contact, school: school.id) else {
            throw OfficeError.noSuchContact
        }
        return view
    }

    /// Puts facts right. What waits for the contact at an address that was theirs does not leave; it goes to the new one.
    ///
    /// - Throws: `ContactRefusal` with each value that is not right; nothing is changed then.
    public func correct(_ id: String, _ correction: ContactCorrection, by person: String) async throws -> ContactView {
        guard !correction.fields.isEmpty else { throw OfficeError.nothingToCorrect }
        let mobiles = school.mobiles
        return try await decide(correction.fields, of: id, by: person) { contact in
            try correction.applied(to: contact, mobiles: mobiles)
        }
    }

    /// Sets a no-contact flag, or gives the one that stands another reason. What waits for the contact, or for an address of theirs in the
    /// family, does not leave; letters that are printed and not posted are listed, for a person to take them out of the pile.
    ///
    /// - Throws: `ContactRefusal`, `noReview` for a day that is over; nothing is changed then.
    public func block(_ id: String, by person: String, reason: String, review: String?) async throws -> ContactView {
        let flag = try NoContact.read(reason: reason, review: review)
        if let review = flag.review, review < SharedAddresses.day(of: clock.now) { throw OfficeError.noReview }
        var view = try await decide([.noContact], of: id, by: person, reason: flag.reason) { contact in
            var contact = contact
            contact.noContact = flag
            return contact
        }
        view.letters = try await named(
            store.lettersToTakeOut(because: ContactID(stored: view.contact), school: school.id, at: clock.now))
        return view
    }

    /// Lifts a no-contact flag. A file that still has the flag does not set it again.
    public func allow(_ id: String, by person: String, reason: String) async throws -> ContactView {
        try await decide([.noContact], of: id, by: person, reason: try Self.reason(reason)) { contact in
            guard contact.noContact != nil else { throw ContactProblem.alreadyLifted }
            var contact = contact
            contact.noContact = nil
            return contact
        }
    }

    private func decide(
        _ fields: Set<ContactField>, of id: String, by person: String, reason: String? = nil,
        change: @escaping @Sendable (Contact) throws -> Contact
    ) async throws -> ContactView {
        guard let contact = ContactID(rawValue: id) else { throw OfficeError.noSuchContact }
        do {
            let view = try await store.decide(
                fields, of: contact, by: try Self.name(person, orElse: .noPerson), reason: reason, school: school.id,
                at: clock.now, change: change)
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
