public import Channels
public import Foundation
internal import GRDB

/// What a message page shows and records: one delivery, seen from its link.
extension Store {
    public struct PageCase: Sendable {
        public var delivery: QueuedDelivery
        public var family: FamilyID
        public var contact: ContactID
        /// Nil too where the family has two homes: what one parent answered is not the other's to read.
        public var answer: Answer?
        /// What the family said that it needs at the event; nil where the answer is.
        public var note: String?
        public var wasRead: Bool
        /// Somebody wrote to the school from it.
        public var hasWritten: Bool
    }

    /// Nil for a delivery that is not out, and for whom nothing may reach any more: an addressee who left or is not to be contacted, or a
    /// mailbox that such a person shares. They see nothing any more, whatever link they were once given.
    ///
    /// - Parameter now: whether a person's allowance of a shared address still holds is asked of this day; nil takes it as given.
    public func page(of delivery: DeliveryID, at now: Date? = nil) async throws -> PageCase? {
        try await read { db in
            guard let stored = try Self.stored(db, delivery), ![.held, .cancelled, .suppressed].contains(stored.life.state) else {
                return nil
            }
            let queued = stored.queued
            guard let message = stored.message, let contact = stored.contact, let home = stored.family,
                let family = try Self.family(db, school: stored.school.rawValue, id: home.rawValue),
                family.contacts.contains(where: { $0.id == contact && $0.noContact == nil }),
                !Precedence.Blocked(by: family.contacts).contains(queued.route.address)
            else { return nil }
            let shared = try Self.sharedAddresses(db, of: family.contacts, school: stored.school, at: now ?? .distantPast)
            let isBarred = family.contacts.contains { $0.id == contact && shared.bars($0, at: AddressKey(queued.route.address)) }
            guard !isBarred else { return nil }
            let read = try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE delivery = ? AND kind = 'read')",
                arguments: [delivery.rawValue])
            let written = try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM reply WHERE school = ? AND delivery = ?)",
                arguments: [queued.school.rawValue, delivery.rawValue])
            let homes = Set(family.contacts.map(\.household))
            let answer = homes.count == 1 ? try Self.answer(db, of: family.id, to: message, school: queued.school) : nil
            let note = homes.count == 1 ? try Self.note(db, of: family.id, for: message, school: queued.school) : nil
            return PageCase(
                delivery: queued, family: family.id, contact: contact, answer: answer, note: note, wasRead: read ?? false,
                hasWritten: written ?? false)
        }
    }

    /// Keeps what somebody wrote on a message page, and that they read it. The same words again from the same page are the same; of more than
    /// `most` in a day nothing is kept: false.
    public func keepWritten(_ reply: KeptReply, on delivery: DeliveryID, most: Int, school: SchoolID, at now: Date) async throws
        -> Bool
    {
        try await write { db in
            let minutes = now.addingTimeInterval(-600)
            if try Self.count(db, of: reply.text, from: delivery.rawValue, school: school, since: minutes) > 0 { return true }
            let today = try db.value(
                Int.self, sql: "SELECT count(*) FROM reply WHERE school = ? AND sender = ? AND received > ?",
                arguments: [school.rawValue, delivery.rawValue, now.addingTimeInterval(-86_400).milliseconds])
            guard (today ?? 0) < most, try Self.keep(db, reply, school: school, at: now) else { return false }
            guard let message = reply.message, let family = reply.family else { return true }
            let read = Consequence.evidence(
                .read, message: message, family: family, delivery: delivery, source: AnswerSource.page)
            try Self.apply(db, read, school: school, at: now)
            return true
        }
    }

    /// The last answer of one family; an invitation that was put right and what puts it right have one.
    private static func answer(
        _ db: Database, of family: FamilyID, to message: MessageID, school: SchoolID
    ) throws -> Answer? {
        let thread = try event(db, of: message, school: school)?.thread ?? [message]
        return try lastAnswer(db, of: family, to: thread, school: school).map {
            Answer(choice: try $0.choice("choice"), places: $0["places"], at: Date(milliseconds: $0["at"]))
        }
    }
}
