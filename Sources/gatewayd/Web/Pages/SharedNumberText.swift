import Gateway
import Templates

/// Why a text in the inbox is counted for no family by itself, and what records it.
struct SharedNumberText {
    let labels: Labels
    let item: InboxItem
    let shared: SharedNumber

    /// Nil for a text whose number is not shared.
    init?(_ item: InboxItem, labels: Labels) {
        guard let shared = item.sharedNumber else { return nil }
        self.labels = labels
        self.item = item
        self.shared = shared
    }

    var why: String {
        var families: [String] = []
        for holder in shared.holders where !families.contains(holder.family) { families.append(holder.family) }
        return labels.text(
            "shared-number-\(shared.kind.rawValue)",
            ["name": .text(shared.holders.first?.name ?? ""), "families": .text(families.joined(separator: ", "))])
    }

    /// A command for each contact whose answer it may be; none where the text is no yes, no or maybe, or no invitation is open
    /// to those contacts.
    var commands: [String] {
        guard let choice = Answer.Choice(rawValue: item.intent.rawValue)?.rawValue else { return [] }
        let places = item.places.map { " --places \($0)" } ?? ""
        return shared.holders.flatMap { holder in
            let contact = ShellWord.quoted(holder.contact)
            let answers = holder.events.map { event in
                "gatewayd event answer \(ShellWord.quoted(event)) \(ShellWord.quoted(holder.family)) \(choice)\(places) --contact \(contact)"
            }
            return answers
                + (holder.isAsked ? ["gatewayd inbox close \(item.id) --choice \(choice)\(places) --contact \(contact)"] : [])
        }
    }

    /// In a terminal, below the list.
    var lines: String {
        let head = "\(item.id): \(why)"
        guard !commands.isEmpty else { return head }
        return ([head + " " + labels.text("shared-number-record")] + commands.map { "  \($0)" }).joined(separator: "\n")
    }
}
