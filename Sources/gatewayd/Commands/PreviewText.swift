import Channels
import Gateway
import Templates

/// A preview for a terminal: each route with its content, or why it has none.
struct PreviewText {
    let preview: MessagePreview
    let files: PreviewFiles
    let words: Localizer

    var text: String {
        let head = words.text(
            "send-preview-head",
            [
                "name": .text(preview.name), "contact": .text(preview.contactName), "id": .text(preview.contact),
                "family": .text(preview.family),
            ])
        let ways = preview.ways.enumerated().map { number, way in
            (["", title(number + 1, way)] + body(way)).joined(separator: "\n")
        }
        return ([head] + ways + ["", words.text("send-dry")]).joined(separator: "\n")
    }

    private func title(_ number: Int, _ way: MessagePreview.Way) -> String {
        let labels = words.labels
        let facts = [labels.channel(way.channel), way.address, way.language.map(labels.form)].compactMap(\.self)
        let title = "\(number). \(facts.joined(separator: ", "))"
        return way.reason.map { "\(title): \(labels.reason($0))" } ?? title
    }

    private func body(_ way: MessagePreview.Way) -> [String] {
        var lines: [String] = []
        if let fault = way.fault {
            lines.append(words.text("send-preview-fault", ["reason": .text(words.labels.reason(fault))]))
        }
        if let email = way.email {
            lines.append(words.text("send-preview-from", ["from": .text(email.from)]))
            lines.append(words.text("send-preview-subject", ["subject": .text(email.subject)]))
            lines += quoted(email.plainText)
        }
        if let text = way.text {
            if let from = text.from { lines.append(words.text("send-preview-from", ["from": .text(from)])) }
            lines.append(words.text("send-preview-parts", ["parts": .number(text.parts)]))
            lines += quoted(text.text)
        }
        if let letter = way.letter { lines.append(words.text("send-preview-pages", ["pages": .number(letter.pages)])) }
        if let paths = files.paths[way.channel] {
            lines.append(words.text("send-preview-files", ["files": .text(paths.joined(separator: " "))]))
        }
        return lines.map { "   \($0)" }
    }

    private func quoted(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "|" : "| \($0)" }
    }
}
