internal import Channels
internal import Foundation
internal import GRDB

/// The letter that a returned slip came from.
extension Store {
    /// - Parameter person: the contact who filled the slip in, where the caller names one: of several letters with the code it is the one to this
    ///   contact, else to others of the contact's family.
    func letter(withSlip code: SlipCode, filledInBy person: ContactID?, school: SchoolID) async throws -> SlipSnapshot {
        try await read(school) { tx in
            var found = try tx.deliveries.storedDeliveries(
                "WHERE school = ? AND channel = 'letter' AND substr(id, -8) = ?", [school.rawValue, code.digits])
            if found.count > 1, let person {
                let family = try tx.db.map(
                    "SELECT family FROM contact WHERE school = ? AND id = ?", school.rawValue, person.rawValue
                ) { row -> FamilyID in try row.identifier() }.first
                let own = found.filter { $0.covers.contains(person) }
                let narrowed = own.isEmpty ? found.filter { family != nil && $0.family == family } : own
                if !narrowed.isEmpty { found = narrowed }
            }
            guard found.count < 2 else { throw SlipProblem.several }
            guard let letter = found.first, let message = letter.message, let id = letter.family, let contact = letter.contact,
                let family = try tx.families.family(id: id.rawValue)
            else { throw SlipProblem.noSuchSlip }
            let readers = try tx.families.readers(
                at: letter.route.address, covering: letter.covers, of: family)
            let here = readers.contacts.map(\.id)
            let standing = try tx.events.standing(for: message) ?? message
            return SlipSnapshot(
                delivery: letter.id, message: message,
                shown: try tx.deliveries.shown(standing, on: letter, of: message, to: contact, in: id), family: family,
                respondent: Respondent(family: id, contact: contact, covers: letter.covers),
                contact: readers.areOneHousehold ? here.first { $0 == contact } ?? here.first : nil)
        }
    }
}

/// A letter, and who of its family may have filled in its slip.
struct SlipSnapshot: Sendable {
    var delivery: DeliveryID
    var message: MessageID
    /// The message that counts today, the letter's own or its newest correction, and the delivery that brought it to the same contact.
    var shown: (message: MessageID, delivery: DeliveryID)
    var family: Family
    /// Who it was for.
    var respondent: Respondent
    /// The contact for whom the slip counts where the caller names none: nil where the contacts live apart by now, or none is with the family any
    /// more.
    var contact: ContactID?
}

/// Why a code finds no letter.
enum SlipProblem: Error { case noSuchSlip, several }
