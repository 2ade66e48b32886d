internal import GRDB

/// Many writers, one commit: whoever comes while a transaction is on its way to the disk goes with the next one, together.
///
/// One that fails takes nobody with it: the group is undone and begun again, each piece behind a savepoint of its own. So a piece may run
/// twice, and may do nothing but what the transaction undoes. All are answered only after the commit is on disk. A commit that fails (a
/// full disk) fails them all, and none of them happened.
actor GroupCommit {
    private let writer: any DatabaseWriter
    private var waiting: [Work] = []
    private var running = false

    private struct Work: Sendable {
        let run: @Sendable (Database) throws -> Void
        /// The same behind a savepoint; a failure is the piece's own.
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
                // SQLite itself ends the transaction where the disk is full: what comes after would be alone.
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
