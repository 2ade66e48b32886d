public import Templates

extension TextProvider {
    /// Decodes a file of `providers/` strictly: nil where the reader has mistakes then, each with its line. Sentences of
    /// `invalid` values are `provider-…` in `locales/`.
    public init?(_ reader: YAMLReader) {
        guard let root = reader.mapping() else { return nil }
        let name = root.requiredText("name")
        let concurrency = root.whole("concurrency", in: 1...64) ?? 8
        let repeatsSafely = root.flag("repeats-safely") ?? false
        let request = root.requiredMapping("request").flatMap(TextRequest.init)
        let answers = ResponseRules(root)
        let webhooks = root.mapping("webhooks").flatMap(TextWebhooks.init)
        let check = root.mapping("check").flatMap(AccountCheck.init)
        root.finish()
        guard reader.mistakes.isEmpty, let request, let answers else { return nil }
        self.init(
            name: name, concurrency: concurrency, repeatsSafely: repeatsSafely, request: request, answers: answers,
            webhooks: webhooks, check: check)
    }
}

extension AccountCheck {
    fileprivate init?(_ mapping: YAMLMapping) {
        let url = mapping.address("url")
        let headers = mapping.mapping("headers").map { $0.fields(forbidden: Placeholder.ofOneText) } ?? []
        let statuses = mapping.statuses() ?? [200]
        guard let url else { return nil }
        if !url.placeholders.isDisjoint(with: Placeholder.ofOneText) { mapping.invalid("url", "provider-check-of-text") }
        self.init(url: url, headers: headers, statuses: statuses)
    }
}

extension TextRequest {
    fileprivate init?(_ mapping: YAMLMapping) {
        let method = mapping.choice("method", Method.self) ?? .post
        let url = mapping.address("url")
        let headers = mapping.mapping("headers").map { $0.fields(forbidden: [.text]) } ?? []
        let number = mapping.choice("number", NumberForm.self) ?? .e164
        let timeout = mapping.duration("timeout") ?? 30
        if !(1...120).contains(timeout) { mapping.invalid("timeout", "provider-timeout") }
        let form = mapping.mapping("form").map { Body.form($0.fields()) }
        let json = mapping.jsonTemplate("json").map(Body.json)
        if form != nil, json != nil { mapping.invalid("json", "provider-two-bodies") }
        let body = form ?? json ?? .none
        guard let url else { return nil }
        let all = body.placeholders.union(url.placeholders)
        if !all.isSuperset(of: [.to, .text]) { mapping.invalid("url", "provider-no-text") }
        self.init(method: method.rawValue, url: url, headers: headers, body: body, number: number, timeout: timeout)
    }

    /// No GET: a proxy may repeat one (RFC 9110, section 9.2.2), and a family would get the text twice.
    private enum Method: String, CaseIterable {
        case post = "POST"
        case put = "PUT"
    }
}

extension TextRequest.Body {
    var placeholders: Set<Placeholder> {
        switch self {
        case .none: []
        case .form(let fields): fields.reduce(into: []) { $0.formUnion($1.value.placeholders) }
        case .json(let template): template.placeholders
        }
    }
}

extension ResponseRules {
    fileprivate init?(_ root: YAMLMapping) {
        let accepted = root.requiredMapping("accepted")
        let condition = accepted.map { $0.condition(orStatuses: [200, 201, 202]) }
        let identifiers = accepted?.requiredPath("id")
        let rejections = (root.mappings("rejections") ?? []).compactMap(Rejection.init)
        guard let condition, let identifiers else { return nil }
        self.init(accepted: condition, identifiers: identifiers, rejections: rejections)
    }
}

extension ResponseRules.Rejection {
    fileprivate init?(_ mapping: YAMLMapping) {
        let condition = mapping.condition(orStatuses: nil)
        if condition.statuses == nil, condition.field == nil { mapping.missing("statuses") }
        let permanent = mapping.choice("permanent", ReasonCode.self)
        let temporary = mapping.choice("temporary", ReasonCode.self)
        if permanent != nil, temporary != nil { mapping.invalid("temporary", "provider-two-meanings") }
        if !mapping.keys.contains("permanent"), !mapping.keys.contains("temporary") { mapping.missing("permanent") }
        guard let code = permanent ?? temporary else { return nil }
        self.init(condition: condition, permanent: permanent != nil, code: code)
    }
}
