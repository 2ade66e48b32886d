public import Channels

/// What a member of staff decides about a contact. Pure.
public enum ContactDecision: Sendable {
    case correct(ContactCorrection, mobiles: PhoneNumber.Reach)
    /// Sets the no-contact flag, or gives it another reason.
    case block(NoContact)
    case lift(reason: String)

    /// The fields that now count as decided by a person, whether their values changed or not.
    var fields: Set<ContactField> {
        switch self {
        case .correct(let correction, _): correction.fields
        case .block, .lift: [.noContact]
        }
    }

    /// Why, in their own words; nil where a correction needs no reason.
    var reason: String? {
        switch self {
        case .correct: nil
        case .block(let flag): flag.reason
        case .lift(let reason): reason
        }
    }

    /// The contact as it is afterwards.
    ///
    /// - Throws: `ContactRefusal`, `ContactProblem.alreadyLifted`.
    func applied(to contact: Contact) throws -> Contact {
        var changed = contact
        switch self {
        case .correct(let correction, let mobiles): return try correction.applied(to: contact, mobiles: mobiles)
        case .block(let flag): changed.noContact = flag
        case .lift:
            guard contact.noContact != nil else { throw ContactProblem.alreadyLifted }
            changed.noContact = nil
        }
        return changed
    }
}

/// Why a change of a contact was not made.
public enum ContactProblem: Error, Sendable { case noSuchContact, alreadyLifted }
