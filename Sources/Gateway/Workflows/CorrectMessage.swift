internal import Foundation

/// Takes a correction and stops the message that it corrects, in one transaction: so no contact gets the first one after the list of those who
/// did was made.
struct CorrectMessage {
    let correction: Message
    let source: MessageSource
    /// The message that it corrects.
    let original: MessageID
    let person: String
    /// Composes what is told to those whom a correction of an invitation, with more seats, lets move up; nil where a person tells them.
    let context: SchoolContext?

    func run(in tx: Transaction) throws -> AcceptedCorrection {
        // Two people may correct at once: one message has one correction, or some families would get both.
        guard try tx.messages.newest(of: original) == original else { throw AlreadyCorrected() }
        let bookings = try tx.events.event(of: original).map { try tx.events.bookings(of: $0) }
        let tasks = try tx.events.openEventTasks(for: original)
        let calledBack = try StopMessage(message: original, person: person).run(in: tx)
        let audience = try tx.audience(correcting: original)
        try AcceptMessage(
            message: correction, source: source, families: audience.families.keys.sorted { $0.rawValue < $1.rawValue },
            corrects: original
        ).run(in: tx)
        try tx.messages.leaveOut(from: correction.id, asFrom: original)
        // Tasks of the first message about the event stay open, for the correction.
        for (family, task) in tasks.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try OpenEventTask(task, of: family, for: correction.id).run(in: tx)
        }
        try promoteWaiting(since: bookings, in: tx)
        return AcceptedCorrection(calledBack: calledBack, audience: audience)
    }

    /// Tells those whom the correction, with more seats, lets move up.
    private func promoteWaiting(since before: Bookings?, in tx: Transaction) throws {
        guard let before, let event = try tx.events.event(of: correction.id) else { return }
        let after = try tx.events.bookings(of: event)
        let waiting = after.seating.waiting.map(\.guest)
        let moved = before.seating.waiting.map(\.guest).filter { !waiting.contains($0) }
        let households = try tx.events.answeringHouseholds(to: event.thread)
        try PromoteWaiting(moved: moved, bookings: after, households: households, event: event, context: context).run(in: tx)
    }
}

/// The message got another correction since this one was planned; nothing was kept.
struct AlreadyCorrected: Error {}

public struct AcceptedCorrection: Sendable {
    /// What became of the first message, which a correction stops.
    public var calledBack: CalledBack
    public var audience: CorrectionAudience
}

extension SchoolScope {
    func audience(correcting message: MessageID) throws -> CorrectionAudience {
        try audiences(correcting: [message])[message] ?? CorrectionAudience(of: [message], on: CorrectionRecord())
    }

    /// Whom corrections of these messages are for. A correction of a reminder goes by who has answered, as the reminder does.
    func audiences(correcting originals: [MessageID]) throws -> [MessageID: CorrectionAudience] {
        let record = try messages.correctionRecord(of: originals)
        var audiences: [MessageID: CorrectionAudience] = [:]
        for (message, chain) in record.chains { audiences[message] = CorrectionAudience(of: chain, on: record) }
        let reminding = try audiences.keys.compactMap { message in
            try messages.purpose(of: message).reminds.map { (message: message, reminding: $0) }
        }
        guard !reminding.isEmpty else { return audiences }
        let closed = try families.closedAddresses()
        let families = try families.families()
        for (message, reminding) in reminding {
            for family in families where audiences[message]?.families[family.id] != nil {
                audiences[message]?.leftOut[family.id] = try events.leftOut(of: family, reminding: reminding, closed: closed)
            }
        }
        return audiences
    }
}

extension Store {
    /// Takes a correction and stops the message that it corrects, in one commit.
    func accept(
        _ correction: Message, source: MessageSource, correcting original: MessageID, by person: String, at now: Date,
        context: SchoolContext? = nil
    ) async throws -> AcceptedCorrection {
        let workflow = CorrectMessage(
            correction: correction, source: source, original: original, person: person, context: context)
        return try await write(correction.school, at: now) { tx in try workflow.run(in: tx) }
    }

    /// Whom a correction of the message would be for.
    public func audience(correcting message: MessageID, school: SchoolID) async throws -> CorrectionAudience {
        try await read(school) { tx in try tx.audience(correcting: message) }
    }

    /// Whom corrections of these messages would be for, all as things stand at one moment.
    func audiences(correcting messages: [MessageID], school: SchoolID) async throws -> [MessageID: CorrectionAudience] {
        guard !messages.isEmpty else { return [:] }
        return try await read(school) { tx in try tx.audiences(correcting: messages) }
    }
}
