import Gateway
import Templates

/// Why a text in the inbox counts for nobody by itself, and what records it.
struct SharedNumberText {
    let labels: Labels
    let item: InboxItem
    let shared: SharedNumber

    /// Nil for what is its sender's own.
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

    /// One for each contact whose answer it may be; none where nothing is open that it could answer.
    var commands: [String] {
        let isChoice = Answer.Choice(rawValue: item.intent.rawValue) != nil
        let choice = isChoice ? item.intent.rawValue : "yes"
        let places = isChoice ? item.places.map { " --places \($0)" } ?? "" : ""
        return shared.holders.flatMap { holder in
            holder.events.map { "gatewayd event answer \($0) \(holder.family) \(choice)\(places) --contact \(holder.contact)" }
                + (holder.isAsked
                    ? ["gatewayd inbox close \(item.id) --choice \(choice)\(places) --contact \(holder.contact)"] : [])
        }
    }

    /// In a terminal, below the list.
    var lines: String {
        let head = "\(item.id): \(why)"
        guard !commands.isEmpty else { return head }
        return ([head + " " + labels.text("shared-number-record")] + commands.map { "  \($0)" }).joined(separator: "\n")
    }
}
