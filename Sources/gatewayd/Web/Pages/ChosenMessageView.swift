import Channels
import Gateway
import Templates

/// One message in full: its reach, the answers, and which families were not reached and why.
struct ChosenMessageView {
    /// A segment of the bar, in hundredths of its width, with its text.
    struct Stretch {
        var code: String
        var label: String
        var count: Int
        var percent: Int
        var start: String
        var width: String
    }

    struct Family {
        var family: String
        var children: String
        var reach: String
        var reason: String
        var people: [Person]
        var task: Int64?
    }

    struct Person {
        var name: String
        var tried: [Try]
        /// Why nothing was sent. Named apart: where it is nil, the template would find the message's `notSent`.
        var unsent: String?
        var left: String?
    }

    struct Try {
        var channel: String
        var address: String
        var state: String
        /// Why it failed. Named apart from `reason`, which the family has.
        var why: String?
        var at: String
    }

    struct Letter {
        var letter: String
        var who: String
        var place: String
    }

    /// The page lists no more; the command line has all of them.
    static let mostFamilies = 200

    var name: String
    var created: String
    var families: Int
    var contacts: Int
    /// How many families met the message's goal, in a sentence.
    var reached: String
    var stretches: [Stretch]
    var answers: [Labels.Counted]
    var hasAnswers: Bool
    /// Whether the page shows answers in a part of their own.
    var countsAnswers: Bool
    var answersTitle: String
    /// The seats of the event to which it invites; nil for none.
    var seats: String?
    /// The address of the guest list.
    var guestsAddress: String?
    var deliveries: [Labels.Counted]
    var notSent: [Labels.Counted]
    var hasNotSent: Bool
    var undelivered: [Family]
    var hasUndelivered: Bool
    /// The text for an empty list.
    var nobody: String
    /// Which message it corrects; nil for none.
    var corrects: String?
    /// How many families the table leaves out; nil for none.
    var more: String?
    /// Who stopped it and when; nil for a message that was not stopped.
    var stopped: String?
    /// The address of the page that stops it; nil where it was stopped.
    var stopAddress: String?
    /// The address of a questionnaire's results; nil for other messages.
    var resultsAddress: String?
    var pile: [Letter]
    var hasPile: Bool

    init(
        _ status: MessageStatus, undelivered all: [Undelivered], pile letters: [LeftDelivery], events: [EventSummary],
        labels: Labels, time: LocalTimeFormatter
    ) {
        if let event = events.first(where: { $0.message == status.message }) {
            seats = labels.seats(event)
            guestsAddress = "/guests?lang=\(labels.language.tag)&event=\(event.message)"
        }
        name = status.title[labels.language]
        created = time.text(status.created)
        families = status.families
        contacts = status.contacts
        stretches = Self.stretches(status, labels: labels)
        reached = labels.reached(status)
        answers = labels.answers(status.answers)
        hasAnswers = status.answers != AnswerCount()
        countsAnswers = status.countsAnswers || seats != nil
        answersTitle = labels.text(
            status.corrects == nil ? "page-answers-title" : "page-answers-title-with-corrected")
        deliveries = labels.deliveries(status)
        notSent = labels.counts(status.notSent, label: labels.reason)
        hasNotSent = !notSent.isEmpty
        undelivered = all.prefix(Self.mostFamilies).map { Self.family($0, labels: labels, time: time) }
        hasUndelivered = !all.isEmpty
        nobody = labels.text(status.reached == status.families ? "page-all-reached" : "nobody-missed")
        corrects = status.corrects.map { _ in
            labels.text(
                status.question == .rsvp ? "status-corrects-asking" : "status-corrects",
                ["message": .text(labels.corrected(status))])
        }
        stopped = status.stop.map { labels.text("page-stopped", ["at": .text(time.text($0.at)), "by": .text($0.by)]) }
        stopAddress = status.stop == nil ? "/stop?lang=\(labels.language.tag)&message=\(status.message)" : nil
        resultsAddress =
            status.question == .questionnaire ? ResultsView.address(status.message, labels.language) : nil
        pile = letters.map { Letter(letter: $0.delivery, who: $0.name, place: $0.address) }
        hasPile = !letters.isEmpty
        let rest = all.count - undelivered.count
        more = rest > 0 ? labels.text("page-undelivered-more", ["count": .number(rest)]) : nil
    }

    /// The best reach first, from the left of the bar.
    private static func stretches(_ status: MessageStatus, labels: Labels) -> [Stretch] {
        let total = max(status.families, 1)
        var before = 0
        return Reach.allCases.reversed().map { reach in
            let count = status.reach[reach.rawValue] ?? 0
            defer { before += count }
            return Stretch(
                code: reach.rawValue, label: labels.reach(reach), count: count, percent: (count * 100 + total / 2) / total,
                start: percent(before, of: total), width: percent(count, of: total))
        }
    }

    private static func family(_ item: Undelivered, labels: Labels, time: LocalTimeFormatter) -> Family {
        Family(
            family: item.family, children: labels.names(item.children), reach: labels.reach(item.reach),
            reason: labels.reason(item.reason), people: item.contacts.map { person($0, labels: labels, time: time) },
            task: item.task)
    }

    private static func person(_ person: Undelivered.Person, labels: Labels, time: LocalTimeFormatter) -> Person {
        Person(
            name: person.name,
            tried: person.tried.map { attempt in
                Try(
                    channel: labels.channel(attempt.channel), address: attempt.address,
                    state: labels.state(attempt.state, by: attempt.channel),
                    why: attempt.reason.map(labels.reason), at: time.text(attempt.at))
            }, unsent: person.notSent.map(labels.reason),
            left: person.left.isEmpty ? nil : person.left.map(labels.channel).joined(separator: ", "))
    }

    /// With one decimal place, so that one family of a thousand still shows.
    private static func percent(_ part: Int, of total: Int) -> String {
        let tenths = part * 1000 / total
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
