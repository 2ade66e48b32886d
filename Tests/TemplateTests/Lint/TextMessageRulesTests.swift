import Templates
import Testing

struct TextMessageRulesTests {
    private static let full = String(repeating: "a", count: 160)

    @Test(arguments: [
        (full, []), (full + "a", ["cy:3 too-many-parts"]), ("Sŵ", ["cy:3 costly-letters"]), ("Te yn y caffi.", []),
        (String(repeating: "ŷ", count: 70), ["cy:3 costly-letters"]),
        (String(repeating: "ŷ", count: 71), ["cy:3 too-many-parts", "cy:3 costly-letters"]), ("Mae’r ysgol – ar gau…", []),
        ("{ $school } " + full, ["cy:3 too-many-parts"]), ("€" + full.dropLast(2), []),
        ("€" + full.dropLast(), ["cy:3 too-many-parts"]),
        ("Mae è é ì ò ù ä ö ü yn iawn.", []),
    ])
    func `a text message fits its parts and has no letters that cost`(text: String, expected: [String]) {
        #expect(
            LintBench().codesOfTexts(text, text.contains("{") ? "{ $school }" : "Hello").filter { $0.hasPrefix("cy") } == expected
        )
    }

    @Test func `how many characters are over and which letters cost are said`() {
        let text = "---\nsubject: a\nsms: 'I'r sŵ a'r tŷ'\n---\na".replacing(
            "'I'r sŵ a'r tŷ'", with: "\"I'r sŵ a'r tŷ " + String(repeating: "a", count: 60) + "\"")
        let findings = LintBench().findings(welsh: text, english: "---\nsubject: a\nsms: b\n---\na")
        #expect(findings.first?.values["over"] == .number(4))
        #expect(findings.first?.values["costly"] == "ŵ ŷ")
        #expect(findings.last?.column == 12)
    }

    /// What cannot be filled must not keep the rest from being measured.
    @Test(arguments: [
        "{ DATE($school) }", "{ MONEY($school) }", "{ COUNT($places, noun: 'x') }", "{ LIST($names) }", "{ LIST($school) }",
        "{ DATE($day, form: 'evening', year: 'x') }", "{ NUMBER($school) }",
    ])
    func `a text message with a value of the wrong kind is measured too`(placeable: String) {
        let text = (Self.full + placeable).replacing("'", with: "\\\"")
        #expect(LintBench().codesOfTexts(text, "Hello").contains("cy:3 too-many-parts"))
    }

    @Test func `a school may allow more parts`() {
        var bench = LintBench()
        bench.context.limits.parts = 2
        #expect(bench.codesOfTexts(Self.full + "a", Self.full + "a") == [])
    }

    @Test(arguments: [
        ("Reply CANCEL to opt out.", true), ("Text END to stop.", true), ("Reply QUIT.", true), ("To opt out: UNSUBSCRIBE", true),
        ("Reply STOPALL", true), ("Text OPTOUT to 60777.", true), ("Reply OPT OUT.", true), ("Reply STOP ALL.", true),
        ("Reply with the word cancel.", true), ("Text 'quit' to leave.", true), ("Text end to stop these messages", true),
        ("Reply YES or CANCEL.", true), ("Reply yes or cancel.", true), ("To opt out: STOP", false),
        ("Reply STOP to opt out.", false),
        ("Cancel your place by phoning.", false), ("Reply, or cancel your place by phoning.", false), ("The end of term.", false),
        ("Send end of term photos.", false), ("Text us to cancel.", false), ("The event is CANCELLED.", false),
        ("Quit smoking club", false), ("To cancel, reply NO.", false), ("SCHOOL YEAR END PARTY", false),
        ("Reply NO if you must cancel.", false),
    ])
    func `words that networks act on are not asked for`(english: String, isFound: Bool) {
        #expect(LintBench().codesOfTexts("Helo", english).contains("en:3 carrier-word") == isFound)
    }

    @Test(arguments: [
        ("Atebwch CANCEL.", true), ("I stopio: END", true), ("Tecstiwch QUIT i 60777.", true),
        ("Atebwch gyda'r gair unsubscribe.", true),
        ("I stopio: STOPIO", false), ("Atebwch IE neu NA.", false), ("Mae'r digwyddiad wedi'i ganslo.", false),
    ])
    func `nor in Welsh`(welsh: String, isFound: Bool) {
        #expect(LintBench().codesOfTexts(welsh, "Hello").contains("cy:3 carrier-word") == isFound)
    }
}
