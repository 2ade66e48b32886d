/// Quotes words of a command that a person will copy into a shell.
enum ShellWord {
    /// Quoted so that a POSIX shell reads it back as one word (POSIX.1-2017, Shell Command Language, section 2.2.2). Ids of a
    /// school's file may contain spaces, `;` and `$`.
    static func quoted(_ word: String) -> String {
        let isPlain = !word.isEmpty && word.utf8.allSatisfy { Self.plain.contains($0) }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }

    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:@".utf8)
}
