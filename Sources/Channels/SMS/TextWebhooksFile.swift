internal import Templates

extension TextWebhooks {
    init?(_ mapping: YAMLMapping) {
        let authentication = mapping.requiredMapping("authentication").flatMap(WebhookAuthentication.init)
        let receipts = mapping.mapping("receipts").flatMap(ReceiptRules.init)
        let texts = mapping.mapping("texts").flatMap(IncomingTextRules.init)
        if !mapping.keys.contains("receipts"), !mapping.keys.contains("texts") { mapping.missing("receipts") }
        guard let authentication else { return nil }
        self.init(authentication: authentication, receipts: receipts, texts: texts)
    }
}

extension WebhookAuthentication {
    fileprivate init?(_ mapping: YAMLMapping) {
        guard let kind = mapping.requiredChoice("kind", Kind.self) else { return nil }
        switch kind {
        case .bearer: self = .bearer
        case .basic: self = .basic(user: mapping.requiredText("user"))
        case .query: self = .query(parameter: mapping.requiredText("parameter"))
        }
    }

    private enum Kind: String, CaseIterable {
        case bearer
        case basic
        case query
    }
}

extension WebhookPayload {
    fileprivate init(_ mapping: YAMLMapping) {
        self.init(
            content: mapping.choice("content", Content.self) ?? .json, items: mapping.path("items"), time: mapping.path("time"),
            timeForm: mapping.choice("time-form", TimeForm.self) ?? .iso8601,
            charset: mapping.choice("charset", Charset.self)?.encoding)
    }
}

/// As a provider's file names them.
private enum Charset: String, CaseIterable {
    case utf8 = "utf-8"
    case latin1 = "iso-8859-1"
    case windows1252 = "windows-1252"

    var encoding: WrittenEncoding { self == .utf8 ? .utf8 : .windows1252 }
}

extension ReceiptRules {
    fileprivate init?(_ mapping: YAMLMapping) {
        let payload = WebhookPayload(mapping)
        let reference = mapping.path("reference")
        let identifier = mapping.path("id")
        if !mapping.keys.contains("reference"), !mapping.keys.contains("id") { mapping.missing("reference") }
        let status = mapping.requiredPath("status")
        let statuses = mapping.requiredMapping("statuses")?.receiptStatuses() ?? [:]
        let cause = mapping.path("cause")
        let causes = mapping.mapping("causes")?.reasons() ?? [:]
        if cause != nil, causes.isEmpty { mapping.missing("causes") }
        if cause == nil, !causes.isEmpty { mapping.missing("cause") }
        guard let status else { return nil }
        self.init(
            payload: payload, reference: reference, identifier: identifier, status: status, statuses: statuses, cause: cause,
            causes: causes)
    }
}

extension IncomingTextRules {
    fileprivate init?(_ mapping: YAMLMapping) {
        let payload = WebhookPayload(mapping)
        let identifier = mapping.path("id")
        let from = mapping.requiredPath("from")
        let text = mapping.requiredPath("text")
        let parts = mapping.mapping("parts").flatMap(TextPartRules.init)
        guard let from, let text else { return nil }
        self.init(payload: payload, from: from, text: text, identifier: identifier, parts: parts)
    }
}

extension TextPartRules {
    fileprivate init?(_ mapping: YAMLMapping) {
        let reference = mapping.requiredPath("reference")
        let number = mapping.requiredPath("number")
        let total = mapping.requiredPath("total")
        let to = mapping.path("to")
        guard let reference, let number, let total else { return nil }
        self.init(reference: reference, number: number, total: total, to: to)
    }
}

extension YAMLMapping {
    /// `pending`, `delivered`, and under `failed` the values of each reason.
    fileprivate func receiptStatuses() -> [String: ReceiptRules.Status] {
        var statuses: [String: ReceiptRules.Status] = [:]
        for word in texts("pending") ?? [] { statuses[word.lowercased()] = .pending }
        for word in texts("delivered") ?? [] { statuses[word.lowercased()] = .delivered }
        if !keys.contains("delivered") { missing("delivered") }
        for (word, code) in mapping("failed")?.reasons() ?? [:] {
            if statuses[word] != nil { invalid("failed", "provider-status-twice") }
            statuses[word] = .failed(code)
        }
        return statuses
    }

    /// The values of each reason: `address-unknown: [unknown, "21211"]`.
    fileprivate func reasons() -> [String: ReasonCode] {
        var reasons: [String: ReasonCode] = [:]
        for code in ReasonCode.allCases where code.fault != .ours {
            for word in texts(code.rawValue) ?? [] {
                if reasons[word.lowercased()] != nil { invalid(code.rawValue, "provider-status-twice") }
                reasons[word.lowercased()] = code
            }
        }
        return reasons
    }
}
