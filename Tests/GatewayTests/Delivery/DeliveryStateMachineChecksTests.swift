import Channels
import Foundation
import GRDB
import Testing

@testable import Gateway

/// The CHECK constraints of the table `delivery`, held against the lives that the machine makes: by SQLite itself.
@Suite struct `The store's CHECKs` {
    struct Row: Hashable, CustomStringConvertible {
        var state: DeliveryState
        var isDue: Bool
        var isLeased: Bool
        var isTried: Bool
        var description: String {
            "\(state.rawValue)\(isDue ? " due" : "")\(isLeased ? " leased" : "")\(isTried ? " tried" : "")"
        }

        /// What the schema's CHECKs say, in words of our own.
        var isAllowed: Bool {
            let waits = [.held, .queued, .failedTemporary].contains(state)
            let untried: Set<DeliveryState> = [.held, .queued, .expired, .cancelled, .suppressed]
            guard isDue ? waits || state == .uncertain : !waits else { return false }
            guard isLeased == (state == .submitting) else { return false }
            return isTried ? state != .held : untried.contains(state)
        }
    }

    static let every: [Row] = DeliveryState.allCases.flatMap { state in
        [false, true].flatMap { due in
            [false, true].flatMap { leased in
                [false, true].map { Row(state: state, isDue: due, isLeased: leased, isTried: $0) }
            }
        }
    }

    /// Those that some path through the machine leads to.
    static let reachable = Set(
        DeliveryStateMachineTable.all.flatMap(\.nodes).map {
            Row(state: $0.state, isDue: $0.isDue, isLeased: $0.state == .submitting, isTried: $0.attempt > 0)
        })

    @Test func `allow in words what the machine makes, and nothing else`() {
        #expect(Set(Self.every.filter(\.isAllowed)) == Self.reachable)
    }

    @Test func `let each life in that can come about, and refuse each that cannot`() throws {
        let folder = StoreFolder()
        var store: Store? = try folder.open()
        #expect(try store?.synchronous() == 2)
        store = nil
        // A connection of the test's own, to a file that the store has closed.
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: folder.url.appending(path: "gatewayd.sqlite").path, configuration: configuration)
        for (number, row) in Self.every.enumerated() {
            let isIn = try queue.write { db in
                do {
                    try Self.insert(db, row, id: "delivery-\(number)")
                    return true
                } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_CHECK {
                    return false
                }
            }
            #expect(isIn == Self.reachable.contains(row), "\(row)")
        }
        // An unknown state.
        #expect(throws: DatabaseError.self) {
            try queue.write { db in
                try db.execute(sql: "UPDATE delivery SET state = 'sent' WHERE id = (SELECT min(id) FROM delivery)")
            }
        }
        try queue.close()
    }

    /// A row that is right in everything but, perhaps, in what is tried.
    private static func insert(_ db: Database, _ row: Row, id: String) throws {
        var values: [String: DatabaseValue] = [
            "id": id.databaseValue, "channel": "text".databaseValue, "state": row.state.rawValue.databaseValue,
            "attempt": (row.isTried ? 1 : 0).databaseValue, "due": (row.isDue ? 1 : nil as Int?).databaseValue,
            "lease": (row.isLeased ? "run-1" : nil as String?).databaseValue,
        ]
        for column in try db.columns(in: "delivery")
        where values[column.name] == nil && column.isNotNull && column.defaultValueSQL == nil {
            values[column.name] = column.type == "TEXT" ? "{}".databaseValue : 0.databaseValue
        }
        let names = values.keys.sorted()
        try db.execute(
            sql:
                "INSERT INTO delivery (\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))",
            arguments: StatementArguments(names.compactMap { values[$0] }))
    }
}
