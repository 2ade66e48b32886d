import Channels
import Foundation
import Mustache
import Templates
import Testing

@testable import Gateway
@testable import gatewayd

/// Every reason not to send is said in words, in both languages, wherever the office looks: page, list, spreadsheet, status and plan.
@Suite struct `Each reason, wherever it is shown` {
    static let share = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    static let at = Date(timeIntervalSince1970: 1_772_528_400)

    static func words(_ language: Language) throws -> Localizer {
        Localizer(locales: try Locales(directory: share.appending(path: "locales")), language: language, share: share)
    }

    static func missed(_ reason: NotSent) -> Undelivered {
        let person = Undelivered.Person(contact: "C1", name: "Elen", notSent: reason.rawValue, tried: [], left: [])
        return Undelivered(
            message: "M1", family: "F1", children: ["Mali"], reach: .unreached, reason: reason.rawValue, contacts: [person],
            thisWeek: 3, task: nil)
    }

    static func status(_ reason: NotSent) -> MessageStatus {
        MessageStatus(
            message: "M1", name: "gweithdy", title: Bilingual(welsh: "Gweithdy", english: "Workshop"), created: at, families: 1,
            contacts: 1, reach: ["unreached": 1], deliveries: [:], notSent: [reason.rawValue: 1], answers: AnswerCount([]),
            tasks: 0, inbox: 0)
    }

    @Test(arguments: NotSent.allCases, Language.allCases)
    func `has a sentence on page, list, spreadsheet, status and plan`(reason: NotSent, language: Language) throws {
        let words = try Self.words(language)
        let sentence = words.text(Phrase(rawValue: "not-sent-\(reason.rawValue)"))
        #expect(!sentence.isEmpty && !sentence.contains(reason.rawValue + "-"))
        let labels = words.labels
        #expect(labels.reason(reason.rawValue) == sentence)

        let list = UndeliveredList(families: [Self.missed(reason)], words: words)
        #expect(list.table.contains(sentence))
        #expect(list.csv.contains(sentence))

        let time = LocalTimeFormatter(timeZone: .gmt, language: language)
        let view = ChosenMessageView(
            Self.status(reason), undelivered: [Self.missed(reason)], pile: [], events: [], labels: labels, time: time)
        #expect(view.notSent.map(\.label) == [sentence])
        #expect(view.undelivered.first?.people.first?.unsent == sentence && view.undelivered.first?.reason == sentence)

        let planned = PlannedContact(family: "F1", contact: "C1", name: "Elen", thisWeek: 3, reason: reason.rawValue)
        var report = SendReport(name: "gweithdy", families: 1)
        report.notSent = [reason.rawValue: 1]
        report.contacts = [planned]
        let text = SendReportText(report: report, words: words)
        #expect(text.plan.components(separatedBy: sentence).count == 3, "\(text.plan)")
    }

    @Test(arguments: NotSent.allCases) func `is a code for programs, and the week's number beside it`(reason: NotSent) throws {
        let data = try JSONEncoder().encode([Self.missed(reason)])
        let read = try JSONDecoder().decode([Undelivered].self, from: data)
        #expect(read == [Self.missed(reason)])
        let json = String(decoding: data, as: UTF8.self)
        #expect(json.contains("\"notSent\":\"\(reason.rawValue)\"") && json.contains("\"thisWeek\":3"))
    }

    @Test(arguments: [
        (Language.welsh, "Sylwch: mae Gweithdy (ffoneg) hefyd ar agor heb allweddair"),
        (.english, "Note: Workshop (ffoneg) is also open without a keyword"),
    ])
    func `that a second invitation has no keyword stands below what was sent, and what would be`(
        language: Language, sentence: String
    ) throws {
        var report = SendReport(name: "mabolgampau", families: 1)
        for text in [SendReportText(report: report, words: try Self.words(language))] {
            #expect(!text.plan.contains("keyword") && !text.queued.contains("keyword"))
        }
        report.warnings = [
            SendWarning(
                code: .noKeyword, message: "M1", name: "ffoneg", title: Bilingual(welsh: "Gweithdy", english: "Workshop"))
        ]
        let text = SendReportText(report: report, words: try Self.words(language))
        for shown in [text.plan, text.queued] { #expect(shown.contains(sentence) && shown.contains("`keyword:`"), "\(shown)") }
        let json = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
        #expect(json.contains("\"code\":\"no-keyword\"") && json.contains("\"name\":\"ffoneg\""))
    }

    @Test func `has a sentence of its own`() throws {
        for language in Language.allCases {
            let words = try Self.words(language)
            let sentences = NotSent.allCases.map { words.text(Phrase(rawValue: "not-sent-\($0.rawValue)")) }
            #expect(Set(sentences).count == sentences.count)
        }
    }

    /// Reach, in words, for every step that a family can have reached.
    @Test(arguments: Reach.allCases, Language.allCases) func `stands beside how far the message got`(
        reach: Reach, language: Language
    ) throws {
        let words = try Self.words(language)
        var missed = Self.missed(.noAddress)
        missed.reach = reach
        let list = UndeliveredList(families: [missed], words: words)
        let label = words.labels.reach(reach)
        #expect(list.table.contains(label) && list.csv.contains(label))
        var status = Self.status(.noAddress)
        status.reach = [reach.rawValue: 1]
        let view = ChosenMessageView(
            status, undelivered: [missed], pile: [], events: [], labels: words.labels,
            time: LocalTimeFormatter(timeZone: .gmt, language: language))
        #expect(view.undelivered.first?.reach == label)
        #expect(view.stretches.filter { $0.count == 1 }.map(\.label) == [label])
    }
}
