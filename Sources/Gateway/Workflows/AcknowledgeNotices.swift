internal import Foundation

/// Notes that a member of staff acknowledges open notices.
struct AcknowledgeNotices {
    let person: String

    /// One of them, or all. Answers how many were not acknowledged before.
    func run(_ notice: Int64?, in tx: Transaction) throws -> Int {
        try tx.notices.acknowledge(notice, .init(by: person, at: tx.now, way: .command))
    }

    /// By a text from a number that was told of them. False where no notice of that number waits for acknowledgement; the text is not kept then.
    func run(by reply: StoredReply, in tx: Transaction) throws -> Bool {
        guard try !tx.replies.isKnown(reply.reference, from: reply.sender) else { return false }
        let acknowledged = try tx.notices.acknowledge(toldAt: reply.sender, .init(by: person, at: tx.now, way: .text))
        guard acknowledged > 0 else { return false }
        return try tx.replies.keep(reply, at: tx.now) != nil
    }
}

extension Store {
    /// Notes that a person acknowledges open notices: one of them, or all. Answers how many were not acknowledged before.
    func acknowledgeNotices(_ id: Int64?, by person: String, school: SchoolID, at now: Date) async throws -> Int {
        try await write(school, at: now, reserved: true) { tx in try AcknowledgeNotices(person: person).run(id, in: tx) }
    }

    /// The same by a text from a number that was told of them.
    func acknowledgeNotices(by reply: StoredReply, person: String, school: SchoolID, at now: Date) async throws -> Bool {
        try await write(school, at: now, reserved: true) { tx in try AcknowledgeNotices(person: person).run(by: reply, in: tx) }
    }
}
