internal import Foundation

/// Notes that a member of staff acknowledges open notices.
struct AcknowledgeNotices {
    /// One of them; nil for all.
    let notice: Int64?
    let person: String

    /// Answers how many were not acknowledged before.
    func run(in tx: Transaction) throws -> Int {
        try tx.notices.acknowledge(notice, .init(by: person, at: tx.now, way: .command))
    }
}

/// The same by a text from a number that was told of them.
struct AcknowledgeByText {
    let reply: StoredReply
    let person: String

    /// False where no notice of that number waits for acknowledgement; the text is not kept then.
    func run(in tx: Transaction) throws -> Bool {
        guard try !tx.replies.isKnown(reply.reference, from: reply.sender) else { return false }
        let acknowledged = try tx.notices.acknowledge(toldAt: reply.sender.stored, .init(by: person, at: tx.now, way: .text))
        guard acknowledged > 0 else { return false }
        return try tx.replies.keep(reply, at: tx.now) != nil
    }
}

extension Store {
    /// Notes that a person acknowledges open notices: one of them, or all. Answers how many were not acknowledged before.
    func acknowledgeNotices(_ id: Int64?, by person: String, school: SchoolID, at now: Date) async throws -> Int {
        let workflow = AcknowledgeNotices(notice: id, person: person)
        return try await write(school, at: now, reserved: true) { tx in try workflow.run(in: tx) }
    }

    /// The same by a text from a number that was told of them.
    func acknowledgeNotices(by reply: StoredReply, person: String, school: SchoolID, at now: Date) async throws -> Bool {
        let workflow = AcknowledgeByText(reply: reply, person: person)
        return try await write(school, at: now, reserved: true) { tx in try workflow.run(in: tx) }
    }
}
