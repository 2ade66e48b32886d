/// The SQL that follows corrections: a correction names the message that it corrects, which may be a correction itself. Each query that follows them
/// begins with one of these tables.
///
/// The table is called `thread`. Its first column, `id`, is a message: one of those with which it starts, or one that is reached from them, each
/// once. Its second column, where there is one, is what the row keeps of its start. The arguments of the statement begin with those of `start`
/// and the school.
enum CorrectionChain {
    /// The messages that `start` selects, their corrections, and so on to the newest.
    static func corrections(from start: String, keeping column: String? = nil) -> String {
        thread(from: start, column, passedOn: column.map { "thread.\($0)" }, to: "link.id", by: "link.corrects = thread.id")
    }

    /// The messages that `start` selects, those that they correct, and so on to the first.
    static func corrected(from start: String, keeping column: String) -> String {
        thread(
            from: start, column, passedOn: "thread.\(column)", to: "link.corrects",
            by: "link.id = thread.id AND link.corrects IS NOT NULL")
    }

    /// One message, which is the first argument, and its corrections. The second column is `depth`, how many corrections a message is away from it.
    static let correctionsOfOne = thread(
        from: "SELECT ?, 0", "depth", passedOn: "thread.depth + 1", to: "link.id", by: "link.corrects = thread.id")

    /// Ends a query on `correctionsOfOne` and `message`: only the newest of the messages that it finds. Where two correct the same one, the one that
    /// was made later is the newest.
    static let newest = "ORDER BY thread.depth DESC, message.created DESC, message.id LIMIT 1"

    private static func thread(
        from start: String, _ column: String?, passedOn value: String?, to next: String, by condition: String
    ) -> String {
        """
        WITH RECURSIVE thread (id\(column.map { ", \($0)" } ?? "")) AS (
            \(start)
            UNION
            SELECT \(next)\(value.map { ", \($0)" } ?? "") FROM thread JOIN message AS link ON link.school = ? AND \(condition))
        """
    }
}
