internal import Channels

/// Whom of a family the reminder of an event leaves out, and why. Pure.
///
/// | contact | |
/// | --- | --- |
/// | stopped the topic of the event, which no duty of the school overrules here | `optedOut` |
/// | of a household that has no seats | `notInAudience` |
/// | neither was sent the invitation nor answered it, also where one who lives with them did: the reminder would tell them of an event to which they were not invited | `notInAudience` |
/// | any other | is reminded |
struct ReminderAudience {
    let households: Households
    /// Who has seats at the moment when the reminder goes out.
    let guests: GuestList
    /// Contacts of the family to whom the invitation went, or may have.
    var sent: Set<ContactID> = []
    var answered: Set<ContactID> = []
    /// Numbers from which the family answered, in E.164: where a number belongs to one household, a text from it counts for all who have it.
    var numbers: Set<String> = []
    /// The keywords under which the event was announced.
    var keywords: [Keyword] = []

    /// - Parameter hasStopped: whether a contact stopped the topic of a keyword.
    func leftOut(of family: Family, hasStopped: (Keyword, Contact) -> Bool) -> [ContactID: NotSent] {
        let answered = answered.union(family.contacts.filter { numbers.contains($0.mobile?.e164 ?? "") }.map(\.id))
        var leftOut: [ContactID: NotSent] = [:]
        for contact in family.contacts where contact.noContact == nil {
            if keywords.contains(where: { hasStopped($0, contact) }) {
                leftOut[contact.id] = .optedOut
            } else if !isReminded(contact, answered) {
                leftOut[contact.id] = .notInAudience
            }
        }
        return leftOut
    }

    private func isReminded(_ contact: Contact, _ answered: Set<ContactID>) -> Bool {
        let home = households.home(of: contact.id)
        guard guests.places[home] != nil else { return false }
        let actors = sent.union(answered).intersection(households.contacts(of: home))
        return Visibility.allows(
            contact, toLearn: .invitation, ofAnyOf: actors, in: households, sentTo: sent, on: .reminder)
    }
}
