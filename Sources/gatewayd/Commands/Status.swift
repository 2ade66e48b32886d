import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd status`: how far each message got.
struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Faint o deuluoedd y cyrhaeddodd pob neges / How far each message got")

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "Enw neu ddynodydd un neges / The name or id of one message")
    var message: String?

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let found: [MessageStatus] = try await daemon.client(words).get("status", query: [("message", message)])
            if daemon.json { return try words.printJSON(found) }
            let routes: [RouteState] = try await daemon.client(words).get("routes")
            if let notice = RoutesText(routes: routes, words: words, now: Date()).notice { print(notice + "\n") }
            guard !found.isEmpty else { return print(words.text("status-none")) }
            print(found.map { Self.text($0, words) }.joined(separator: "\n\n"))
        }
    }

    static func text(_ status: MessageStatus, _ words: Localizer) -> String {
        let labels = words.labels
        var lines = [
            words.text(
                "status-title",
                [
                    "name": .text("\(status.title[words.language]) (\(status.name))"), "id": .text(status.message),
                    "at": .text(words.time.text(status.created)),
                ]),
            words.text("status-for", ["families": .number(status.families), "contacts": .number(status.contacts)]),
        ]
        if let stop = status.stop {
            lines.append(words.text("status-stopped", ["at": .text(words.time.text(stop.at)), "by": .text(stop.by)]))
        }
        if let corrects = status.corrects {
            // The answers to a corrected invitation are counted together with those to the first message.
            let sentence: Phrase = status.question == .rsvp ? "status-corrects-asking" : "status-corrects"
            lines.append(words.text(sentence, ["message": .text(labels.corrected(status, id: corrects))]))
        }
        lines.append(labels.reached(status))
        func section(_ title: Phrase, _ counts: [Labels.Counted]) {
            guard !counts.isEmpty else { return }
            lines += ["", words.text(title)]
            let width = counts.map { String($0.count).count }.max() ?? 0
            lines += counts.map { counted in
                let number = String(counted.count)
                return "  " + String(repeating: " ", count: width - number.count) + "\(number)  \(counted.label)"
            }
        }
        section(
            "status-reach",
            Reach.allCases.reversed().map { .init(label: labels.reach($0), count: status.reach[$0.rawValue] ?? 0) })
        section("status-deliveries", labels.deliveries(status))
        section("status-not-sent", labels.counts(status.notSent, label: labels.reason))
        if status.countsAnswers {
            section(
                status.corrects == nil ? "status-answers" : "status-answers-with-corrected", labels.answers(status.answers))
        }
        lines += ["", words.text("status-waiting", ["tasks": .number(status.tasks), "inbox": .number(status.inbox)])]
        return lines.joined(separator: "\n")
    }
}
