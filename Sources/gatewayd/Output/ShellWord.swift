/// Words of a command that a person is to copy into a shell.
enum ShellWord {
    /// As a POSIX shell reads it back as one word (POSIX.1-2017, Shell Command Language, section 2.2.2). An id from a school's file may hold
    /// spaces, `;` and `$`.
    static func quoted(_ word: String) -> String {
        let isPlain = !word.isEmpty && word.utf8.allSatisfy { Self.plain.contains($0) }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }

    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:@".utf8)
}
