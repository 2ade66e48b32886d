import Channels
import Foundation
import Testing

@testable import Gateway

extension ClosedDays {
    static func holiday(_ from: SchoolDay, _ until: SchoolDay, weekends: Bool = false) -> ClosedDays {
        ClosedDays(holidays: [Holiday(from: from, until: until)].compactMap(\.self), weekends: weekends)
    }
}

/// Quiet from 20:00 to 08:00 in London. Christmas 2026 is from Monday 21 December to Friday 1 January; the clocks go forward on Sunday
/// 29 March 2026 and back on Sunday 25 October 2026.
@Suite struct `The hours in which a message may leave` {
    static let christmas = ClosedDays.holiday("2026-12-21", "2027-01-01")
    static let easter = ClosedDays.holiday("2026-03-28", "2026-03-29")
    static let october = ClosedDays.holiday("2026-10-24", "2026-10-25")
    static let weekends = ClosedDays(weekends: true)
    static let far = Date.at("2030-01-01T00:00:00Z")

    static func hours(_ category: Gateway.Category, _ closed: ClosedDays, before deadline: Date = far) -> AllowedHours {
        AllowedHours(for: category, of: .example { $0.closedDays = closed }, before: deadline)
    }

    struct Wait: CustomTestStringConvertible, Sendable {
        var name: String
        var category: Gateway.Category = .general
        var closed: ClosedDays = christmas
        var channel: ChannelKind = .text
        var deadline = "2030-01-01T00:00:00Z"
        var from: String
        var first: String
        var reason: NotSent?

        var testDescription: String { name }
    }

    static let waits: [Wait] = [
        Wait(name: "on an open day it goes", from: "2026-12-18T12:00:00Z", first: "2026-12-18T12:00:00Z"),
        Wait(
            name: "at night it waits for the morning", from: "2026-12-17T21:00:00Z", first: "2026-12-18T08:00:00Z",
            reason: .quietHours),
        Wait(
            name: "in the holiday it waits for the first morning after", from: "2026-12-23T12:00:00Z",
            first: "2027-01-02T08:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "the holiday's first midnight is part of it", from: "2026-12-21T00:00:00Z", first: "2027-01-02T08:00:00Z",
            reason: .schoolHoliday),
        Wait(
            name: "the night before the holiday ends with the holiday", from: "2026-12-20T22:00:00Z",
            first: "2027-01-02T08:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "the last night of the holiday is a night like others", from: "2027-01-01T23:59:59Z",
            first: "2027-01-02T08:00:00Z",
            reason: .quietHours),
        Wait(
            name: "the night after the holiday is a night like others", from: "2027-01-02T03:00:00Z",
            first: "2027-01-02T08:00:00Z", reason: .quietHours),
        Wait(
            name: "e-mail waits like a text", channel: .email, from: "2026-12-23T12:00:00Z", first: "2027-01-02T08:00:00Z",
            reason: .schoolHoliday),
        Wait(
            name: "a letter keeps the holiday, not the night", channel: .letter, from: "2026-12-23T12:00:00Z",
            first: "2027-01-02T00:00:00Z", reason: .schoolHoliday),
        Wait(name: "a letter keeps no night", channel: .letter, from: "2026-12-17T22:00:00Z", first: "2026-12-17T22:00:00Z"),
        Wait(
            name: "a survey keeps the holiday", category: .survey, from: "2026-12-23T12:00:00Z", first: "2027-01-02T08:00:00Z",
            reason: .schoolHoliday),
        Wait(
            name: "fundraising keeps the holiday", category: .fundraising, from: "2026-12-23T12:00:00Z",
            first: "2027-01-02T08:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "what is essential goes on a holiday", category: .essential, from: "2026-12-23T12:00:00Z",
            first: "2026-12-23T12:00:00Z"),
        Wait(
            name: "what is essential keeps the night", category: .essential, from: "2026-12-23T22:00:00Z",
            first: "2026-12-24T08:00:00Z", reason: .quietHours),
        Wait(
            name: "an emergency passes everything", category: .emergency, from: "2026-12-23T23:00:00Z",
            first: "2026-12-23T23:00:00Z"),
        Wait(
            name: "what would be over when the holiday is goes in it", deadline: "2026-12-28T10:00:00Z",
            from: "2026-12-23T12:00:00Z",
            first: "2026-12-23T12:00:00Z"),
        Wait(
            name: "what would be over when the holiday is keeps its nights", deadline: "2026-12-28T10:00:00Z",
            from: "2026-12-23T22:00:00Z", first: "2026-12-24T08:00:00Z", reason: .quietHours),
        Wait(
            name: "what ends at the very hour of the first morning goes in the holiday", deadline: "2027-01-02T08:00:00Z",
            from: "2026-12-23T12:00:00Z", first: "2026-12-23T12:00:00Z"),
        Wait(
            name: "what ends a second after the first morning waits for it", deadline: "2027-01-02T08:00:01Z",
            from: "2026-12-23T12:00:00Z", first: "2027-01-02T08:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "a letter that ends as the holiday does is printed in it", channel: .letter, deadline: "2027-01-02T00:00:00Z",
            from: "2026-12-23T12:00:00Z", first: "2026-12-23T12:00:00Z"),
        Wait(
            name: "a letter that ends a second later waits", channel: .letter, deadline: "2027-01-02T00:00:01Z",
            from: "2026-12-23T12:00:00Z", first: "2027-01-02T00:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "a weekend that the school keeps is closed", closed: weekends, from: "2026-03-06T21:00:00Z",
            first: "2026-03-09T08:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "a weekend that the school does not keep is open", closed: .none, from: "2026-03-07T12:00:00Z",
            first: "2026-03-07T12:00:00Z"),
        Wait(
            name: "a holiday that ends on Friday runs into the kept weekend",
            closed: .holiday("2026-12-21", "2027-01-01", weekends: true), from: "2026-12-23T12:00:00Z",
            first: "2027-01-04T08:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "the day of 23 hours is closed from midnight to midnight", closed: easter, from: "2026-03-28T00:00:00Z",
            first: "2026-03-30T07:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "a letter after the day of 23 hours goes at local midnight", closed: easter, channel: .letter,
            from: "2026-03-29T12:00:00Z", first: "2026-03-29T23:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "the day of 25 hours is closed from midnight to midnight", closed: october, from: "2026-10-23T23:00:00Z",
            first: "2026-10-26T08:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "a letter after the day of 25 hours goes at local midnight", closed: october, channel: .letter,
            from: "2026-10-25T01:30:00Z", first: "2026-10-26T00:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "a kept weekend with the change in March", closed: weekends, from: "2026-03-27T20:30:00Z",
            first: "2026-03-30T07:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "a kept weekend with the change in October", closed: weekends, from: "2026-10-23T19:30:00Z",
            first: "2026-10-26T08:00:00Z", reason: .schoolHoliday),
        Wait(
            name: "29 February is a day like others", closed: .holiday("2028-02-29", "2028-02-29"), from: "2028-02-29T12:00:00Z",
            first: "2028-03-01T08:00:00Z", reason: .schoolHoliday),
    ]

    @Test(arguments: waits) func `begin when nothing that its category keeps is left`(_ row: Wait) {
        let hours = Self.hours(row.category, row.closed, before: .at(row.deadline))
        #expect(hours.firstAllowed(on: row.channel, from: .at(row.from)) == .at(row.first))
        #expect(hours.reasonToWait(on: row.channel, at: .at(row.from)) == row.reason)
    }

    static let sums: [(String, ClosedDays, Gateway.Category, String, Double, String)] = [
        ("a wait does not run out in the holiday", christmas, .general, "2026-12-20T18:00:00Z", 4, "2027-01-02T10:00:00Z"),
        ("a wait of an essential message does", christmas, .essential, "2026-12-20T18:00:00Z", 4, "2026-12-21T10:00:00Z"),
        ("a wait of an emergency counts every hour", christmas, .emergency, "2026-12-20T18:00:00Z", 4, "2026-12-20T22:00:00Z"),
        ("a wait over a kept weekend", weekends, .general, "2026-03-06T18:00:00Z", 4, "2026-03-09T10:00:00Z"),
        ("a wait over the weekend of 47 hours", weekends, .general, "2026-03-27T18:00:00Z", 4, "2026-03-30T09:00:00Z"),
        ("a wait over the weekend of 49 hours", weekends, .general, "2026-10-23T17:00:00Z", 4, "2026-10-26T10:00:00Z"),
        ("a wait that ends as the day does", christmas, .general, "2026-12-20T16:00:00Z", 4, "2026-12-20T20:00:00Z"),
        ("a wait of two days of twelve hours", christmas, .general, "2026-12-19T08:00:00Z", 30, "2027-01-02T14:00:00Z"),
    ]

    @Test(arguments: sums) func `alone count as waiting`(
        name: String, closed: ClosedDays, category: Gateway.Category, from: String, hours: Double, until: String
    ) {
        #expect(Self.hours(category, closed).adding(hours * 3600, on: .text, to: .at(from)) == .at(until))
    }

    @Test func `let a wait run out in the holiday where the message would be over after it`() {
        let hours = Self.hours(.general, Self.christmas, before: .at("2026-12-28T10:00:00Z"))
        #expect(hours.adding(4 * 3600, on: .text, to: .at("2026-12-20T18:00:00Z")) == .at("2026-12-21T10:00:00Z"))
    }

    @Test func `do not count the holiday in a letter's three days`() {
        let hours = Self.hours(.general, Self.christmas)
        #expect(hours.adding(72 * 3600, on: .letter, to: .at("2026-12-20T12:00:00Z")) == .at("2027-01-04T12:00:00Z"))
    }

    /// A wait that would end after the holiday as late as the message itself, or later, runs out in the holiday.
    @Test(arguments: [
        ("2027-01-02T09:59:59Z", "2026-12-21T10:00:00Z"), ("2027-01-02T10:00:00Z", "2026-12-21T10:00:00Z"),
        ("2027-01-02T10:00:01Z", "2027-01-02T10:00:00Z"),
    ]) func `let a wait run out in the holiday up to the second`(deadline: String, until: String) {
        let hours = Self.hours(.general, Self.christmas, before: .at(deadline))
        #expect(hours.adding(4 * 3600, on: .text, to: .at("2026-12-20T18:00:00Z")) == .at(until))
    }

    /// A letter's three days reach beyond most deadlines: they are counted over the holiday all the same, where any other wait would not be.
    @Test(arguments: [
        (ChannelKind.letter, "2027-01-03T12:00:00Z", "2027-01-04T12:00:00Z"),
        (.letter, "2027-01-04T12:00:00Z", "2027-01-04T12:00:00Z"), (.letter, "2027-01-04T12:00:01Z", "2027-01-04T12:00:00Z"),
        (.letter, "2026-12-20T12:00:01Z", "2027-01-04T12:00:00Z"), (.letter, "2026-12-20T12:00:00Z", "2026-12-23T12:00:00Z"),
        (.text, "2027-01-03T12:00:00Z", "2026-12-26T12:00:00Z"), (.email, "2027-01-03T12:00:00Z", "2026-12-26T12:00:00Z"),
    ]) func `count a letter's three days after the holiday whatever its message's end`(
        channel: ChannelKind, deadline: String, until: String
    ) {
        let hours = Self.hours(.general, Self.christmas, before: .at(deadline))
        #expect(hours.adding(72 * 3600, on: channel, to: .at("2026-12-20T12:00:00Z")) == .at(until))
    }

    static let ends: [(Gateway.Category, String, String)] = [
        (.general, "2026-12-18T12:00:00Z", "2027-01-02T12:00:00Z"), (.general, "2026-12-16T12:00:00Z", "2026-12-19T12:00:00Z"),
        (.survey, "2026-12-23T12:00:00Z", "2027-01-05T00:00:00Z"), (.essential, "2026-12-23T12:00:00Z", "2026-12-26T12:00:00Z"),
        (.emergency, "2026-12-23T12:00:00Z", "2026-12-26T12:00:00Z"),
    ]

    @Test(arguments: ends) func `leave a message without an end of its own three days`(
        category: Gateway.Category, created: String, end: String
    ) {
        let school = School.example { $0.closedDays = Self.christmas }
        #expect(AllowedHours.deadline(for: category, of: school, created: .at(created)) == .at(end))
    }

    static let days: [(String, Bool)] = [
        ("2026-12-21", true), ("2028-02-29", true), ("2026-02-29", false), ("21/12/2026", false), ("2026-13-01", false),
        ("2026-1-1", false), ("today", false), ("", false),
    ]

    @Test(arguments: days) func `go by days written in one way`(text: String, isDay: Bool) {
        #expect((SchoolDay(written: text) != nil) == isDay)
    }

    @Test func `know no holiday that ends before it begins`() {
        #expect(ClosedDays.Holiday(from: "2026-12-21", until: "2026-12-20") == nil)
        #expect(ClosedDays.Holiday(from: "2026-12-21", until: "2026-12-21") != nil)
    }

    /// Whatever is closed, and whatever hour is quiet: it ends, moves forward, and lands where it is allowed.
    @Test(arguments: ["2026-03-26T00:30:00Z", "2026-10-22T00:30:00Z"])
    func `always come again`(start: String) {
        for closed in [Self.easter, Self.october, Self.weekends, .holiday("2026-03-27", "2026-03-31", weekends: true)] {
            for from in stride(from: 0, to: 1440, by: 90) {
                for until in stride(from: 0, to: 1440, by: 90) {
                    let quiet = QuietHours(from: from, until: until, closed: closed, timeZone: .london)
                    for step in stride(from: 0.0, to: 120, by: 7) {
                        let instant = Date.at(start).hours(step)
                        let allowed = quiet.firstAllowed(from: instant)
                        #expect(allowed >= instant && allowed <= instant.hours(24 * 9) && !quiet.isQuiet(at: allowed))
                        #expect(quiet.adding(allowedSeconds: 3600, to: instant) >= allowed.hours(1))
                    }
                }
            }
        }
    }
}
