import Gateway
import Templates

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
