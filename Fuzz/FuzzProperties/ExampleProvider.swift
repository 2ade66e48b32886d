import Channels
import Templates

/// Two providers that between them have every form in which one may speak to us.
enum ExampleProvider {
    static let json = read(
        """
        name: json
        request:
          method: POST
          url: "{endpoint}/messages"
          number: e164
          json: '{"to": "{to}", "text": "{text}", "reference": "{reference}"}'
        accepted: {statuses: [200, 201, 202], id: messages.*.id}
        rejections:
          - {statuses: [400], field: error.code, values: [unknown-number, "21211"], permanent: address-unknown}
          - {field: status, values: ["9"], temporary: no-credit}
        webhooks:
          authentication: {kind: bearer}
          receipts:
            content: json
            items: "receipts.*"
            reference: reference
            id: id
            status: status
            statuses: {delivered: [delivered], pending: [sent], failed: {refused: [failed]}}
            cause: cause
            causes: {address-unknown: [unknown]}
            time: time
            time-form: iso8601
          texts:
            content: json
            from: from
            text: text
            id: id
            time: time
            time-form: iso8601
            parts: {reference: part.reference, number: part.number, total: part.total}
        """)

    static let form = read(
        """
        name: form
        request:
          method: POST
          url: "{endpoint}/send"
          number: digits
          form: {to: "{to}", text: "{text}"}
        accepted: {field: status, values: ["0"], id: id}
        rejections:
          - {statuses: [402], temporary: no-credit}
        webhooks:
          authentication: {kind: bearer}
          receipts:
            content: form
            id: id
            status: status
            statuses: {delivered: ["1"], failed: {refused: ["2"]}}
            time: time
            time-form: seconds
          texts:
            content: form
            from: from
            text: text
            id: id
        """)

    private static func read(_ text: String) -> TextProvider {
        let reader = YAMLReader(text: text, file: "provider.yaml")
        guard let provider = TextProvider(reader) else { fatalError("\(reader.mistakes)") }
        return provider
    }
}
