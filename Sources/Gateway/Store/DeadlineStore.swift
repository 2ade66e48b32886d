internal import Foundation
internal import GRDB

/// Messages whose deadline has passed.
extension AllSchools {
    /// The message whose deadline passed first and that is not over yet; nil for none.
    func messageOver(at now: Date) throws -> (school: SchoolID, message: MessageID)? {
        try db.row(
            sql: "SELECT school, id FROM message WHERE over IS NULL AND deadline <= ? ORDER BY deadline LIMIT 1",
            arguments: [now.milliseconds]
        ).map { row in (try row.identifier("school"), try row.identifier("id")) }
    }
}

extension MessageRepository {
    func setOver(_ message: MessageID, at now: Date) throws {
        try db.run(
            sql: "UPDATE message SET over = ? WHERE school = ? AND id = ?",
            arguments: [now.milliseconds, school.rawValue, message.rawValue])
    }
}
