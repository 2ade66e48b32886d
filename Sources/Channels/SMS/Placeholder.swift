/// The values that a provider file leaves open, filled for each text or from the school's account.
enum Placeholder: String, Sendable, CaseIterable {
    /// The telephone number, in the form that the file asks for.
    case to
    case text
    /// The number or name of the sender.
    case from
    /// The delivery's id.
    case reference
    case token
    case account
    /// `account:token` in Base64, for `Authorization: Basic` (RFC 7617).
    case basic
    /// The base address of the provider, from the school's configuration.
    case endpoint
    /// The address of this provider's webhooks, without a slash at the end.
    case callback

    /// Values that belong to one text.
    static let ofOneText: Set<Placeholder> = [.to, .text, .reference]
    /// The provider's address, and the school's account there.
    static let ofAccount: Set<Placeholder> = [.token, .account, .basic, .endpoint]
}

/// A text of a provider file with placeholders such as `{to}`.
struct PlaceholderText: Sendable, Equatable {
    enum Segment: Sendable, Equatable {
        case literal(String)
        case value(Placeholder)
    }

    let segments: [Segment]

    /// Nil where a brace begins no placeholder, or ends none.
    init?(_ text: String) {
        var segments: [Segment] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}"),
                let placeholder = Placeholder(rawValue: String(rest[rest.index(after: open)..<close]))
            else { return nil }
            if open > rest.startIndex { segments.append(.literal(String(rest[..<open]))) }
            segments.append(.value(placeholder))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { segments.append(.literal(String(rest))) }
        self.segments = segments
    }

    var placeholders: Set<Placeholder> {
        Set(
            segments.compactMap { segment in
                if case .value(let placeholder) = segment { placeholder } else { nil }
            })
    }

    /// The text with its values, each passed to `escape`; nil where one of them is missing.
    func filled(_ values: [Placeholder: String], escape: (Placeholder, String) -> String = { $1 }) -> String? {
        var result = ""
        for segment in segments {
            switch segment {
            case .literal(let text): result += text
            case .value(let placeholder):
                guard let value = values[placeholder] else { return nil }
                result += escape(placeholder, value)
            }
        }
        return result
    }
}
