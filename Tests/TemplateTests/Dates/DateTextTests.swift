internal import Foundation
import Templates
import Testing

struct DateTextTests {
    @Test(arguments: [
        ("2026-03-09", "dydd Llun 9 Mawrth 2026", "Monday 9 March 2026"),
        ("2026-03-10", "dydd Mawrth 10 Mawrth 2026", "Tuesday 10 March 2026"),
        ("2026-04-01", "dydd Mercher 1 Ebrill 2026", "Wednesday 1 April 2026"),
        ("2026-01-15", "dydd Iau 15 Ionawr 2026", "Thursday 15 January 2026"),
        ("2026-02-27", "dydd Gwener 27 Chwefror 2026", "Friday 27 February 2026"),
        ("2026-05-02", "dydd Sadwrn 2 Mai 2026", "Saturday 2 May 2026"),
        ("2026-06-07", "dydd Sul 7 Mehefin 2026", "Sunday 7 June 2026"),
        ("2026-07-14", "dydd Mawrth 14 Gorffennaf 2026", "Tuesday 14 July 2026"),
        ("2026-08-31", "dydd Llun 31 Awst 2026", "Monday 31 August 2026"),
        ("2026-09-03", "dydd Iau 3 Medi 2026", "Thursday 3 September 2026"),
        ("2026-10-31", "dydd Sadwrn 31 Hydref 2026", "Saturday 31 October 2026"),
        ("2026-11-11", "dydd Mercher 11 Tachwedd 2026", "Wednesday 11 November 2026"),
        ("2026-12-25", "dydd Gwener 25 Rhagfyr 2026", "Friday 25 December 2026"),
    ])
    func `a date is said in full as each place wants it`(iso: String, welsh: String, english: String) throws {
        let date = try #require(LocalDateTime(iso: iso))
        let cy = DateText(date, in: .welsh)
        #expect(cy.inline == welsh)
        #expect(cy.label == "D" + welsh.dropFirst())
        #expect(cy.adverbial == "d" + welsh)
        #expect(cy.evening == nil)
        #expect(cy.time == nil)
        let en = DateText(date, in: .english)
        #expect(en.inline == english)
        #expect(en.label == english)
        #expect(en.adverbial == "on " + english)
        #expect(en.evening == nil)
        #expect(DateText(date, in: .welsh, withYear: false).inline == welsh.dropLast(5))
        #expect(DateText(date, in: .english, withYear: false).label == english.dropLast(5))
    }

    @Test(arguments: [
        ("09", "nos Lun 9 Mawrth", "Monday evening, 9 March"), ("10", "nos Fawrth 10 Mawrth", "Tuesday evening, 10 March"),
        ("11", "nos Fercher 11 Mawrth", "Wednesday evening, 11 March"), ("12", "nos Iau 12 Mawrth", "Thursday evening, 12 March"),
        ("13", "nos Wener 13 Mawrth", "Friday evening, 13 March"), ("14", "nos Sadwrn 14 Mawrth", "Saturday evening, 14 March"),
        ("15", "nos Sul 15 Mawrth", "Sunday evening, 15 March"),
    ])
    func `from six in the evening it is nos`(day: String, welsh: String, english: String) throws {
        for clock in ["18:00", "23:59"] {
            let date = try #require(LocalDateTime(iso: "2026-03-\(day)T\(clock)"))
            #expect(DateText(date, in: .welsh).evening == "\(welsh) 2026")
            #expect(DateText(date, in: .english).evening == "\(english) 2026")
            #expect(DateText(date, in: .welsh, withYear: false).evening == welsh)
            #expect(DateText(date, in: .english, withYear: false).evening == english)
        }
        for clock in ["17:59", "00:00", "12:00"] {
            let date = try #require(LocalDateTime(iso: "2026-03-\(day)T\(clock)"))
            #expect(DateText(date, in: .welsh).evening == nil)
            #expect(DateText(date, in: .english).evening == nil)
        }
    }

    @Test func `day and month stand without day of the week and year`() throws {
        let date = try #require(LocalDateTime(iso: "2026-03-10T18:00"))
        #expect(DateText(date, in: .welsh).dayAndMonth == "10 Mawrth")
        #expect(DateText(date, in: .english).dayAndMonth == "10 March")
        #expect(DateText(date, in: .welsh).time?.ampm == "6pm")
    }

    @Test(arguments: [
        ("2026-01-02", "2il o Ionawr", "2nd of January"), ("2026-02-03", "3ydd o Chwefror", "3rd of February"),
        ("2026-03-01", "1af o Fawrth", "1st of March"), ("2026-04-05", "5ed o Ebrill", "5th of April"),
        ("2026-05-26", "26ain o Fai", "26th of May"), ("2026-06-11", "11eg o Fehefin", "11th of June"),
        ("2026-07-20", "20fed o Orffennaf", "20th of July"), ("2026-08-12", "12fed o Awst", "12th of August"),
        ("2026-09-30", "30ain o Fedi", "30th of September"), ("2026-10-31", "31ain o Hydref", "31st of October"),
        ("2026-11-01", "1af o Dachwedd", "1st of November"), ("2026-12-20", "20fed o Ragfyr", "20th of December"),
    ])
    func `a month is softened after o`(iso: String, welsh: String, english: String) throws {
        let date = try #require(LocalDateTime(iso: iso))
        #expect(OrdinalDate.text(date, in: .welsh) == welsh)
        #expect(OrdinalDate.text(date, in: .english) == english)
        #expect(OrdinalDate.text(date, in: .welsh, withYear: true) == welsh + " 2026")
    }

    @Test(arguments: [
        ("2026-02-24T12:00:00Z", "24 Chwefror 2026", "24 February 2026"),
        ("2026-01-01T00:00:00Z", "1 Ionawr 2026", "1 January 2026"),
        ("2026-12-31T23:59:59Z", "31 Rhagfyr 2026", "31 December 2026"),
        ("2026-06-30T23:30:00Z", "1 Gorffennaf 2026", "1 July 2026"),
    ])
    func `a date is said in full on the day it falls here`(instant: String, welsh: String, english: String) throws {
        let date = try Date(instant, strategy: .iso8601)
        let london = try #require(TimeZone(identifier: "Europe/London"))
        #expect(DateText.full(date, in: .welsh, timeZone: london) == welsh)
        #expect(DateText.full(date, in: .english, timeZone: london) == english)
    }
}
