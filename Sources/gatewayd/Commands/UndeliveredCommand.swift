import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd undelivered`: whom a message did not reach, why, what was tried and what is left.
struct UndeliveredCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undelivered",
        abstract: "Pwy sydd heb eu cyrraedd, pam, a beth sydd ar ôl / Who was not reached, why, and what is left to try")

    @OptionGroup var daemon: DaemonOptions

    @Flag(help: "CSV i daenlen / CSV for a spreadsheet")
    var csv = false

    @Argument(help: "Enw neu ddynodydd un neges / The name or id of one message")
    var message: String?

    func validate() throws {
        if csv, daemon.json { throw try daemon.words().notBoth("--csv", "--json") }
    }

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let found: [Undelivered] = try await daemon.client(words).get("undelivered", query: [("message", message)])
            if daemon.json { return try words.printJSON(found) }
            let list = UndeliveredList(families: found, words: words, isOfOneMessage: message != nil)
            if csv { return StandardStream.output.write(Data(list.csv.utf8)) }
            guard !found.isEmpty else {
                let all: [MessageStatus] = try await daemon.client(words).get("status", query: [("message", message)])
                // Stopped messages are not followed up, so they are listed only by name.
                let asked = all.filter { message != nil || $0.stop == nil }
                let isAll = asked.allSatisfy { $0.reached == $0.families }
                return print(words.text(isAll ? "undelivered-none" : "nobody-missed"))
            }
            print(list.table)
            let reasons = found.flatMap { family in
                [family.reason] + family.contacts.flatMap { $0.tried.compactMap(\.reason) + [$0.notSent].compactMap(\.self) }
            }
            print(NextCommands(for: reasons, words: words).text, terminator: "")
        }
    }
}

/// Families and contacts that were not reached, one line for each contact.
struct UndeliveredList {
    let families: [Undelivered]
    let words: Localizer
    /// Whether all rows are of one message, which the command named.
    var isOfOneMessage = false

    private static let columns = ["family", "children", "reach", "reason", "contact", "tried", "left", "task"]

    /// For a terminal: what the lines of a family share is shown in its first line only.
    var table: String {
        let columns = (isOfOneMessage ? [] : ["message"]) + Self.columns
        var table = TextTable(columns.map { (words.head($0), $0 == "task" ? .right : .left) })
        for family in families {
            let message = isOfOneMessage ? [] : [family.messageName ?? family.message]
            for (index, line) in lines(of: family).enumerated() {
                let whole = message + line
                let shared = message.count + 4
                table.add(
                    index == 0 ? whole : Array(repeating: "", count: shared) + whole.dropFirst(shared).dropLast() + [""])
            }
        }
        return table.text
    }

    /// For a spreadsheet: each line is complete, so that it can be sorted. The title and name of the message come first; its id,
    /// which tells two of one name apart, is the last column.
    var csv: String {
        var rows = CSVRows(header: (["message", "title"] + Self.columns + ["message-id"]).map(words.head))
        for family in families {
            let message = [family.messageName ?? family.message, family.title?[words.language] ?? ""]
            for line in lines(of: family) { rows.add(message + line + [family.message]) }
        }
        return rows.text
    }

    private func lines(of family: Undelivered) -> [[String]] {
        let labels = words.labels
        let own = [
            family.family, labels.names(family.children), labels.reach(family.reach), labels.reason(family.reason),
        ]
        let task = family.task.map(String.init) ?? ""
        guard !family.contacts.isEmpty else { return [own + ["", "", "", task]] }
        return family.contacts.map { person in
            own + [
                "\(person.name) (\(person.contact))", tried(person), person.left.map(labels.channel).joined(separator: ", "),
                task,
            ]
        }
    }

    private func tried(_ person: Undelivered.Person) -> String {
        let labels = words.labels
        let tries = person.tried.map { attempt in
            let outcome = attempt.reason.map(labels.reason) ?? labels.state(attempt.state, by: attempt.channel)
            return "\(words.time.compact(attempt.at)) \(labels.channel(attempt.channel)) \(attempt.address): \(outcome)"
        }
        return (tries + [person.notSent.map(labels.reason)].compactMap(\.self)).joined(separator: "; ")
    }
}
