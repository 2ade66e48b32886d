public import Foundation
internal import GRDB

/// What gatewayd keeps on disk, with functions named by the domain. No SQL is outside this folder.
///
/// One SQLite file in WAL mode. One connection writes and checkpoints (SQLite before 3.51.3 can corrupt a WAL that two connections
/// reset at once); the others only read. `synchronous` is FULL: what was acknowledged survives a power cut.
public final class Store: Sendable {
    let pool: DatabasePool
    let commits: GroupCommit
    let reserve: RoomReserve
    private let readSlots = ReadSlots(Store.readers)
    private let lock: StoreLock
    private let folder: URL

    /// How many read at once, each with a connection of its own.
    private static let readers = 4

    /// Opens the store in `folder`, makes it where there is none, and takes it for this process alone.
    public convenience init(folder: URL) throws(StoreError) { try self.init(folder: folder, synchronous: .full) }

    init(folder: URL, synchronous wanted: Synchronous) throws(StoreError) {
        self.folder = folder
        lock = try StoreLock(folder: folder)
        reserve = RoomReserve(folder: folder)
        do {
            let path = folder.appending(path: "gatewayd.sqlite").path
            try Self.refuseOtherVersion(at: path)
            pool = try DatabasePool(path: path, configuration: Self.configuration(readers: Self.readers))
            // GRDB sets the writer to NORMAL when it switches to WAL, after the configuration was applied: so FULL comes here, last.
            try pool.writeWithoutTransaction { db in try Self.setSynchronous(wanted, db) }
            // Asked again of what a recovery has made readable. It also opens a reading connection, so that its failure is seen at the start.
            guard try !pool.read({ db in try Schema.migrator.hasBeenSuperseded(db) }) else { throw StoreError.otherVersion }
            try Schema.migrator.migrate(pool)
        } catch {
            throw StoreError(error).explained(by: folder)
        }
        commits = GroupCommit(writer: pool)
        guard try synchronous() == wanted.rawValue else { throw .notDurable }
    }

    /// A store with a migration that this build does not have, from before 0.1.0 or from a newer version, is not changed by a byte: so the check
    /// comes before the pool is opened, since GRDB then makes and drops a table to set up the WAL.
    private static func refuseOtherVersion(at path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        // Read-only, so that closing it neither writes back nor removes what a kill left in the WAL, which the pool then reads.
        var configuration = configuration(readers: 1)
        configuration.readonly = true
        let isOther: Bool
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            isOther = try queue.read { db in try Schema.migrator.hasBeenSuperseded(db) }
            // Closed before the pool opens, so that two connections never checkpoint at the same time.
            try queue.close()
        } catch is DatabaseError {
            // A power cut can leave a rollback journal, which only a connection that writes may roll back. The pool does, or says what is wrong.
            return
        }
        if isOther { throw StoreError.otherVersion }
    }

    /// One piece of a commit, for one school.
    func write<Value: Sendable>(
        _ school: SchoolID, at now: Date, reserved: Bool = false, _ work: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await write(at: now, reserved: reserved) { try work($0.of(school)) }
    }

    /// One piece of a commit. `reserved`: it may use the reserve on a full disk, where every other write is refused: notices to staff, and the
    /// results of attempts in flight.
    func write<Value: Sendable>(
        at now: Date, reserved: Bool = false, _ work: @escaping @Sendable (AllSchools) throws -> Value
    ) async throws -> Value {
        guard reserved || !reserve.refusesWrites() else { throw StoreError.noRoom }
        do {
            return try await perform(at: now, work)
        } catch StoreError.noRoom {
            guard reserved, reserve.release() else { throw StoreError.noRoom }
            return try await perform(at: now, work)
        }
    }

    private func perform<Value: Sendable>(
        at now: Date, _ work: @escaping @Sendable (AllSchools) throws -> Value
    ) async throws -> Value {
        do {
            return try await commits.perform { db in try work(AllSchools(db: db, now: now)) }
        } catch StoreError.noRoom {
            reserve.ranOut()
            throw StoreError.noRoom
        } catch let error as StoreError {
            throw error.explained(by: folder)
        }
    }

    /// Reserves disk space for notices of a full disk, from now on; false where there is none.
    func keepReserve() -> Bool { reserve.keep() }

    /// Whether the disk is full: only notices to staff go out, in the space that is reserved for them.
    var isShortOfRoom: Bool { reserve.isShort }

    func read<Value: Sendable>(
        _ school: SchoolID, _ work: @escaping @Sendable (Snapshot) throws -> Value
    ) async throws -> Value {
        try await read { try work($0.of(school)) }
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (AllSchoolsSnapshot) throws -> Value) async throws -> Value {
        do {
            return try await readSlots.withSlot { try await pool.read { db in try work(AllSchoolsSnapshot(db: db)) } }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Writes what the WAL still holds into the store's file and closes it. Nothing may be asked of the store afterwards.
    public func close() throws(StoreError) {
        do {
            _ = try pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
            try pool.close()
        } catch {
            throw StoreError(error)
        }
    }
}
