/// Resources put together at random by the grammar of Fluent, some of them broken afterwards; the seed is fixed.
///
/// What fluent.runtime 0.4.0 is known to do otherwise than Fluent does not occur in them: see `FluentPeerTests.deviations`.
struct ArbitraryResource {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private var generator: Generator

    init(seed: UInt64) { generator = Generator(state: seed) }

    private mutating func idGenerator(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    private mutating func pick(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }

    mutating func source() -> String {
        var source = ""
        for _ in 0..<Int.random(in: 2...7, using: &generator) { source += entry() }
        if idGenerator(35) { for _ in 0..<Int.random(in: 1...3, using: &generator) { source = broken(source) } }
        if idGenerator(15) { source = source.replacing("\n", with: "\r\n") }
        return source
    }

    private mutating func broken(_ source: String) -> String {
        var scalars = Array(source.unicodeScalars)
        guard let place = scalars.indices.randomElement(using: &generator) else { return source }
        let pieces = Array("{}[]*.-#$\"\\ =a:,()>\n".unicodeScalars)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(pieces.randomElement(using: &generator) ?? " ", at: place)
        default: scalars[place] = pieces.randomElement(using: &generator) ?? " "
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private mutating func entry() -> String {
        switch Int.random(in: 0...19, using: &generator) {
        case 0...10: pick(["a", "b", "c", "m-1", "N_x"]) + pick(["=", " = ", " ="]) + value() + attributes() + "\n"
        case 11...14: "-" + pick(["a", "t", "u"]) + pick(["=", " = "]) + value() + attributes() + "\n"
        case 15: pick(["#", "##", "###"]) + " " + pick(["sylw", "a = b", "{"]) + "\n"
        case 16: "\n" + pick(["", "  \n"])
        case 17: pick(["#x", "????", "a", "a =", "=b", " a = b", "  .c = d", "}", "[a] b", "-", "- = c", "#### x"]) + "\n"
        case 18: "c =" + attributes() + "\n"
        default: "b = \n\n   " + text() + "\n\n     " + text() + "\n" + pick(["", "  \n"]) + "   " + text() + "\n"
        }
    }

    private mutating func attributes() -> String {
        var attributes = ""
        while idGenerator(25) { attributes += "\n" + pick(["", "  ", "\n   "]) + "." + pick(["x", "y"]) + " =" + value() }
        return attributes
    }

    private mutating func value() -> String {
        pick([" ", " ", "  ", "\n  ", "\n    ", "\n\n   "]) + pattern(depth: 0, indent: "  ")
    }

    private mutating func pattern(depth: Int, indent: String) -> String {
        var pattern = ""
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            switch Int.random(in: 0...9, using: &generator) {
            case 0...3: pattern += text()
            case 4...7: pattern += placeable(depth: depth, indent: indent)
            case 8: pattern += "\n" + indent + pick(["", " ", "    "]) + text()
            default: pattern += "\n" + pick([indent, "", "\n" + indent]) + placeable(depth: depth, indent: indent)
            }
        }
        return pattern
    }

    private mutating func text() -> String {
        pick(["Siôn", "le  ", "ŵy a", "x", "un. *dau [tri]", "😀", "\"q\"", "#5 -", "a = b", "mae'n", "w \\u", "$n"])
    }

    private mutating func placeable(depth: Int, indent: String) -> String {
        let blank = pick([" ", " ", "", "\n" + indent])
        let inner = depth < 2 && idGenerator(30) ? select(depth: depth, indent: indent) : inline(depth: depth)
        return "{" + blank + inner + pick([" ", "", " \n"]) + "}"
    }

    private mutating func inline(depth: Int) -> String {
        switch Int.random(in: 0...13, using: &generator) {
        case 0...3: pick(["$n", "$n", "$s", "$no", "$f"])
        case 4: pick(["a", "b", "c", "m-1", "no", "a.x", "b.y", "no.x"])
        case 5: pick(["-a", "-t", "-u", "-no"]) + pick(["", "()", "(s: \"T\")", "(n: 2, s: \"ŵ\")", "($n)", " ( s : \"\" ) "])
        case 6: pick(["1", "2", "-3", "6", "1.5", "12345", "007", "-0.25"])
        case 7: pick(["\"x\"", "\"\"", "\"{\"", "\"\\u0041\"", "\"\\U01F600\"", "\"\\\\\"", "\"\\\"\"", "\"  \""])
        case 8...9: function()
        case 10 where depth < 3: placeable(depth: depth + 1, indent: "   ")
        case 11: pick(["-a.x", "A", "f()", "NO()", "NO($n)", "$", "\"a", "1.", "\"\\x\"", "a.b.c", "-t.x()", "F(a: $n)"])
        default: pick(["$s", "$n"])
        }
    }

    private mutating func function() -> String {
        let options = [
            "", ", minimumFractionDigits: 2", ", maximumFractionDigits: 0", ", style: \"percent\"", ", useGrouping: 0",
            ", minimumIntegerDigits: 3", ", style: \"currency\", currency: \"GBP\"", ", maximumFractionDigits: 1",
            ", nothing: 1", ", style: \"x\"", " ,", ", $n", ", style: 1, style: 2",
        ]
        return pick(["NUMBER", "NUMBER ", "NUMBER\n "]) + "(" + pick(["$n", "$n", "$f", "$s", "$no", "1234.5", "a", ""])
            + pick(options) + ")"
    }

    private mutating func select(depth: Int, indent: String) -> String {
        let selector = pick([
            "$n", "$n", "$f", "$s", "$no", "NUMBER($n)", "\"x\"", "2", "-a.x", "-t.y", "-u.x(s: \"x\")", "a", "-t", "a.x",
            "{ $n }",
        ])
        let inside = indent + "    "
        var variants = ""
        for key in ["1", "2", "3", "1.5", "zero", "one", "two", "few", "x", "other"] where idGenerator(25) {
            variants += "\n" + inside + "[" + pick(["", " "]) + key + pick(["", " "]) + "]"
            variants += pick([" ", "", "\n" + inside + " "]) + pattern(depth: depth + 1, indent: inside)
        }
        if !idGenerator(3) { variants += "\n" + inside + "*[other] " + pattern(depth: depth + 1, indent: inside) }
        return selector + pick([" -> ", " ->", "\n->"]) + variants + "\n" + indent
    }

    /// For `$n`, a whole number; `$f`, a decimal; `$s`, a text.
    mutating func values() -> (n: Int, f: Double, s: String) {
        (
            [0, 1, 2, 3, 4, 6, 11, 1234, -2].randomElement(using: &generator) ?? 0,
            [0.5, 1.5, 2.675, 1234.5678, -0.125].randomElement(using: &generator) ?? 0.5, pick(["x", "", "Llŷr", "{ $n }"])
        )
    }
}
