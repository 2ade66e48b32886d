internal import GRDB
internal import GRDBSQLite

/// SQL that each connection prepares once and keeps: preparing costs more than most of these statements do.
extension Database {
    func run(sql: String, arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    func rows(sql: String, arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    func row(sql: String, arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _: Value.Type, sql: String, arguments: StatementArguments = []
    ) throws -> Value? {
        try Value.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    func values<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _: Value.Type, sql: String, arguments: StatementArguments = []
    ) throws -> [Value] {
        try Value.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    /// `body` reads each row from SQLite's own memory, without a copy. It may not run the same SQL, whose statement is in use.
    func map<Value>(
        sql: String, arguments: StatementArguments, _ body: (inout ColumnReader) throws -> Value
    ) throws -> [Value] {
        let statement = try cachedStatement(sql: sql)
        try statement.setArguments(arguments)
        return try Prepared(statement).rows(body)
    }
}

/// What every delivery goes through, bound and stepped by SQLite's own calls: the objects that GRDB makes of values and rows, to hold any type,
/// cost more than SQLite's own work for statements as small as these.
extension Database {
    func run<each Value: Bindable>(_ sql: String, _ values: repeat each Value) throws {
        let prepared = Prepared(try cachedStatement(sql: sql))
        try prepared.bind(repeat each values)
        _ = try prepared.rows { _ in }
    }

    func map<each Value: Bindable, Result>(
        _ sql: String, _ values: repeat each Value, body: (inout ColumnReader) throws -> Result
    ) throws -> [Result] {
        let prepared = Prepared(try cachedStatement(sql: sql))
        try prepared.bind(repeat each values)
        return try prepared.rows(body)
    }
}

/// A prepared statement by SQLite's own pointer.
private struct Prepared {
    private let statement: OpaquePointer

    init(_ statement: Statement) { self.statement = statement.sqliteStatement }

    func bind<each Value: Bindable>(_ values: repeat each Value) throws {
        var index: Int32 = 0
        for value in repeat each values {
            index += 1
            let code = value.bind(to: statement, at: index)
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
    }

    func rows<Result>(_ body: (inout ColumnReader) throws -> Result) throws -> [Result] {
        // The statement is reset for its next use also after an error, which `sqlite3_step` has reported.
        defer { sqlite3_reset(statement) }
        var found: [Result] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                var columns = ColumnReader(statement)
                found.append(try body(&columns))
            case SQLITE_DONE: return found
            case let code:
                let message = sqlite3_errmsg(sqlite3_db_handle(statement)).map { String(cString: $0) }
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
            }
        }
    }
}

/// A value that a statement takes.
protocol Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32
}

extension Int64: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { sqlite3_bind_int64(statement, index, self) }
}

extension Int: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { sqlite3_bind_int64(statement, index, Int64(self)) }
}

extension String: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        var text = self
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // -1 is SQLITE_TRANSIENT: SQLite copies the text, which is gone when the statement steps.
                sqlite3_bind_text(
                    statement, index, characters.baseAddress, Int32(characters.count),
                    unsafeBitCast(-1, to: sqlite3_destructor_type.self))
            }
        }
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        self?.bind(to: statement, at: index) ?? sqlite3_bind_null(statement, index)
    }
}

/// Takes a row's columns one after the other, in the order in which its SELECT names them.
struct ColumnReader {
    private let statement: OpaquePointer
    private var next: Int32 = 0

    init(_ statement: OpaquePointer) { self.statement = statement }

    private mutating func take() -> Int32 {
        defer { next += 1 }
        return next
    }

    mutating func textIfAny() -> String? {
        let column = take()
        guard let start = sqlite3_column_text(statement, column) else { return nil }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func wholeIfAny() -> Int64? {
        let column = take()
        return sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : sqlite3_column_int64(statement, column)
    }
}
