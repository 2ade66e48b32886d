public import Channels
public import Foundation

/// Keeps what a person decided about an address that a contact of another family with a no-contact flag has too, and has the family evaluated
/// again for messages that are still open.
struct DecideSharedAddress {
    let isAllowed: Bool
    let channel: ChannelKind
    let contact: ContactID
    let reason: String
    /// The last day on which it holds, `yyyy-MM-dd`.
    let review: String
    let person: String

    /// False: there is nothing to decide.
    func run(in tx: Transaction) throws -> Bool {
        guard let stored = try tx.families.storedContact(contact), !stored.hasLeft,
            case let contact = stored.contact, contact.noContact == nil,
            let address = contact.address(on: channel).map(AddressKey.init)
        else { return false }
        let shared = try tx.families.sharedAddresses(of: [contact], at: tx.now)
        let about = shared.concerned(contact, at: address)
        guard !about.isEmpty, !shared.isSamePerson(contact, at: address) else { return false }
        let decision = SharedAddressDecision(
            isAllowed: isAllowed, about: Set(about.map(\.id)), reason: reason, review: review, by: person, at: tx.now)
        try tx.families.insert(decision, on: address, of: contact.id)
        try CallBackBarred(family: contact.family).run(in: tx)
        try closeTasks(of: contact.family, in: tx)
        try tx.families.evaluateOpenMessagesAgain(family: contact.family, at: tx.now)
        return true
    }

    /// Closes what asked for a decision, once no address of the family waits for one.
    private func closeTasks(of id: FamilyID, in tx: Transaction) throws {
        guard let family = try tx.families.family(id: id.rawValue) else { return }
        let shared = try tx.families.sharedAddresses(of: family.contacts, at: tx.now)
        guard !family.contacts.contains(where: shared.holdsAddress) else { return }
        try tx.families.closeSharedAddressTasks(of: id, outcome: "\(person): \(reason)", at: tx.now)
    }
}

extension Store {
    /// Keeps what a person decided about a shared address, in one commit. False: there is nothing to decide.
    public func decide(
        _ isAllowed: Bool, _ channel: ChannelKind, of id: ContactID, reason: String, review: String, by person: String,
        school: SchoolID, at now: Date
    ) async throws -> Bool {
        let workflow = DecideSharedAddress(
            isAllowed: isAllowed, channel: channel, contact: id, reason: reason, review: review, person: person)
        return try await write(school, at: now) { tx in try workflow.run(in: tx) }
    }
}
