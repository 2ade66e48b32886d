import Channels
import Foundation
import Gateway
import Templates

/// The values of the overview.
struct OverviewView {
    struct Row {
        var name: String
        var created: String
        var reached: String
        var address: String
        var chosen: Bool
    }

    struct Task {
        var id: Int64
        var family: String
        var children: String
        var contacts: String
        var reason: String
        var interpreter: String?
        var due: String
        var owner: String?
    }

    struct Reply {
        var id: Int64
        var from: String
        var text: String
        var at: String
        var owner: String?
        var way: String
        /// Nil where the words are of neither language, or of both. Named apart: where it is nil, the template would find the
        /// page's `lang`.
        var textLang: String?
        var language: String
        /// How the classifier read it.
        var reading: String
        /// The address of the conversation that it is part of.
        var conversation: String
        /// Why it is counted for no family by itself.
        var shared: String?
        /// The command that records it; nil where none does.
        var record: String?
        var commands: [String]
    }

    struct Age {
        var language: String
        var waiting: Int
        var oldest: String
        var answered: Int
        var median: String
    }

    var lang: String
    var title: String
    var schools: [SchoolName]
    var t: PageWords
    var switches: LanguageSwitch
    var isEmpty: Bool
    var messages: [Row]
    var hasSeveral: Bool
    var chosen: [ChosenMessageView]
    var tasks: [Task]
    var hasTasks: Bool
    var inbox: [Reply]
    var hasInbox: Bool
    /// For Welsh, for English, and for replies of neither or both.
    var ages: [Age]
    var letters: String?
    var takeOut: String?
    /// Notices to staff, and routes that are paused, stopped or out of order, a sentence each.
    var notices: [String]

    init(_ page: OverviewPage, school: School, locales: Locales) {
        let language = page.language
        let words = PageWords(locales: locales, language: language)
        let labels = Labels(locales: locales, language: language)
        let time = LocalTimeFormatter(timeZone: school.quietHours.calendar.timeZone, language: language)
        func address(_ message: String?, _ language: Language) -> String {
            "/?lang=\(language.tag)" + (message.map { "&message=\($0)" } ?? "")
        }
        lang = language.tag
        title = words.text("overview-title")
        schools = SchoolName.both(of: school, first: language).prefix(1).map { $0 }
        t = words
        switches = LanguageSwitch(from: language, locales: locales) { address(page.chosen?.message, $0) }
        isEmpty = page.messages.isEmpty
        hasSeveral = page.messages.count > 1
        messages = page.messages.map { status in
            Row(
                name: status.title[language], created: time.text(status.created),
                reached: [labels.reached(status), status.stop.map { _ in labels.text("status-stopped-short") }]
                    .compactMap(\.self).joined(separator: " · "),
                address: address(status.message, language), chosen: status.message == page.chosen?.message)
        }
        chosen =
            page.chosen.map {
                [
                    ChosenMessageView(
                        $0, undelivered: page.undelivered, pile: page.pile, events: page.events, labels: labels, time: time)
                ]
            } ?? []
        tasks = page.tasks.map { task in
            Task(
                id: task.id, family: task.family, children: labels.names(task.children),
                contacts: labels.names(task.contacts.map(\.name)),
                reason: labels.reason(task.reason), interpreter: task.interpreter, due: time.day(task.due), owner: task.owner)
        }
        hasTasks = !page.tasks.isEmpty
        inbox = page.inbox.map { item in
            let shared = SharedNumberText(item, labels: labels)
            let commands = shared?.commands ?? []
            return Reply(
                id: item.id, from: item.name ?? item.from ?? item.family ?? "", text: item.text, at: time.text(item.at),
                owner: item.owner, way: labels.way(item.way.rawValue), textLang: item.language?.tag,
                language: labels.language(item.language), reading: labels.reading(item),
                conversation: "/conversation?lang=\(language.tag)&reply=\(item.id)", shared: shared?.why,
                record: commands.isEmpty ? nil : labels.text("shared-number-record"), commands: commands)
        }
        hasInbox = !page.inbox.isEmpty
        let ages: [(Language?, InboxAges.Ages)] = [
            (.welsh, page.ages.welsh), (.english, page.ages.english), (nil, page.ages.either),
        ]
        self.ages = ages.map { language, ages in
            Age(
                language: labels.language(language), waiting: ages.waiting, oldest: labels.duration(ages.oldest),
                answered: ages.answered, median: labels.duration(ages.median))
        }
        let pauses = page.pauses.map { channel, pause in
            words.text(
                "route-paused",
                [
                    "channel": .text(labels.channel(channel)), "at": .text(time.text(pause.since)), "by": .text(pause.by),
                    "reason": .text(pause.reason),
                ])
        }
        let troubles = page.troubles.flatMap { channel, trouble in
            RouteTroubleText(
                trouble, channel: labels.channel(channel), reason: trouble.failure.map { labels.reason($0.code.rawValue) },
                time: time, now: page.now
            ).sentences.map { words.text($0.phrase, $0.values) }
        }
        let stops = page.stops.map { stop in
            let reason = labels.reason(stop.code.rawValue)
            return words.text(
                "route-stopped", RouteStopText(stop, channel: labels.channel(stop.channel), reason: reason, time: time).values)
        }
        let told = page.notices.map { notice in
            let sentence = Office.sentence(notice, in: language, locales: locales)
            guard let seen = notice.acknowledged else { return sentence }
            return sentence + " "
                + words.text("notice-acknowledged", ["by": .text(seen.by), "at": .text(time.text(seen.at))])
        }
        notices = told + pauses + stops + troubles
        letters = page.letters > 0 ? words.text("letters-waiting", ["count": .number(page.letters)]) : nil
        takeOut =
            page.lettersToTakeOut > 0 ? words.text("letters-take-out", ["count": .number(page.lettersToTakeOut)]) : nil
    }
}
