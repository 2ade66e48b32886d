internal import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// Deliveries, their attempts and evidence, and what a family still gets of a message.
struct DeliveryRepository: SchoolScope {
    let db: Database
    let school: SchoolID

    func storedDeliveries(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> [StoredDelivery] {
        try db.map(sql: "SELECT \(StoredDelivery.columns) FROM delivery \(condition)", arguments: arguments) { row in
            try StoredDelivery(&row)
        }
    }

    /// What waits to leave for a family.
    func waiting(for family: FamilyID) throws -> [StoredDelivery] {
        try storedDeliveries("WHERE school = ? AND family = ? AND due IS NOT NULL", [school.rawValue, family.rawValue])
    }

    /// The delivery of a row; nil where there is none with that number.
    func stored(number: Int64) throws -> StoredDelivery? { try AllSchoolsSnapshot(db: db).stored(number: number) }

    func stored(_ id: DeliveryID) throws -> StoredDelivery? { try AllSchoolsSnapshot(db: db).stored(id) }

    func insert(
        _ delivery: NewDelivery, message: MessageID?, family: FamilyID?, at now: Date
    ) throws {
        let state: DeliveryState = delivery.due > now ? .held : .queued
        let address = delivery.route.address
        let text: String
        var household: String?
        var postal: PostalAddress?
        switch address {
        case .email(let email): text = email.text
        case .text(let number): text = number.e164
        case .letter(let place, let home):
            text = place.lines.joined(separator: "\n")
            household = home.rawValue
            postal = place
        }
        try db.run(
            """
            INSERT INTO delivery (id, school, message, family, contact, covers, channel, address, household, postcode, country,
                address_key, destination, form, format, names, children, text, subject, by_person, category, priority, state, attempt, repeats, due,
                created, deadline, changed, same_words)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?)
            """,
            delivery.id.rawValue, school.rawValue, message?.rawValue, family?.rawValue, delivery.contact?.rawValue,
            Joined.names(delivery.covers.map(\.rawValue)), address.channel.rawValue, text, household, postal?.postcode,
            postal?.country, address.key, address.destination, delivery.route.form.rawValue, delivery.route.format.rawValue,
            Joined.names(delivery.words.names), Joined.names(delivery.words.children), delivery.words.text,
            delivery.words.subject, delivery.words.isByPerson ? 1 : 0,
            delivery.category.rawValue, delivery.priority.rawValue, state.rawValue, delivery.due.milliseconds, now.milliseconds,
            delivery.deadline.milliseconds, now.milliseconds,
            try sharedWords(of: delivery, family: family))
    }

    /// Writes a delivery's new life, on which `ChangeDelivery` decides, fenced by what was read: false where the row has changed since in
    /// state, attempt or lease, and is left as it is now.
    ///
    /// - Parameter lease: of the run that begins an attempt.
    func update(_ delivery: StoredDelivery, to after: DeliveryStateMachine, lease: String?, at now: Date) throws -> Bool {
        let before = delivery.life
        // The two changes that every delivery goes through set no column that stays as it is: SQLite then does not write the indexes of that
        // column.
        switch (before.state, after.state) {
        case (_, .submitting):
            try db.run(
                """
                UPDATE delivery SET state = 'submitting', attempt = ?, repeats = ?, due = NULL, lease = ?, changed = ?
                WHERE number = ? AND state = ? AND attempt = ? AND lease IS ? AND due IS NOT NULL
                """, after.attempt, after.repeats, lease, now.milliseconds, delivery.number, before.state.rawValue,
                before.attempt,
                delivery.lease)
        case (.submitting, .accepted):
            try db.run(
                """
                UPDATE delivery SET state = 'accepted', lease = NULL, reason = NULL, detail = NULL,
                    accepted = coalesce(accepted, ?), changed = ?
                WHERE number = ? AND state = ? AND attempt = ? AND lease IS ?
                """, now.milliseconds, now.milliseconds, delivery.number, before.state.rawValue, before.attempt, delivery.lease)
        default:
            let accepted = after.state == .accepted ? delivery.accepted ?? now : delivery.accepted
            try db.run(
                """
                UPDATE delivery SET state = ?, attempt = ?, repeats = ?, due = ?, reason = ?, detail = ?, lease = NULL,
                    accepted = ?, changed = ?
                WHERE number = ? AND state = ? AND attempt = ? AND lease IS ?
                """, after.state.rawValue, after.attempt, after.repeats, after.due?.milliseconds, after.reason?.code.rawValue,
                after.reason?.detail, accepted?.milliseconds, now.milliseconds, delivery.number, before.state.rawValue,
                before.attempt, delivery.lease)
        }
        return db.changesCount == 1
    }

    func evaluateAgain(message: String?, family: String?, at now: Date) throws {
        guard let message, let family else { return }
        try db.run(
            """
            UPDATE recipient_family SET look_again = min(coalesce(look_again, ?), ?) WHERE school = ? AND message = ? AND family = ?
            """, now.milliseconds, now.milliseconds, school.rawValue, message, family)
        try messages.evaluateCorrectionsAgain(message: message, family: family, at: now)
    }

    /// Takes an unreadable row out of the queue and has its family evaluated again, which goes on with its next route.
    func setUnreadableAside(_ number: Int64, at now: Date) throws {
        try db.run(
            sql: """
                UPDATE delivery SET state = CASE state WHEN 'uncertain' THEN state ELSE 'suppressed' END, due = NULL, lease = NULL,
                    reason = ?, changed = ? WHERE number = ?
                """, arguments: [ReasonCode.storageFailed.rawValue, now.milliseconds, number])
        let keys = try db.row(sql: "SELECT school, message, family FROM delivery WHERE number = ?", arguments: [number])
        if let keys {
            try of(try keys.identifier("school")).deliveries.evaluateAgain(
                message: keys["message"], family: keys["family"], at: now)
        }
    }
}

extension AllSchoolsScope {
    /// The delivery of a row; nil where there is none with that number.
    func stored(number: Int64) throws -> StoredDelivery? {
        try db.map("SELECT \(StoredDelivery.columns) FROM delivery WHERE number = ?", number) { try StoredDelivery(&$0) }.first
    }

    func stored(_ id: DeliveryID) throws -> StoredDelivery? {
        try db.map("SELECT \(StoredDelivery.columns) FROM delivery WHERE id = ?", id.rawValue) { try StoredDelivery(&$0) }.first
    }
}
