import Channels
import Foundation
import Templates
import Testing

@testable import Gateway
@testable import gatewayd

/// What the office reads of messages at a terminal, in a spreadsheet and on the page.
@Suite struct `What the office reads of a message` {
    private static func words(_ language: Language) throws -> Localizer {
        try `Each reason, wherever it is shown`.words(language)
    }

    private static func status(
        asks question: Question = .none, answers: AnswerCount = AnswerCount(), deliveries: [String: Int] = [:], inPile: Int = 0,
        corrects: Bool = false
    ) -> MessageStatus {
        var status = `Each reason, wherever it is shown`.status(.noAddress)
        status.question = question
        status.answers = answers
        status.deliveries = deliveries
        status.inPile = inPile
        if corrects {
            status.corrects = "957bdd330000000000000000000000aa"
            status.correctsName = "gwahoddiad"
            status.correctsTitle = Bilingual(welsh: "Noson agored", english: "Open evening")
        }
        return status
    }

    private static func view(_ status: MessageStatus, _ words: Localizer) -> ChosenMessageView {
        ChosenMessageView(
            status, undelivered: [], pile: [], events: [], labels: words.labels,
            time: LocalTimeFormatter(timeZone: .gmt, language: words.language))
    }

    static let asking: [(question: Question, yes: Int, counts: Bool)] = [
        (.none, 0, false), (.questionnaire, 0, false), (.rsvp, 0, true), (.rsvp, 4, true), (.none, 1, true),
    ]

    @Test(arguments: asking, Language.allCases) func `has answers where it asks who is coming`(
        row: (question: Question, yes: Int, counts: Bool), language: Language
    ) throws {
        let words = try Self.words(language)
        var answers = AnswerCount()
        answers.yes = row.yes
        let status = Self.status(asks: row.question, answers: answers)
        #expect(Status.text(status, words).contains(words.text("status-answers")) == row.counts)
        #expect(Self.view(status, words).countsAnswers == row.counts)
    }

    @Test(arguments: Language.allCases) func `says that the answers to what it corrects are counted with its own`(
        language: Language
    ) throws {
        let words = try Self.words(language)
        var answers = AnswerCount()
        answers.yes = 4
        let status = Self.status(asks: .rsvp, answers: answers, corrects: true)
        let text = Status.text(status, words)
        #expect(text.contains(words.text("status-answers-with-corrected")) && !text.contains("\n" + words.text("status-answers")))
        #expect(Self.view(status, words).answersTitle == words.labels.text("page-answers-title-with-corrected"))
    }

    @Test(arguments: Language.allCases) func `names the message that it corrects`(language: Language) throws {
        let words = try Self.words(language)
        let title = language == .welsh ? "Noson agored" : "Open evening"
        for question in [Question.none, .rsvp] {
            let status = Self.status(asks: question, corrects: true)
            let page = try #require(Self.view(status, words).corrects)
            #expect(page.contains("\(title) (gwahoddiad)") && !page.contains("957bdd33"), "\(page)")
            // At a terminal with the id, which the next command may need.
            #expect(Status.text(status, words).contains("\(title) (gwahoddiad, 957bdd33"))
        }
        var unreadable = Self.status(corrects: true)
        unreadable.correctsTitle = nil
        #expect(Self.view(unreadable, words).corrects?.contains("gwahoddiad") == true)
    }

    static let deliveries: [(states: [String: Int], inPile: Int, counts: [Int])] = [
        (["accepted": 3], 0, [3]), (["accepted": 3], 3, [3]), (["accepted": 5], 2, [3, 2]),
        (["accepted": 2, "delivered": 4], 2, [4, 2]), (["queued": 1], 0, [1]),
    ]

    @Test(arguments: deliveries, Language.allCases) func `tells letters in the pile from what was handed over`(
        row: (states: [String: Int], inPile: Int, counts: [Int]), language: Language
    ) throws {
        let words = try Self.words(language)
        let status = Self.status(deliveries: row.states, inPile: row.inPile)
        #expect(words.labels.deliveries(status).map(\.count) == row.counts)
        let text = Status.text(status, words)
        let pile = words.text("delivery-in-pile")
        #expect(text.contains(pile) == (row.inPile > 0))
        let accepted = (row.states["accepted"] ?? 0) - row.inPile
        let labels = words.labels.deliveries(status).map(\.label)
        #expect(labels.contains(words.text("delivery-accepted")) == (accepted > 0), "\(labels)")
        #expect(Self.view(status, words).deliveries.map(\.label) == labels)
    }

    @Test(arguments: Language.allCases) func `has its name in the spreadsheet of those it did not reach, and its id last`(
        language: Language
    ) throws {
        let words = try Self.words(language)
        var missed = `Each reason, wherever it is shown`.missed(.noAddress)
        missed.messageName = "gwahoddiad"
        missed.title = Bilingual(welsh: "Noson agored", english: "Open evening")
        let lines = UndeliveredList(families: [missed], words: words).csv.split(whereSeparator: \.isNewline)
        #expect(lines.count == 2)
        #expect(lines[1].hasPrefix("gwahoddiad,\(language == .welsh ? "Noson agored" : "Open evening"),F1,"), "\(lines[1])")
        #expect(lines[1].hasSuffix(",M1"), "\(lines[1])")
        #expect(lines[0].split(separator: ",").count == lines[1].split(separator: ",", omittingEmptySubsequences: false).count)
    }

    @Test(arguments: Language.allCases) func `stands beside each printed letter`(language: Language) throws {
        let words = try Self.words(language)
        var letter = WaitingLetter(
            delivery: "L1", message: "M1", family: "F1", address: "1 Heol", printed: `Each reason, wherever it is shown`.at)
        #expect(words.table(of: [letter]).contains("M1"))
        letter.messageName = "gwahoddiad"
        #expect(words.table(of: [letter]).contains("gwahoddiad") && !words.table(of: [letter]).contains("M1"))
        letter.title = Bilingual(welsh: "Noson agored", english: "Open evening")
        let title = language == .welsh ? "Noson agored" : "Open evening"
        #expect(words.table(of: [letter]).contains("\(title) (gwahoddiad)"))
    }

    static let totals: [(sent: Int, unsent: Int, welsh: String, english: String)] = [
        (0, 0, "ni anfonir at neb ar unwaith; £0.00", "nobody is sent it at once; £0.00"),
        (1, 0, "anfonir at 1 cyswllt ar unwaith; £0.00", "1 contact is sent it at once; £0.00"),
        (
            3, 1, "anfonir at 3 chyswllt ar unwaith; heb ei chael nawr: 1; £0.00",
            "3 contacts are sent it at once; not sent it now: 1; £0.00"
        ),
        (
            7, 2, "anfonir at 7 cyswllt ar unwaith; heb ei chael nawr: 2; £0.00",
            "7 contacts are sent it at once; not sent it now: 2; £0.00"
        ),
        (
            0, 7, "ni anfonir at neb ar unwaith; heb ei chael nawr: 7; £0.00",
            "nobody is sent it at once; not sent it now: 7; £0.00"
        ),
    ]

    @Test(arguments: totals) func `has no sentence about nobody`(sent: Int, unsent: Int, welsh: String, english: String) throws {
        var report = SendReport(name: "gweithdy", families: 9)
        report.sent = sent
        report.notSent = unsent > 0 ? ["no-address": unsent] : [:]
        for (language, sentence) in [(Language.welsh, welsh), (.english, english)] {
            let text = SendReportText(report: report, words: try Self.words(language)).plan
            #expect(text.contains(": " + sentence), "\(text)")
        }
    }

    static let waiting: [(count: Int, welsh: String, english: String)] = [
        (1, "Mae 1 cyswllt yn aros. ", "1 contact waits. "), (2, "Mae 2 gyswllt yn aros. ", "2 contacts wait. "),
        (3, "Mae 3 chyswllt yn aros. ", "3 contacts wait. "), (7, "Mae 7 cyswllt yn aros. ", "7 contacts wait. "),
    ]

    @Test(arguments: waiting) func `says how many wait for a closed way, who closed it and what opens it`(
        count: Int, welsh: String, english: String
    ) throws {
        let at = `Each reason, wherever it is shown`.at
        let pause = RoutePause(since: at, by: "Nia", reason: "credyd ar ben")
        let stop = RouteStop(channel: .text, code: .noCredit, detail: "402", since: at, tries: 0, nextTry: at)
        for (language, sentence) in [(Language.welsh, welsh), (.english, english)] {
            let words = try Self.words(language)
            var report = SendReport(name: "gweithdy", families: count)
            report.closedRoutes = [ClosedRoute(channel: .text, contacts: count, pause: pause, stop: nil)]
            for text in [SendReportText(report: report, words: words).plan, SendReportText(report: report, words: words).queued] {
                #expect(text.contains(sentence) && text.contains("Nia: credyd ar ben"), "\(text)")
                #expect(text.contains("gatewayd resume text"), "\(text)")
            }
            report.closedRoutes = [ClosedRoute(channel: .text, contacts: count, pause: nil, stop: stop)]
            let text = SendReportText(report: report, words: words).queued
            #expect(text.contains(sentence) && text.contains("402") && text.contains("gatewayd resume text"), "\(text)")
        }
    }

    static let durations: [(seconds: Double?, welsh: String, english: String)] = [
        (nil, "dim", "none"), (0, "llai na munud", "less than a minute"), (59, "llai na munud", "less than a minute"),
        (60, "1 munud", "1 minute"), (3599, "59 munud", "59 minutes"), (3600, "1 awr", "1 hour"),
        (2 * 86_400, "2 ddiwrnod", "2 days"),
    ]

    @Test(arguments: durations) func `has times in words`(seconds: Double?, welsh: String, english: String) throws {
        #expect(try Self.words(.welsh).labels.duration(seconds) == welsh)
        #expect(try Self.words(.english).labels.duration(seconds) == english)
    }
}
