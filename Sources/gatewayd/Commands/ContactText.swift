import Gateway
import Templates

/// A contact for a terminal: the facts, then the flag, the decisions, and closed addresses.
struct ContactText {
    let contact: ContactView
    let words: Localizer

    var text: String {
        (facts + flag + letters + decided + addresses).joined(separator: "\n")
    }

    private var facts: [String] {
        let none = words.text("contact-none")
        func or(_ text: String?) -> String { text.flatMap { $0.isEmpty ? nil : $0 } ?? none }
        let lines: [(String, String)] = [
            ("contact", contact.contact), ("name", contact.name), ("family", contact.family),
            ("household", household), ("language", or(contact.language)), ("mobile", or(contact.mobile)),
            ("email", or(contact.email)), ("address", or(contact.address)),
            ("channels", or(contact.channels.joined(separator: " "))),
            ("opt-outs", or(contact.optOuts.joined(separator: " "))), ("format", contact.format),
        ]
        let left = contact.hasLeft ? [words.text("contact-has-left")] : []
        return lines.map { "\(words.head($0.0)): \($0.1)" } + left
    }

    private var household: String {
        let with: Value = .text(contact.livesWith.joined(separator: ", "))
        let isAlone = contact.livesWith.isEmpty
        switch contact.householdBasis {
        case .named:
            let name: Value = .text(contact.household ?? words.text("contact-none"))
            return words.text(
                isAlone ? "contact-home-named" : "contact-home-named-with", ["household": name, "with": with])
        case .address:
            return words.text(isAlone ? "contact-home-address" : "contact-home-address-with", ["with": with])
        case .only: return words.text("contact-home-only")
        case .unknown:
            return words.text(
                isAlone ? "contact-home-unknown" : "contact-home-unknown-with", ["with": with, "family": .text(contact.family)])
        }
    }

    private var flag: [String] {
        guard let reason = contact.noContact else { return [] }
        let (id, why): (Value, Value) = (.text(contact.contact), .text(reason))
        guard let review = contact.noContactReview else {
            return [words.text("contact-flag", ["reason": why, "contact": id])]
        }
        return [words.text("contact-flag-review", ["reason": why, "review": .text(review), "contact": id])]
    }

    private var letters: [String] {
        guard let letters = contact.letters, !letters.isEmpty else { return [] }
        return words.lettersToTakeOut(letters)
    }

    private var decided: [String] {
        let decisions = contact.decided.map { decision in
            "  "
                + words.text(
                    "contact-decision",
                    [
                        "field": .text(words.labels.field(decision.field)), "by": .text(decision.by),
                        "at": .text(words.time.compact(decision.at)),
                    ])
        }
        let changes = contact.changes.map { change in
            let none = words.text("contact-none")
            let line = words.text(
                "contact-change",
                [
                    "at": .text(words.time.compact(change.at)), "field": .text(words.labels.field(change.field)),
                    "by": .text(change.by),
                    "old": .text(change.old.isEmpty ? none : change.old),
                    "new": .text(change.new.isEmpty ? none : change.new),
                ])
            return "  \(line)\(change.reason.map { " (\($0))" } ?? "")"
        }
        return (decisions.isEmpty ? [] : [words.text("contact-decided")] + decisions)
            + (changes.isEmpty ? [] : [words.text("contact-changes")] + changes)
    }

    private var addresses: [String] {
        let text = SuppressionText(words: words)
        return contact.addresses.flatMap { address in
            ["\(words.labels.channel(address.channel)) \(address.address): \(text.standing(address))"]
                + address.events.map { "  \(text.line($0))" }
        }
    }
}
