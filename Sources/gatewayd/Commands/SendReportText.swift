import Foundation
import Gateway
import Templates

/// The result of `send`, or of its dry run, for a terminal.
struct SendReportText {
    let report: SendReport
    let words: Localizer

    /// One line for each contact, then the totals.
    var plan: String {
        let labels = words.labels
        let columns: [(String, TextTable.Alignment)] = [
            ("family", .left), ("contact", .left), ("route", .left), ("address", .left), ("language", .left), ("parts", .right),
            ("cost", .right), ("reason", .left),
        ]
        var table = TextTable(columns.map { (words.head($0.0), $0.1) })
        for row in report.contacts {
            table.add([
                row.family, row.name, row.channel.map(labels.channel) ?? "", row.address ?? "",
                row.language.map(labels.form) ?? "",
                row.parts.map(String.init) ?? "", row.cost.map(words.money) ?? "", reason(row),
            ])
        }
        return ([table.text, "", totals] + closedRoutes + warnings + people + [words.text("send-dry")]).joined(separator: "\n")
    }

    var queued: String {
        let called = report.stopped.map { StopReportText(report: $0, words: words) }
        // Not repeated for a message that was stopped before; its printed letters may still have to be taken out.
        let stopped = report.stopped?.already == false ? called?.head : nil
        let first = [stopped, called?.letters].compactMap(\.self).map { $0 + "\n" }
        let queued = words.text("send-queued", ["name": .text(report.name), "id": .text(report.message ?? "")])
        return (first + [queued, totals] + closedRoutes + warnings + people).joined(separator: "\n")
    }

    /// How many contacts wait for each closed route, and why it is closed.
    private var closedRoutes: [String] {
        report.closedRoutes.map { route in
            let state = RouteState(
                channel: route.channel, pause: route.pause, stop: route.stop, waiting: route.contacts, submitting: 0)
            let why = RoutesText(routes: [state], words: words, now: Date()).whyClosed(state)
            return words.text("send-waits", ["count": .number(route.contacts)]) + " " + why.joined(separator: "\n")
        }
    }

    /// The people who get the message more than once, since they are in two families.
    private var people: [String] {
        let shown = report.inTwoFamilies.prefix(Self.mostPeople).map { person in
            let records = person.records.map { "\($0.contact): \($0.family)" }.joined(separator: ", ")
            let values: [String: Value] = [
                "name": .text(person.name), "records": .text(records), "event": .text(report.name),
            ]
            let sentences: [Phrase] =
                person.answersCountForNone ? ["send-in-two-families", "send-answer-of-two-families"] : ["send-in-two-families"]
            return sentences.map { words.text($0, values) }.joined(separator: " ")
        }
        let more = report.inTwoFamilies.count - shown.count
        return shown + (more > 0 ? [words.text("import-more", ["count": .number(more)])] : [])
    }

    private static let mostPeople = 20

    /// Also names the routes that are held while another one is used.
    private func reason(_ row: PlannedContact) -> String {
        let labels = words.labels
        let printed = row.addressee.map { words.text("send-addressee", ["addressee": .text($0)]) }
        let reasons = [row.reason.map(labels.reason), printed].compactMap(\.self)
        let own = reasons.isEmpty ? nil : reasons.joined(separator: "; ")
        guard row.reason != NotSent.sharedAddress.rawValue, let held = row.held else { return own ?? "" }
        let ways = "\(held.map(labels.channel).joined(separator: ", ")): \(labels.reason(NotSent.sharedAddress.rawValue))"
        return [own, ways].compactMap(\.self).joined(separator: "; ")
    }

    private var warnings: [String] {
        report.warnings.map { warning in
            words.text(
                Phrase(rawValue: "send-warning-\(warning.code.rawValue)"),
                ["title": .text(warning.title[words.language]), "name": .text(warning.name)])
        }
    }

    private var totals: String {
        let labels = words.labels
        let first = words.text(
            "send-totals",
            [
                "families": .number(report.families), "sent": .number(report.sent),
                "unsent": .number(report.notSent.values.reduce(0, +)), "cost": .text(words.money(report.cost)),
            ])
        let reasons = labels.counts(report.notSent, label: labels.reason).map { "  \($0.count)  \($0.label)" }
        return ([first] + reasons).joined(separator: "\n")
    }
}
