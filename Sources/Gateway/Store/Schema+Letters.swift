internal import GRDB

/// What letters are found by: the code on a returned slip, and what was posted last.
extension Schema {
    static func addLetters(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("24 letters by their slips") { db in try db.execute(sql: letters) }
    }

    private static let letters = """
        -- The end of a letter's id is the code on its slip (SlipCode).
        CREATE INDEX delivery_slip ON delivery (school, substr(id, -8)) WHERE channel = 'letter';
        CREATE INDEX evidence_posted ON evidence (school, recorded) WHERE kind = 'posted';
        """
}
