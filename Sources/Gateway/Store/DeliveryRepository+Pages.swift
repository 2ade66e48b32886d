public import Channels
public import Foundation
internal import GRDB

/// What a message page shows and records: one delivery, found by its link. The link of a corrected message leads to its newest correction.
extension Store {
    /// Nil for a delivery that is not out, for an addressee who left or has a no-contact flag, and for an address that a contact with such a flag
    /// shares: a link that they were given earlier shows them nothing.
    ///
    /// - Parameter now: the day for which a person's allowance of a shared address must hold.
    public func page(of delivery: DeliveryID, at now: Date) async throws -> PageSnapshot? {
        try await read { tx -> PageSnapshot? in
            guard let stored = try tx.stored(delivery), ![.held, .cancelled, .suppressed].contains(stored.life.state) else {
                return nil
            }
            let queued = stored.queued
            guard let message = stored.message, let contact = stored.contact, let id = stored.family,
                let family = try tx.of(stored.school).families.family(id: id.rawValue),
                let reader = family.contacts.first(where: { $0.id == contact && $0.noContact == nil }),
                !BlockedAddresses(by: family.contacts).contains(queued.route.address)
            else { return nil }
            let shared = try tx.of(stored.school).families.sharedAddresses(of: family.contacts, at: now)
            let isBarred = family.contacts.contains { $0.id == contact && shared.bars($0, at: AddressKey(queued.route.address)) }
            guard !isBarred else { return nil }
            let standing = try tx.of(stored.school).events.standing(for: message) ?? message
            let shown = try tx.of(stored.school).deliveries.shown(standing, on: stored, of: message, to: contact, in: id)
            let read = try tx.db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE delivery = ? AND kind = 'read')",
                arguments: [shown.delivery.rawValue])
            let written = try tx.db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM reply WHERE school = ? AND delivery = ?)",
                arguments: [queued.school.rawValue, delivery.rawValue])
            let households = try tx.of(stored.school).families.households(of: family.id)
            let readers = try tx.of(stored.school).families.readers(
                at: queued.route.address, covering: stored.covers, of: family, in: households)
            var page = PageSnapshot(
                delivery: queued, message: standing, shown: shown, family: family.id, contact: contact,
                home: households.home(of: contact), covers: stored.covers,
                readers: readers, wasRead: read ?? false, hasWritten: written ?? false)
            try page.read(tx.of(stored.school), for: reader, of: family, to: standing)
            return page
        }
    }
}

extension PageSnapshot {
    /// What the household answered and needs, as far as all who read the page may learn it; an invitation and its corrections have one answer.
    fileprivate mutating func read(
        _ tx: Snapshot, for reader: Contact, of family: Family, to message: MessageID
    ) throws {
        let households = readers.households
        let thread = try tx.events.thread(of: message)
        if let last = try tx.events.lastAnswer(of: home, in: households, to: thread) {
            // What staff recorded for a family of one household is that household's.
            let actor = last.contact ?? reader.id
            if mayLearn(.answer, ofAnyOf: [actor]) {
                answerer = actor
                answer = last.answer
            }
        }
        for author in households.contacts(of: home).sorted(by: { $0.rawValue < $1.rawValue }) {
            guard mayLearn(.need, ofAnyOf: [author]),
                let text = try tx.events.note(of: family.id, contact: author, for: message)
            else { continue }
            if author == reader.id {
                note = text
            } else {
                // A contact who left or has a no-contact flag is named nowhere.
                let name = family.contacts.first { $0.id == author && $0.noContact == nil }?.name
                needs.append(GuestNeed(text: text, name: name))
            }
        }
    }
}

public struct PageSnapshot: Sendable {
    public var delivery: QueuedDelivery
    /// What the page shows: the delivery's own message, or its newest correction.
    public var message: MessageID
    /// The delivery by which the contact has what the page shows: this one, or that of the correction where it is out. What the contact does on
    /// the page is evidence for that delivery.
    var shown: (message: MessageID, delivery: DeliveryID)
    public var family: FamilyID
    public var contact: ContactID
    /// The contact's household.
    public var home: Home
    /// Whom the delivery is for.
    var covers: [ContactID]
    /// Who reads the page: all who have the telephone or mailbox behind it.
    var readers: Readers
    /// The last answer of the contact's household, and who gave it; nil where another household answered, or reads the page too.
    public var answer: Answer?
    var answerer: ContactID?
    /// What the contact said that they need at the event.
    public var note: String?
    /// What others of their household said that they need.
    public var needs: [GuestNeed] = []
    public var wasRead: Bool
    /// Whether a reply to the school was written on the page.
    public var hasWritten: Bool

    /// Whether all who read the page are of one known household; otherwise it answers for none of them.
    public var isOneHousehold: Bool { readers.areOneHousehold }

    /// Whether all who read the page may learn a fact of one of those who acted.
    func mayLearn(
        _ fact: Visibility.Fact, ofAnyOf actors: some Collection<ContactID>, on surface: Visibility.Surface = .messagePage
    ) -> Bool { readers.mayLearn(fact, ofAnyOf: actors, sentTo: Set(covers), on: surface) }
}

extension DeliveryRepository {
    /// The delivery by which the contact has the message that a page shows; that of the page itself where there is none. One to the same address
    /// comes before others.
    func shown(
        _ standing: MessageID, on page: StoredDelivery, of message: MessageID, to contact: ContactID,
        in family: FamilyID
    ) throws -> (message: MessageID, delivery: DeliveryID) {
        guard standing != message else { return (message, page.id) }
        let own = try of(page.school).deliveries.deliveries(message: standing, family: family).filter {
            $0.covers.contains(contact) && $0.life.attempt > 0
        }
        guard let last = own.last(where: { $0.route.address.key == page.route.address.key }) ?? own.last else {
            return (message, page.id)
        }
        return (standing, last.id)
    }

    /// Whether an answer of this contact merges several bookings: then the same answer again changes something.
    func speaksForSeveral(
        family: FamilyID, contact: ContactID?, thread: [MessageID]
    ) throws -> Bool {
        guard let message = thread.first, let event = try events.event(of: message) else { return false }
        let households = try events.answeringHouseholds(to: event.thread, and: family)
        return try events.bookings(of: event)
            .spokenFor(by: households.home(family, contact), in: households, isDecision: false).count > 1
    }
}
