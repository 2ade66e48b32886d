import GRDB

@testable import Gateway

/// Every row of a store, whole: by comparing two of them a test sees what a call changed, and that it left all the rest alone.
struct StoreRows: Sendable {
    private var tables: [String: [String: [String: DatabaseValue]]] = [:]

    init(_ store: Store) async throws {
        tables = try await store.read { tx in
            let names = try String.fetchAll(
                tx.db,
                sql:
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'"
            )
            return try names.reduce(into: [:]) { tables, name in
                let key = name == "delivery" ? ["id"] : try tx.db.primaryKey(name).columns.filter { $0 != "school" }
                for row in try Row.fetchAll(tx.db, sql: "SELECT * FROM \(name)") {
                    let columns = Dictionary(uniqueKeysWithValues: row.map { ($0.0, $0.1) })
                    let school = columns["school"].flatMap { String.fromDatabaseValue($0) } ?? ""
                    let isNeighbour: Bool = school == CrowdedStore.neighbour
                    let id = key.map { "\(columns[$0]?.storage.value ?? "")" }.joined(separator: "/")
                    tables[name, default: [:]][(isNeighbour ? "neighbour's " : "") + id] = columns
                }
            }
        }
    }

    /// What is different afterwards, a line a row in a fixed order: `+ told +447700900001/M1`, `- pupil P1`, `task 3: closed state` with the
    /// columns that changed.
    func changes(to after: StoreRows) -> [String] {
        Set(tables.keys).union(after.tables.keys).flatMap { table in
            let (old, new) = (tables[table] ?? [:], after.tables[table] ?? [:])
            return Set(old.keys).union(new.keys).compactMap { key -> String? in
                guard let was = old[key] else { return "+ \(table) \(key)" }
                guard let now = new[key] else { return "- \(table) \(key)" }
                let changed = was.keys.filter { was[$0] != now[$0] }.sorted()
                return changed.isEmpty ? nil : "\(table) \(key): \(changed.joined(separator: " "))"
            }
        }.sorted()
    }
}
