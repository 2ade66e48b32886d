internal import Foundation

/// The meaning of a provider's response: first the file's rejections, then its acceptance, then the HTTP status.
struct ResponseRules: Sendable, Equatable {
    /// A condition on the response's status and on one field of its body; nil parts always hold.
    struct Condition: Sendable, Equatable {
        var statuses: Set<Int>?
        var field: FieldPath?
        var values: Set<String> = []

        /// The value of the file that matched, fit for a log; nil where the condition does not hold.
        func match(_ status: Int, _ document: JSONValue?) -> String? {
            if let statuses, !statuses.contains(status) { return nil }
            guard let field else { return "HTTP \(status)" }
            guard let document, let value = field.all(in: document).first(where: values.contains) else { return nil }
            return "HTTP \(status), \(field.text) \(value)"
        }
    }

    struct Rejection: Sendable, Equatable {
        var condition: Condition
        var permanent: Bool
        var code: ReasonCode
    }

    var accepted: Condition
    /// The path of the references of accepted texts.
    var identifiers: FieldPath
    var rejections: [Rejection]

    /// Only the references and values that the file names come from the response into the outcome; its text does not.
    func outcome(of response: HTTPResponse, now: Date) -> Outcome {
        let status = response.status
        let document = JSONValue(received: response.body)
        for rule in rejections {
            guard let found = rule.condition.match(status, document) else { continue }
            let rejection: Outcome.Rejection =
                rule.permanent ? .permanent : .temporary(retryAfter: RetryAfter.seconds(response, now: now))
            return .rejected(rejection, Reason(rule.code, detail: found))
        }
        if accepted.match(status, document) != nil {
            let names = document.map(identifiers.all) ?? []
            return names.isEmpty
                ? .uncertain(Reason(.protocolBroken, detail: "HTTP \(status), no id")) : .accepted(references: names)
        }
        return Self.plain(response, now: now)
    }

    /// By the status alone (RFC 9110, section 15). A refusal without a stated cause never counts against the address.
    private static func plain(_ response: HTTPResponse, now: Date) -> Outcome {
        let status = response.status
        let detail = "HTTP \(status)"
        let later = Outcome.Rejection.temporary(retryAfter: RetryAfter.seconds(response, now: now))
        switch status {
        case 401, 407: return .rejected(later, Reason(.signInRefused, detail: detail))
        case 402: return .rejected(later, Reason(.noCredit, detail: detail))
        case 403: return .rejected(later, Reason(.senderRefused, detail: detail))
        case 451: return .rejected(later, Reason(.policyRefused, detail: detail))
        // The fault is in the request's address or form, not in the text: every other text would be refused too.
        case 300..<400, 404, 405, 406, 410, 411, 415, 426: return .rejected(later, Reason(.protocolBroken, detail: detail))
        case 408: return .rejected(later, Reason(.timedOut, detail: detail))
        case 429: return .rejected(later, Reason(.throttled, detail: detail))
        case 413, 414, 431: return .rejected(.permanent, Reason(.tooLarge, detail: detail))
        case 400..<500: return .rejected(.permanent, Reason(.refused, detail: detail))
        // The provider may have acted before it failed, and a proxy's 502 to 504 says nothing about the server behind it.
        case 500..<600: return .uncertain(Reason(.serverBusy, detail: detail))
        default: return .uncertain(Reason(.protocolBroken, detail: detail))
        }
    }
}

/// `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
enum RetryAfter {
    /// A longer time is cut to this.
    static let limit = 86_400

    /// Seconds from `now`, 0 to `limit`; nil where the response has no valid value.
    static func seconds(_ response: HTTPResponse, now: Date) -> Int? {
        guard let value = response.headers["retry-after"]?.trimmingSpaces(), !value.isEmpty else { return nil }
        if value.allSatisfy(\.isASCIIDigit) { return min(Int(value) ?? limit, limit) }
        guard let date = date(value) else { return nil }
        return Int(min(max(date.timeIntervalSince(now).rounded(.up), 0), Double(limit)))
    }

    /// An IMF-fixdate, `Tue, 10 Mar 2026 18:00:00 GMT`; the two older forms are not read.
    private static func date(_ text: String) -> Date? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])),
            let year = Int(parts[3])
        else { return nil }
        let time = parts[4].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3, let greenwich = TimeZone(secondsFromGMT: 0) else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = greenwich
        return calendar.date(
            from: DateComponents(
                year: year, month: month + 1, day: day, hour: time[0], minute: time[1], second: time[2]))
    }
}
