internal import Foundation

/// The HTTP request that submits one text, with its placeholders.
struct TextRequest: Sendable, Equatable {
    enum Body: Sendable, Equatable {
        case none
        /// `application/x-www-form-urlencoded`, in the order of the file.
        case form([Field])
        case json(JSONTemplate)
    }

    struct Field: Sendable, Equatable {
        var name: String
        var value: PlaceholderText
    }

    /// The form of telephone numbers.
    enum NumberForm: String, Sendable, CaseIterable {
        /// `+447700900123`.
        case e164
        /// `447700900123`.
        case digits

        func write(e164: String) -> String {
            switch self {
            case .e164: e164
            case .digits: String(e164.dropFirst())
            }
        }
    }

    var method: String
    var url: PlaceholderText
    var headers: [Field]
    var body: Body
    var number: NumberForm
    /// Seconds for the whole exchange.
    var timeout: Int

    /// Placeholders without which no request can be made. Values of a text that are missing are left out of a body; but the
    /// account's must not be missing, since the provider would refuse every text.
    var required: Set<Placeholder> {
        headers.reduce(url.placeholders.union(body.placeholders.intersection(Placeholder.ofAccount))) {
            $0.union($1.value.placeholders)
        }
    }

    static func filled(_ url: PlaceholderText, _ values: [Placeholder: String]) -> String? {
        url.filled(values) { $0 == .endpoint ? $1 : FormEncoding.escaped($1) }
    }

    static func filled(_ headers: [Field], _ values: [Placeholder: String]) -> [(name: String, value: String)]? {
        var filled: [(name: String, value: String)] = []
        for header in headers {
            guard let value = header.value.filled(values) else { return nil }
            filled.append((header.name, value))
        }
        return filled
    }

    /// The request for one text; nil where a value is missing that the address or a header needs.
    func filled(_ content: TextContent, reference: DeliveryID, account: TextAccount) -> HTTPRequest? {
        var values = account.values(number)
        values[.to] = number.write(e164: content.to.e164)
        values[.text] = content.text
        values[.reference] = reference.rawValue

        guard let address = Self.filled(url, values), var filledHeaders = Self.filled(headers, values) else { return nil }
        let bytes: Data
        switch body {
        case .none: bytes = Data()
        case .form(let fields):
            let pairs = fields.compactMap { field in
                field.value.filled(values).map { "\(FormEncoding.escaped(field.name))=\(FormEncoding.escaped($0))" }
            }
            bytes = Data(pairs.joined(separator: "&").utf8)
        case .json(let template):
            guard let filled = template.filled(values) else { return nil }
            bytes = filled
        }
        if let type = body.contentType, !headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            filledHeaders.append(("Content-Type", type))
        }
        return HTTPRequest(method: method, url: address, headers: filledHeaders, body: bytes, timeout: timeout)
    }
}

extension TextRequest.Body {
    var contentType: String? {
        switch self {
        case .none: nil
        case .form: "application/x-www-form-urlencoded"
        case .json: "application/json"
        }
    }
}

extension TextAccount {
    /// The account's values, unescaped; its number in the provider's form.
    func values(_ form: TextRequest.NumberForm) -> [Placeholder: String] {
        var values: [Placeholder: String] = [:]
        values[.endpoint] = endpoint
        values[.account] = account
        values[.token] = token
        values[.from] = from?.written(form)
        values[.callback] = callback
        if let account, let token { values[.basic] = Data("\(account):\(token)".utf8).base64EncodedString() }
        return values
    }
}
