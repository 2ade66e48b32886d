internal import GRDB

/// Group commit: all writes that come while a transaction is being written to the disk share the next one.
///
/// A write that fails does not fail the others: the group is rolled back and run again, each piece in a savepoint of its own. So a piece may run
/// twice, and may do nothing that a rollback does not undo. Callers are answered only after the commit is on disk. A commit that fails (a full
/// disk) fails all its pieces, and none of them is kept.
actor GroupCommit {
    private let writer: any DatabaseWriter
    private var waiting: [Work] = []
    private var running = false

    private struct Work: Sendable {
        let run: @Sendable (Database) throws -> Void
        /// The same in a savepoint, so that a failure fails this piece only.
        let runApart: @Sendable (Database) -> Void
        let finish: @Sendable (Result<Void, any Error>) -> Void
    }

    /// The most pieces that share a commit, so that the first of them is not kept waiting by the last.
    private static let most = 512

    init(writer: any DatabaseWriter) { self.writer = writer }

    func perform<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        let box = ResultBox<Value>()
        return try await withCheckedThrowingContinuation { continuation in
            waiting.append(
                Work(
                    run: { db in box.result = .success(try work(db)) },
                    runApart: { db in box.result = Self.inSavepoint(db, work) },
                    finish: { commit in
                        switch (commit, box.result) {
                        case (.failure(let error), _): continuation.resume(throwing: error)
                        case (.success, .some(let result)): continuation.resume(with: result)
                        case (.success, .none): continuation.resume(throwing: StoreError.unknown)
                        }
                    }))
            if !running {
                running = true
                Task { await drain() }
            }
        }
    }

    private func drain() async {
        while !waiting.isEmpty {
            let group = Array(waiting.prefix(Self.most))
            waiting.removeFirst(group.count)
            let commit: Result<Void, any Error>
            do {
                try await writer.writeWithoutTransaction { db in
                    do {
                        try Self.commit(db, group) { try $0.run(db) }
                    } catch {
                        try Self.commit(db, group) { $0.runApart(db) }
                    }
                }
                commit = .success(())
            } catch {
                commit = .failure(StoreError(error))
            }
            for work in group { work.finish(commit) }
        }
        running = false
    }

    private static func commit(_ db: Database, _ group: [Work], run: (Work) throws -> Void) throws {
        try db.inTransaction(.immediate) {
            for work in group {
                try run(work)
                // On a full disk SQLite itself ends the transaction: the pieces after this one would run outside it.
                guard db.isInsideTransaction else { throw StoreError.noRoom }
            }
            return .commit
        }
    }

    private static func inSavepoint<Value>(
        _ db: Database, _ work: (Database) throws -> Value
    ) -> Result<Value, any Error> {
        do {
            var value: Value?
            try db.inSavepoint {
                value = try work(db)
                return .commit
            }
            guard let value else { return .failure(StoreError.unknown) }
            return .success(value)
        } catch let error as DatabaseError {
            return .failure(StoreError(error))
        } catch {
            return .failure(error)
        }
    }
}

/// Carries a result from the writer's queue to the continuation; the commit between them orders the two.
private final class ResultBox<Value: Sendable>: @unchecked Sendable {
    var result: Result<Value, any Error>?
}

extension StoreError {
    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self = (error as? StoreError) ?? .unknown
            return
        }
        switch error.resultCode {
        case .SQLITE_FULL: self = .noRoom
        case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN: self = .notWritable
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .unreadable
        default: self = .unknown
        }
    }
}
