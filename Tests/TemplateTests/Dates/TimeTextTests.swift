import Templates
import Testing

struct TimeTextTests {
    @Test(arguments: [
        (0, 0, "12am", "hanner nos", "midnight"), (0, 30, "12.30am", "12.30 y bore", "12.30 in the morning"),
        (1, 0, "1am", "1 y bore", "1 in the morning"), (9, 5, "9.05am", "9.05 y bore", "9.05 in the morning"),
        (11, 59, "11.59am", "11.59 y bore", "11.59 in the morning"), (12, 0, "12pm", "canol dydd", "midday"),
        (12, 1, "12.01pm", "12.01 y prynhawn", "12.01 in the afternoon"),
        (12, 30, "12.30pm", "12.30 y prynhawn", "12.30 in the afternoon"),
        (13, 0, "1pm", "1 y prynhawn", "1 in the afternoon"), (15, 10, "3.10pm", "3.10 y prynhawn", "3.10 in the afternoon"),
        (17, 30, "5.30pm", "5.30 y prynhawn", "5.30 in the afternoon"),
        (17, 59, "5.59pm", "5.59 y prynhawn", "5.59 in the afternoon"),
        (18, 0, "6pm", "6 yr hwyr", "6 in the evening"), (19, 30, "7.30pm", "7.30 yr hwyr", "7.30 in the evening"),
        (20, 59, "8.59pm", "8.59 yr hwyr", "8.59 in the evening"), (21, 0, "9pm", "9 y nos", "9 at night"),
        (21, 1, "9.01pm", "9.01 y nos", "9.01 at night"), (23, 59, "11.59pm", "11.59 y nos", "11.59 at night"),
    ])
    func `a time is said as each language says it`(hour: Int, minute: Int, ampm: String, welsh: String, english: String) throws {
        let time = try #require(ClockTime(hour: hour, minute: minute))
        #expect(TimeText(time, in: .welsh).words == welsh)
        #expect(TimeText(time, in: .english).words == english)
        for language in Language.allCases { #expect(TimeText(time, in: language).ampm == ampm) }
    }

    @Test(arguments: [(0, 0, "00:00"), (9, 5, "09:05"), (18, 0, "18:00"), (23, 59, "23:59")])
    func `the long clock has four figures`(hour: Int, minute: Int, text: String) throws {
        #expect(TimeText(try #require(ClockTime(hour: hour, minute: minute)), in: .welsh).h24 == text)
    }

    @Test(arguments: [(24, 0), (-1, 0), (12, 60), (12, -1)])
    func `no clock shows an impossible time`(hour: Int, minute: Int) {
        #expect(ClockTime(hour: hour, minute: minute) == nil)
    }

    @Test(arguments: [
        ("18:00", "19:00", "6pm tan 7pm", "rhwng 6 a 7", "rhwng 6 a 7 yr hwyr", "between 6 and 7 in the evening"),
        (
            "17:30", "19:00", "5.30pm tan 7pm", "rhwng 5.30 a 7", "rhwng 5.30 y prynhawn a 7 yr hwyr",
            "between 5.30 in the afternoon and 7 in the evening"
        ),
        ("19:00", "20:30", "7pm tan 8.30pm", "rhwng 7 ac 8.30", "rhwng 7 ac 8.30 yr hwyr", "between 7 and 8.30 in the evening"),
        ("10:00", "11:00", "10am tan 11am", "rhwng 10 ac 11", "rhwng 10 ac 11 y bore", "between 10 and 11 in the morning"),
        (
            "11:00", "13:00", "11am tan 1pm", "rhwng 11 ac 1", "rhwng 11 y bore ac 1 y prynhawn",
            "between 11 in the morning and 1 in the afternoon"
        ),
        (
            "11:00", "12:00", "11am tan 12pm", "rhwng 11 a 12", "rhwng 11 y bore a chanol dydd",
            "between 11 in the morning and midday"
        ),
        (
            "12:00", "13:00", "12pm tan 1pm", "rhwng 12 ac 1", "rhwng canol dydd ac 1 y prynhawn",
            "between midday and 1 in the afternoon"
        ),
        (
            "21:00", "00:00", "9pm tan 12am", "rhwng 9 a 12", "rhwng 9 y nos a hanner nos",
            "between 9 at night and midnight"
        ),
        (
            "20:00", "22:30", "8pm tan 10.30pm", "rhwng 8 a 10.30", "rhwng 8 yr hwyr a 10.30 y nos",
            "between 8 in the evening and 10.30 at night"
        ),
        (
            "12:15", "12:45", "12.15pm tan 12.45pm", "rhwng 12.15 a 12.45", "rhwng 12.15 a 12.45 y prynhawn",
            "between 12.15 and 12.45 in the afternoon"
        ),
    ])
    func `a range says the part of the day once`(
        start: String, end: String, ampm: String, between: String, welsh: String, english: String
    ) throws {
        let from = try #require(LocalDateTime(iso: "2026-03-10T\(start)")?.time)
        let to = try #require(LocalDateTime(iso: "2026-03-10T\(end)")?.time)
        let cy = TimeRange(from: from, to: to, in: .welsh)
        #expect(cy.ampm == ampm)
        #expect(cy.h24 == "\(start) tan \(end)")
        #expect(cy.between == between)
        #expect(cy.words == welsh)
        let en = TimeRange(from: from, to: to, in: .english)
        #expect(en.ampm == ampm.replacing(" tan ", with: " to "))
        #expect(en.h24 == "\(start) to \(end)")
        #expect(en.words == english)
    }
}
