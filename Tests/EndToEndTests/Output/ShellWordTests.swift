import Testing

@testable import gatewayd

@Suite struct `A word of a command that is to be copied` {
    static let words: [(word: String, quoted: String)] = [
        ("F1", "F1"), ("gwahoddiad-1", "gwahoddiad-1"), ("a/b.c:d@e_f", "a/b.c:d@e_f"), ("", "''"), ("F 1", "'F 1'"),
        ("$HOME", "'$HOME'"),
        ("a;reboot", "'a;reboot'"), ("`x`", "'`x`'"), ("D'Arcy", #"'D'\''Arcy'"#), ("siân", "'siân'"), ("a\nb", "'a\nb'"),
    ]

    @Test(arguments: words) func `is one word to the shell`(_ row: (word: String, quoted: String)) {
        #expect(ShellWord.quoted(row.word) == row.quoted)
    }
}
