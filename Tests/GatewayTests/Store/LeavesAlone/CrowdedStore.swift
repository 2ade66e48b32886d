import Channels
import Foundation
import GRDB
import Testing

@testable import Gateway

/// A column's value as a table of rows writes it.
typealias Columns = [String: (any DatabaseValueConvertible & Sendable)?]

/// A store with neighbouring rows for every row: two families of one school, two messages that went to both, and a second school whose every row
/// differs from one of the first only by its school (and by numbers that are one for all schools). A statement that forgets one column of its
/// condition changes a row that a test did not name.
struct CrowdedStore {
    static let neighbour = "ysgol-arall"
    static let school = StoreFolder.school.id
    static let now = StoreFolder.now
    /// By which a row number of the second school is higher.
    private static let further = 1000

    private let folder = StoreFolder()
    let store: Store

    /// C1 and C2 are of F1 and live apart, C3 is of F2. M1 and M2 are for both families, who were looked at and wait for nothing.
    init(_ rows: [SeededRow] = []) async throws {
        store = try folder.open()
        try await store.put([
            .example([.example(1), .example(2, home: 2)]), .example([.example(3, home: 3, family: "F2")], id: "F2"),
        ])
        for message in ["M1", "M2"] as [MessageID] {
            try await store.accept(["F1", "F2"], id: message, at: Self.now.hours(-1))
        }
        try await store.write { tx in
            try tx.db.execute(sql: "UPDATE recipient_family SET look_again = NULL, looks = 1")
            for row in rows { try Self.insert(tx.db, row) }
            try Self.copyForNeighbour(tx.db)
        }
    }

    /// What a call changed.
    func changes(_ call: (Store) async throws -> Void) async throws -> [String] {
        let before = try await StoreRows(store)
        try await call(store)
        return before.changes(to: try await StoreRows(store))
    }

    // MARK: Rows

    private static let usual: [String: Columns] = [
        "message": [
            "school": school.rawValue, "name": "gweithdy", "created": now.hours(-1).milliseconds,
            "deadline": now.hours(71).milliseconds, "question": "none", "source": "{}",
        ],
        "recipient_family": [
            "school": school.rawValue, "message": "M1", "family": "F1", "priority": Priority.bulk.rawValue,
            "standing": "following", "looks": 1,
        ],
        "delivery": [
            "school": school.rawValue, "message": "M1", "family": "F1", "contact": "C1", "covers": "C1", "channel": "text",
            "address": "+447700900001", "address_key": "+447700900001", "destination": "", "form": "cy", "format": "standard",
            "names": "Rhiant 1", "children": "Mali", "category": "general", "priority": Priority.bulk.rawValue, "state": "queued",
            "attempt": 0, "repeats": 0, "created": now.hours(-1).milliseconds, "deadline": now.hours(71).milliseconds,
            "changed": now.hours(-1).milliseconds,
        ],
        "task": [
            "school": school.rawValue, "family": "F1", "message": "M1", "reason": "nothing-left", "state": "open",
            "created": now.hours(-1).milliseconds, "due": now.hours(47).milliseconds,
        ],
        "reply": [
            "school": school.rawValue, "sender": "+447700900001", "text": "Helo", "at": now.hours(-1).milliseconds,
            "received": now.hours(-1).milliseconds, "normalized": "helo", "intent": "unclear", "state": "waiting",
        ],
        "closed_address": [
            "school": school.rawValue, "channel": "text", "key": "+447700900001", "cause": "dead", "reason": "address-unknown",
            "at": now.hours(-1).milliseconds,
        ],
        "suppression_event": [
            "school": school.rawValue, "channel": "text", "key": "+447700900001", "kind": "opened", "cause": "dead",
            "reason": "said so", "source": "Nia", "at": now.hours(-1).milliseconds,
        ],
        "paused_route": [
            "school": school.rawValue, "channel": "text", "reason": "bill", "source": "Nia", "at": now.hours(-1).milliseconds,
        ],
        "route_stop": [
            "school": school.rawValue, "channel": "text", "code": "sign-in-refused", "detail": "first", "tries": 3,
            "since": now.hours(-2).milliseconds, "next_try": now.hours(-1).milliseconds,
        ],
        "route_refusal": ["school": school.rawValue, "channel": "email", "at": now.milliseconds],
        "reference": ["school": school.rawValue, "channel": "text"],
        "early_receipt": [
            "school": school.rawValue, "channel": "text", "kind": "delivered", "at": now.milliseconds,
            "recorded": now.milliseconds,
        ],
        "evidence": [
            "school": school.rawValue, "message": "M1", "family": "F1", "source": "text", "at": now.milliseconds,
            "recorded": now.milliseconds,
        ],
        "told": ["school": school.rawValue, "sender": "+447700900001", "message": "M1", "at": now.hours(-1).milliseconds],
        "stopped_topic": ["school": school.rawValue, "topic": "ffoneg", "source": "text", "at": now.hours(-1).milliseconds],
        "event": [
            "school": school.rawValue, "message": "M1", "starts": now.hours(48).milliseconds,
            "answer_by": now.hours(24).milliseconds,
        ],
        "answer": [
            "school": school.rawValue, "message": "M1", "family": "F1", "source": "text", "at": now.hours(-1).milliseconds,
        ],
        "guest_note": [
            "school": school.rawValue, "message": "M1", "family": "F1", "source": "text", "at": now.hours(-1).milliseconds,
        ],
        "attendance": [
            "school": school.rawValue, "message": "M1", "family": "F1", "source": "Nia", "at": now.hours(-1).milliseconds,
        ],
        "questionnaire_respondent": ["school": school.rawValue, "message": "M1", "family": "F1", "contact": "C1"],
        "questionnaire_answer": [
            "school": school.rawValue, "message": "M1", "family": "F1", "contact": "C1", "question": "croeso", "answer": "1",
            "language": "cy", "source": "page", "at": now.hours(-1).milliseconds,
        ],
        "anonymous_answer": [
            "school": school.rawValue, "message": "M1", "question": "croeso", "answer": "1", "language": "cy", "pool": "",
        ],
        "questionnaire_talk": [
            "school": school.rawValue, "number": "+447700900001", "message": "M1", "family": "F1", "contact": "C1",
            "language": "cy", "position": 0, "hinted": 0, "at": now.hours(-1).milliseconds,
        ],
        "text_part": [
            "school": school.rawValue, "provider": "p", "sender": "+447700900001", "recipient": "", "reference": "7", "total": 3,
            "number": 1, "text": "un", "fingerprint": 1, "at": now.milliseconds, "state": "waiting",
            "due": now.hours(1).milliseconds,
        ],
        "decision": [
            "school": school.rawValue, "contact": "C1", "field": "name", "source": "Nia", "at": now.hours(-1).milliseconds,
        ],
        "notice": [
            "school": school.rawValue, "cause": "route-stopped", "subject": "text", "families": 0,
            "opened": now.hours(-1).milliseconds,
        ],
        "notice_told": [
            "step": 0, "person": "Nia", "channel": "email", "address_key": "nia@example.org", "is_over": 0,
            "at": now.hours(-1).milliseconds,
        ],
        "not_sent": ["school": school.rawValue, "message": "M1", "family": "F1", "status": "skipped", "reason": "opted-out"],
        "left_out": ["school": school.rawValue, "message": "M1", "family": "F1"],
        "moved_up": ["school": school.rawValue, "message": "M1", "family": "F1"],
    ]

    static func insert(_ db: Database, _ row: SeededRow) throws {
        let columns = (usual[row.table] ?? [:]).merging(row.columns) { _, own in own }
        let names = columns.keys.sorted()
        try db.execute(
            sql:
                "INSERT INTO \(row.table) (\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))",
            arguments: StatementArguments(names.map { columns[$0] ?? nil }))
    }

    /// What of a row is one for all schools, and so is another one for the second.
    private static let numbers: [String: Set<String>] = [
        "delivery": ["number"], "attempt": ["delivery"], "route_refusal": ["delivery"], "route_stop": ["trying"],
        "notice_told": ["id", "notice"], "suppression_event": ["id", "reply"], "answer": ["id", "booking"],
    ]
    private static let names: [String: Set<String>] = [
        "delivery": ["id", "covered_by"], "evidence": ["delivery"], "reference": ["delivery"], "reply": ["delivery"],
        "moved_up": ["delivery"], "suppression_event": ["delivery"], "questionnaire_talk": ["asked"], "notice_told": ["delivery"],
    ]

    private static func copyForNeighbour(_ db: Database) throws {
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        for table in try String.fetchAll(
            db,
            sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'")
        {
            let columns = try db.columns(in: table).map(\.name)
            let isOfSchool = columns.contains("school")
            guard isOfSchool || Self.numbers[table] != nil else { continue }
            let key = try db.primaryKey(table).columns
            let hasOwnID = key == ["id"] && Self.names[table]?.contains("id") != true
            let numbers: Set<String> = Self.numbers[table] ?? (hasOwnID ? ["id"] : [])
            let values = columns.map { column in
                if column == "school" { return "'\(neighbour)'" }
                if numbers.contains(column) { return "\(column) + \(further)" }
                if Self.names[table]?.contains(column) == true { return "'neighbour-' || \(column)" }
                return column
            }
            try db.execute(
                sql:
                    "INSERT INTO \(table) (\(columns.joined(separator: ", "))) SELECT \(values.joined(separator: ", ")) FROM \(table)"
            )
        }
    }
}
