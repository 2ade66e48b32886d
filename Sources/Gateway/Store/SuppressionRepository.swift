public import Channels
internal import Foundation
internal import GRDB

/// Addresses that are closed: by evidence, until a person opens them.
extension Store {
    /// What is closed, the newest first; with `withOpened` also what was and is open again.
    public func suppressions(of school: SchoolID, withOpened: Bool) async throws -> [Suppression] {
        try await read(school) { tx in try tx.suppressions.suppressions(of: school, withOpened: withOpened) }
    }

    /// Every address of a contact; nil where the school has no such contact.
    public func addresses(
        of contact: ContactID, school: SchoolID
    ) async throws -> [(channel: ChannelKind, key: String)]? {
        try await read(school) { tx in
            let found = try tx.db.map(
                sql: "SELECT \(Self.contactColumns) FROM contact WHERE school = ? AND id = ?",
                arguments: [school.rawValue, contact.rawValue], Self.contact)
            return found.first.map { contact in
                ChannelKind.allCases.compactMap { channel in
                    contact.address(on: channel).map { (channel, $0.key) }
                }
            }
        }
    }
}

/// Who opens an address, and why.
public enum Opening: Sendable {
    /// A member of staff. `asked`: the person whose address it is asked for it.
    case staff(by: String, reason: String, asked: Bool)
    /// The person whose address it is, by a START; with the row of the text.
    case start(reply: Int64?)

    var by: String {
        switch self {
        case .staff(let person, _, _): person
        case .start: DecisionSource.reply.stored
        }
    }

    var reason: String {
        switch self {
        case .staff(_, let reason, _): reason
        case .start: "start"
        }
    }

    var asked: Bool {
        switch self {
        case .staff(_, _, let asked): asked
        case .start: true
        }
    }

    var reply: Int64? { if case .start(let reply) = self { reply } else { nil } }
}

/// Addresses that are closed: by evidence, until a person opens them.
struct SuppressionRepository: SchoolScope {
    let db: Database
    let school: SchoolID

    /// Closes an address, and appends what says so. Evidence from before a person last opened it closes nothing. A STOP, to the school or to the
    /// carrier, stays the cause where the address turns out to be dead too: only the contact can lift it.
    func close(
        channel: ChannelKind, key: String, by evidence: ClosingEvidence, at now: Date
    ) throws {
        let opened = try db.map(
            "SELECT max(at) FROM suppression_event WHERE school = ? AND channel = ? AND key = ? AND kind = 'opened'",
            school.rawValue,
            channel.rawValue, key
        ) { $0.dateIfAny() }.first.flatMap { $0 }
        guard evidence.closes(openedAt: opened) else { return }
        try db.run(
            sql: """
                INSERT INTO suppression_event (school, channel, key, kind, cause, reason, detail, source, delivery, attempt, reply, at)
                VALUES (?, ?, ?, 'closed', ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                school.rawValue, channel.rawValue, key, evidence.cause.rawValue, evidence.reason, evidence.detail,
                evidence.source.rawValue, evidence.delivery?.rawValue, evidence.attempt, evidence.reply,
                evidence.at.milliseconds,
            ])
        try db.run(
            sql: """
                INSERT INTO closed_address (school, channel, key, cause, reason, at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET cause = excluded.cause, reason = excluded.reason, at = excluded.at
                WHERE cause <> 'stopped' AND (cause <> 'carrier-stop' OR excluded.cause <> 'dead')
                """,
            arguments: [school.rawValue, channel.rawValue, key, evidence.cause.rawValue, evidence.reason, now.milliseconds])
    }

    /// Opens one address that is closed for one of `causes`, appends who did it, and has the families that have it evaluated again. False: it is
    /// not closed for any of them.
    @discardableResult
    func open(
        _ channel: ChannelKind, key: String, causes: Set<SuppressionCause>, opening: Opening, at now: Date
    ) throws -> Bool {
        let arguments: StatementArguments = [school.rawValue, channel.rawValue, key]
        let row = try db.row(
            sql: "SELECT cause FROM closed_address WHERE school = ? AND channel = ? AND key = ?", arguments: arguments)
        guard let row else { return false }
        let cause: SuppressionCause = try row.choice("cause")
        guard causes.contains(cause) else { return false }
        try db.run(
            sql: "DELETE FROM closed_address WHERE school = ? AND channel = ? AND key = ?", arguments: arguments)
        try db.run(
            sql: """
                INSERT INTO suppression_event (school, channel, key, kind, cause, reason, source, reply, asked, at)
                VALUES (?, ?, ?, 'opened', ?, ?, ?, ?, ?, ?)
                """,
            arguments: arguments
                + [cause.rawValue, opening.reason, opening.by, opening.reply, opening.asked, now.milliseconds])
        for family in try Set(holders(of: channel, key: key).map(\.family)) {
            try families.evaluateOpenMessagesAgain(family: family, at: now)
        }
        return true
    }

    /// Why an address is closed; nil where it is open.
    ///
    /// - Parameter since: what was closed until then does not count; nil where everything does.
    func cause(of address: RouteAddress, since: Date? = nil) throws -> SuppressionCause? {
        try db.map(
            "SELECT cause FROM closed_address WHERE school = ? AND channel = ? AND key = ? AND at > ?", school.rawValue,
            address.channel.rawValue, address.key, since?.milliseconds ?? Int64.min
        ) { row -> SuppressionCause in try row.choice() }.first
    }
}
