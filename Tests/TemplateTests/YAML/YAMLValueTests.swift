import Templates
import Testing

/// What one key's value reads as, or which mistake it is.
@Suite struct YAMLValueTests {
    enum Kind: Sendable {
        case text, required, whole, decimal, flag, duration, time, colour, texts, colours, both
    }

    enum Colour: String, CaseIterable {
        case red, green
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var kind: Kind
        var written: String
        /// What was read, or else the mistake.
        var expected: String
        var testDescription: String { "\(kind) of \(written) is \(expected)" }

        init(_ kind: Kind, _ written: String, _ expected: String) {
            self.kind = kind
            self.written = written
            self.expected = expected
        }
    }

    @Test(arguments: [
        Case(.text, "v: NO", "NO"),
        Case(.text, "v: 18:00", "18:00"),
        Case(.text, "v: 07700900123", "07700900123"),
        Case(.text, "v: 0x1F", "0x1F"),
        Case(.text, "v: ~", "~"),
        Case(.text, "v: null", "null"),
        Case(.text, "v: 1.10", "1.10"),
        Case(.text, "v: 2026-10-06", "2026-10-06"),
        Case(.text, "v: !!int 5", "5"),
        Case(.text, "v: 'it''s'", "it's"),
        Case(.text, "v: \"Tŷ\\tŵy\"", "Tŷ\tŵy"),
        Case(.text, "v: |\n  un\n  dau", "un\ndau"),
        Case(.text, "v: >-\n  un\n  dau", "un dau"),
        Case(.text, "v: \"\"", ""),
        Case(.text, "w: x", "nil"),
        Case(.text, "v:", "1:3 not-text v "),
        Case(.text, "v: [a]", "1:4 not-text v "),
        Case(.text, "v: {a: b}", "1:4 not-text v "),
        Case(.text, "v: \"a\\0b\"", "1:4 not-text v "),
        Case(.text, "v: \"a\\rb\"", "1:4 not-text v "),
        Case(.text, "v: \"a\\eb\"", "1:4 not-text v "),
        Case(.required, "v: x", "x"),
        Case(.required, "w: x", "1:1 missing-key v "),
        Case(.required, "v: ''", "1:4 missing-key v "),
        Case(.required, "v:", "1:3 not-text v "),
        Case(.whole, "v: 8", "8"),
        Case(.whole, "v: '8'", "8"),
        Case(.whole, "v: -5", "-5"),
        Case(.whole, "v: 010", "10"),
        Case(.whole, "v: 101", "1:4 out-of-range v -5–100"),
        Case(.whole, "v: 1e3", "1:4 not-whole-number v 1e3"),
        Case(.whole, "v: 1_0", "1:4 not-whole-number v 1_0"),
        Case(.whole, "v: 2.4", "1:4 not-whole-number v 2.4"),
        Case(.whole, "v: ٣", "1:4 not-whole-number v ٣"),
        Case(.whole, "v: 99999999999999999999", "1:4 not-whole-number v 99999999999999999999"),
        Case(.whole, "v: [8]", "1:4 not-whole-number v "),
        Case(.decimal, "v: 2.4", "2400"),
        Case(.decimal, "v: 85", "85000"),
        Case(.decimal, "v: 0.001", "1"),
        Case(.decimal, "v: 0.0001", "1:4 not-number v 0.0001"),
        Case(.decimal, "v: 2,4", "1:4 not-number v 2,4"),
        Case(.decimal, "v: .5", "1:4 not-number v .5"),
        Case(.decimal, "v: '2.'", "1:4 not-number v 2."),
        Case(.decimal, "v: 1000.5", "1:4 out-of-range v 0–99.5"),
        Case(.flag, "v: yes", "true"),
        Case(.flag, "v: Ie", "true"),
        Case(.flag, "v: TRUE", "true"),
        Case(.flag, "v: no", "false"),
        Case(.flag, "v: na", "false"),
        Case(.flag, "v: false", "false"),
        Case(.flag, "v: on", "1:4 not-yes-or-no v on"),
        Case(.flag, "v:", "1:3 not-yes-or-no v "),
        Case(.duration, "v: 90s", "90"),
        Case(.duration, "v: 30m", "1800"),
        Case(.duration, "v: 4h", "14400"),
        Case(.duration, "v: 3d", "259200"),
        Case(.duration, "v: 0s", "0"),
        Case(.duration, "v: 30", "1:4 not-duration v 30"),
        Case(.duration, "v: 4 h", "1:4 not-duration v 4 h"),
        Case(.duration, "v: -4h", "1:4 not-duration v -4h"),
        Case(.duration, "v: h", "1:4 not-duration v h"),
        Case(.duration, "v: 999999999999999999d", "1:4 not-duration v 999999999999999999d"),
        Case(.time, "v: 18:00", "1080"),
        Case(.time, "v: \"08:05\"", "485"),
        Case(.time, "v: 8:05", "485"),
        Case(.time, "v: 0:00", "0"),
        Case(.time, "v: 24:00", "1:4 not-time-of-day v 24:00"),
        Case(.time, "v: 18:60", "1:4 not-time-of-day v 18:60"),
        Case(.time, "v: 18", "1:4 not-time-of-day v 18"),
        Case(.time, "v: 18:0", "1:4 not-time-of-day v 18:0"),
        Case(.time, "v: 6pm", "1:4 not-time-of-day v 6pm"),
        Case(.colour, "v: red", "red"),
        Case(.colour, "v: Red", "1:4 not-one-of v red, green"),
        Case(.texts, "v: [a, 'b, c', NO]", "a|b, c|NO"),
        Case(.texts, "v:\n  - a\n  - 18:00", "a|18:00"),
        Case(.texts, "v: []", ""),
        Case(.texts, "v: a", "1:4 not-list v "),
        Case(.texts, "v: {a: b}", "1:4 not-list v "),
        Case(.texts, "v: [a, [b]]", "1:8 not-text v[2] "),
        Case(.colours, "v: [green, red]", "green|red"),
        Case(.colours, "v: [green, blue]", "1:12 not-one-of v[2] red, green"),
        Case(.both, "v: {cy: Helo, en: Hello}", "Helo|Hello"),
        Case(.both, "v: {cy: Helo}", "1:1 missing-key v.en "),
        Case(.both, "v: {en: Hello, cy: ''}", "1:20 missing-key v.cy "),
        Case(.both, "v: {cy: Helo, en: Hello, fr: Salut}", "1:26 unknown-key v.fr "),
        Case(.both, "v: Helo", "1:4 not-mapping v "),
    ])
    func `a value reads as one thing or is one mistake`(_ example: Case) {
        let reader = YAMLReader(text: example.written, file: "test.yaml")
        let root = reader.mapping()
        let read = root.flatMap { value(example.kind, of: $0) } ?? "nil"
        _ = root?.text("w")
        root?.finish()
        #expect(reader.mistakes.first.map(YAMLReaderTests.line) ?? read == example.expected)
        #expect(reader.mistakes.count <= 1)
    }

    @Test func `a list of mappings keeps the path and the place of each`() {
        let reader = YAMLReader(text: "routes:\n  - to: a\n  - too: b\n  - c", file: "test.yaml")
        let root = reader.mapping()
        #expect(root?.mappings("routes")?.map { $0.requiredText("to") } == ["a", ""])
        root?.finish()
        #expect(
            reader.mistakes.map(YAMLReaderTests.line) == [
                "3:5 missing-key routes[2].to ", "3:5 unknown-key routes[2].too to", "4:5 not-mapping routes[3] ",
            ])
    }

    @Test func `asking twice reports once`() {
        let reader = YAMLReader(text: "v: x", file: "test.yaml")
        let root = reader.mapping()
        #expect(root?.whole("v", in: 0...9) == nil)
        #expect(root?.whole("v", in: 0...9) == nil)
        #expect(reader.mistakes.count == 1)
    }

    private func value(_ kind: Kind, of root: YAMLMapping) -> String? {
        switch kind {
        case .text: root.text("v")
        case .required: root.requiredText("v")
        case .whole: root.whole("v", in: -5...100).map { "\($0)" }
        case .decimal: root.decimal("v", places: 3, in: 0...99_500).map { "\($0)" }
        case .flag: root.flag("v").map { "\($0)" }
        case .duration: root.duration("v").map { "\($0)" }
        case .time: root.timeOfDay("v").map { "\($0)" }
        case .colour: root.choice("v", Colour.self)?.rawValue
        case .texts: root.texts("v")?.joined(separator: "|")
        case .colours: root.choices("v", Colour.self)?.map(\.rawValue).joined(separator: "|")
        case .both: root.bilingual("v").map { "\($0.welsh)|\($0.english)" }
        }
    }
}
