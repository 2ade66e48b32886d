import Gateway
import Templates

/// Families and contacts that were not reached, one line for each contact.
struct UndeliveredList {
    let families: [Undelivered]
    let words: Words

    private static let columns = ["family", "children", "reach", "reason", "contact", "tried", "left", "task"]

    /// For a terminal: what a family's lines share stands once.
    var table: String {
        var table = TextTable(Self.columns.map { (words.head($0), $0 == "task" ? .right : .left) })
        for family in families {
            for (index, line) in lines(of: family).enumerated() {
                table.add(index == 0 ? line : Array(repeating: "", count: 4) + line.dropFirst(4).dropLast() + [""])
            }
        }
        return table.text
    }

    /// For a spreadsheet: each line is whole, so that it can be sorted, and begins with the message.
    var csv: String {
        var rows = CSVRows(header: [words.head("message")] + Self.columns.map(words.head))
        for family in families {
            for line in lines(of: family) { rows.add([family.message] + line) }
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
            own + [person.name, tried(person), person.left.map(labels.channel).joined(separator: ", "), task]
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
