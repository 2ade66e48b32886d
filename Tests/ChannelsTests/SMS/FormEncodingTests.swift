import Channels
import Testing

/// Forms, from providers and from browsers: one reader, which differs only in what it makes of a broken escape.
@Suite struct FormEncodingTests {
    /// Nil: refused. `kept` is what a browser's form gives.
    static let forms: [(body: String, refused: [String]?, kept: [String])] = [
        ("", [], []), ("&&", [], []), ("a", ["a", ""], ["a", ""]), ("=x", ["", "x"], ["", "x"]),
        ("a=b=c", ["a", "b=c"], ["a", "b=c"]), ("a=b+c%20d%2B", ["a", "b c d+"], ["a", "b c d+"]),
        ("a=1&a=2", ["a", "1", "a", "2"], ["a", "1", "a", "2"]), ("%61=%C5%B7", ["a", "ŷ"], ["a", "ŷ"]),
        ("a=T%E2l", ["a", "Tâl"], ["a", "Tâl"]), ("a=%C5%B7+%C5", ["a", "ŷ \u{FFFD}"], ["a", "ŷ \u{FFFD}"]),
        ("a=%00", ["a", "\u{FFFD}"], ["a", "\u{FFFD}"]),
        ("a=%zz", nil, ["a", "%zz"]), ("a=%", nil, ["a", "%"]), ("a=100%", nil, ["a", "100%"]), ("a=%2", nil, ["a", "%2"]),
        ("a=%%41", nil, ["a", "%A"]), ("%4=b&c=d", nil, ["%4", "b", "c", "d"]), ("a=50%+off", nil, ["a", "50% off"]),
    ]

    @Test(arguments: forms) func `a form is read once`(_ row: (body: String, refused: [String]?, kept: [String])) {
        let refused = FormEncoding.fields(row.body.utf8)?.flatMap { [$0.name, $0.value] }
        let kept = FormEncoding.fields(row.body.utf8, brokenEscapes: .kept)?.flatMap { [$0.name, $0.value] }
        #expect(refused == row.refused && kept == row.kept, "\(row.body)")
    }
}
