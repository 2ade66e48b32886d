import Foundation
import Gateway
import Templates

/// The output of the demonstration at a terminal: the school's clock, and how far the message got.
struct DemoScreen: Sendable {
    let words: Localizer
    let timeZone: TimeZone
    /// Whether lines can be overwritten.
    let isTerminal: Bool

    private static let order: [Reach] = [.answered, .read, .delivered, .sent, .unreached, .unreachable]
    private static let signs: [Reach: Character] = [
        .answered: "A", .read: "R", .delivered: "D", .sent: "s", .unreached: ".", .unreachable: "x",
    ]

    /// One line: the time, a bar of the families, and the numbers.
    func progress(_ status: MessageStatus, at now: Date) -> String {
        let width = 40
        var bar = ""
        var passed = 0
        for reach in Self.order {
            passed += status.reach[reach.rawValue] ?? 0
            let end = status.families == 0 ? 0 : passed * width / status.families
            bar += String(repeating: Self.signs[reach] ?? " ", count: max(0, end - bar.count))
        }
        let numbers = Self.order.map { "\(label($0)) \(status.reach[$0.rawValue] ?? 0)" }.joined(separator: "  ")
        return "\(clock(now))  [\(bar)]  \(numbers)"
    }

    /// The whole result, in words.
    func summary(_ summary: DemoSummary) -> String {
        var lines = [
            words.text("demo-families", ["families": .number(summary.families), "contacts": .number(summary.contacts)]), "",
        ]
        lines += Self.order.map { row(label($0), summary.reach[$0.rawValue] ?? 0) }
        lines += ["", words.text("demo-answers")]
        lines += [
            row(words.text("demo-yes", ["places": .number(summary.answers.places)]), summary.answers.yes),
            row(words.text("demo-no"), summary.answers.no), row(words.text("demo-maybe"), summary.answers.maybe),
        ]
        if summary.answers.waiting > 0 { lines.append(row(words.text("guest-waiting"), summary.answers.waiting)) }
        lines += ["", words.text("demo-not-sent")]
        lines += summary.notSent.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            row(words.text(Phrase(rawValue: "not-sent-\($0.key)")), $0.value)
        }
        lines += [
            "", row(words.text("demo-tasks", ["count": .number(summary.tasks)]), summary.tasks),
            row(words.text("demo-inbox", ["count": .number(summary.inbox)]), summary.inbox), "",
            words.text("demo-outbox", ["folder": .text(summary.outbox)]),
        ]
        if !summary.unaccounted.isEmpty {
            lines.append(words.text("demo-unaccounted", ["families": .text(summary.unaccounted.joined(separator: ", "))]))
        }
        return lines.joined(separator: "\n")
    }

    private func row(_ label: String, _ number: Int) -> String {
        "  " + String(repeating: " ", count: max(0, 5 - "\(number)".count)) + "\(number)  \(label)"
    }

    private func label(_ reach: Reach) -> String { words.text(Phrase(rawValue: "reach-\(reach.rawValue)")) }

    private func clock(_ now: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents([.hour, .minute], from: now)
        let time = [parts.hour ?? 0, parts.minute ?? 0].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(DateText.full(now, in: words.language, timeZone: timeZone)) \(time)"
    }
}
