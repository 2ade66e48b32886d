import Gateway
import Templates

/// Closed addresses and their evidence, for a terminal.
struct SuppressionText {
    let words: Localizer

    func table(_ addresses: [Suppression]) -> String {
        let columns = ["route", "address", "contacts", "standing", "since", "evidence"]
        var table = TextTable(columns.map { (words.head($0), .left) })
        for address in addresses {
            // Only the last event is shown in full; the others are in `--json` and in `contact show`.
            let current = address.events.last.map(evidence) ?? ""
            table.add([
                words.labels.channel(address.channel), address.address,
                address.contacts.map { "\($0.name) (\($0.contact))" }.joined(separator: ", "), standing(address),
                words.time.compact(address.since), current,
            ])
        }
        return table.text
    }

    func standing(_ address: Suppression) -> String {
        guard let cause = address.cause else { return words.text("address-open-short") }
        return words.labels.reason(cause.notSent.rawValue)
    }

    /// One piece of evidence, or an opening, with its time.
    func line(_ event: Suppression.Event) -> String { "\(words.time.compact(event.at)) \(evidence(event))" }

    private func evidence(_ event: Suppression.Event) -> String {
        guard event.kind == .closed else { return opening(event) }
        if event.source == "reply" {
            return words.text(
                "address-evidence-reply",
                ["text": .text(event.text ?? "STOP"), "reply": .text(event.reply.map(String.init) ?? "–")])
        }
        let values: [String: Value] = [
            "message": .text(event.message ?? words.text("address-own-answer")),
            "delivery": .text(event.delivery ?? "–"), "attempt": .text(event.attempt.map(String.init) ?? "–"),
            "reason": .text(words.labels.reason(event.reason)),
        ]
        let said = words.text(Phrase(rawValue: "address-evidence-\(event.source)"), values)
        return event.detail.map { "\(said) “\($0)”" } ?? said
    }

    private func opening(_ event: Suppression.Event) -> String {
        if event.source == "reply" {
            return words.text(
                "address-opened-by-start",
                ["text": .text(event.text ?? "START"), "reply": .text(event.reply.map(String.init) ?? "–")])
        }
        let values: [String: Value] = ["by": .text(event.source), "reason": .text(event.reason)]
        return event.asked ? words.text("address-opened-asked", values) : words.text("address-opened-because", values)
    }
}
