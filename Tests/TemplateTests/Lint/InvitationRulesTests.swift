import Templates
import Testing

struct InvitationRulesTests {
    private static func bench(_ event: LintEvent? = nil) -> LintBench {
        var bench = LintBench()
        bench.context.isInvitation = true
        bench.context.event = event
        return bench
    }

    private func codes(_ body: String, _ event: LintEvent? = nil) -> [String] {
        Self.bench(event).codes("Helo", body).filter { $0.hasPrefix("en") && ($0.contains("no-") || $0.contains("other-")) }
    }

    @Test(arguments: [
        ("Tuesday 10 March, 6pm, school hall.", []),
        ("10/03/2026, 18:00, in the library", []),
        ("Tomorrow at half past three in Room 2.", []),
        ("{ DATE($eventStarts) }, { TIME($eventStarts) }, { $eventPlace }", []),
        ("Monday, after school, on the field", []),
        ("10 March, all day, online", []),
        ("Come at 6pm to the hall.", ["en:4 no-date"]),
        ("Come on 10 March to the hall.", ["en:4 no-time"]),
        ("Come on 10 March at 6pm.", ["en:4 no-place"]),
        ("Ysgol Enghraifft: come on 10 March at 6pm.", ["en:4 no-place"]),
        ("Please come.", ["en:4 no-date", "en:4 no-time", "en:4 no-place"]),
        ("{ DATE($eventStarts) } in the hall", ["en:4 no-time"]),
    ])
    func `an invitation says when and where`(body: String, expected: [String]) {
        #expect(codes(body) == expected)
    }

    @Test(arguments: [
        ("Nos Fawrth 10 Mawrth, 6pm, neuadd yr ysgol.", []),
        ("Yfory am 6 yr hwyr yn y llyfrgell.", []),
        ("Ddydd Llun ar ôl ysgol ar y cae.", []),
        ("Dewch am 6pm i'r neuadd.", ["cy:4 no-date"]),
        ("Dewch ar 10 Mawrth i'r neuadd.", ["cy:4 no-time"]),
        ("Dewch ar 10 Mawrth am 6pm.", ["cy:4 no-place"]),
    ])
    func `a Welsh invitation too`(body: String, expected: [String]) {
        let found = Self.bench().codes(body, "Hello").filter { $0.hasPrefix("cy") && $0.contains("no-") }
        #expect(found == expected)
    }

    @Test(arguments: [
        ("10 March, 6pm, hall", []), ("11 March, 6pm, hall", ["en:4 other-date"]), ("10 March, 7pm, hall", ["en:4 other-time"]),
        ("10 March 2027, 6pm, hall", ["en:4 other-date"]), ("10 March, 6 o'clock, hall. Reply by 6 March.", []),
        ("10 March, 6pm, Canolfan Dewi", []),
    ])
    func `what it says is what message yaml says`(body: String, expected: [String]) {
        let event = LintEvent(
            starts: ClockTime(hour: 18).flatMap { LocalDateTime(year: 2026, month: 3, day: 10, time: $0) },
            place: Bilingual(welsh: "Canolfan Dewi", english: "Canolfan Dewi"))
        #expect(codes(body, event) == expected)
    }

    @Test func `the text message is an invitation of its own`() {
        let found = Self.bench().findings(
            welsh: "---\nsubject: a\nsms: Dewch 10 Mawrth!\n---\nDewch 10 Mawrth, 6pm, neuadd yr ysgol.",
            english: "---\nsubject: a\nsms: Come 10 March!\n---\nCome 10 March, 6pm, school hall.")
        #expect(LintBench.codes(found) == ["cy:3 no-time", "cy:3 no-place", "en:3 no-time", "en:3 no-place"])
    }

    @Test func `a message that does not invite needs none of it`() {
        #expect(LintBench().codes("Helo", "Hello") == [])
    }
}
