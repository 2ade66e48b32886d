/// The request with which a provider returns the account: a GET that sends nothing and costs nothing.
struct AccountCheck: Sendable, Equatable {
    var url: PlaceholderText
    var headers: [TextRequest.Field]
    /// The statuses of a response for an account in order.
    var statuses: Set<Int>

    /// Placeholders without which the request cannot be made.
    var required: Set<Placeholder> { headers.reduce(url.placeholders) { $0.union($1.value.placeholders) } }

    /// Nil where the account lacks a required value.
    func filled(_ account: TextAccount, numbers form: TextRequest.NumberForm) -> HTTPRequest? {
        let values = account.values(form)
        guard let url = TextRequest.filled(url, values), let headers = TextRequest.filled(headers, values) else { return nil }
        return HTTPRequest(method: "GET", url: url, headers: headers)
    }

    /// Why the account is not in order; nil where it is. Contains nothing of the response's text.
    func failure(in response: HTTPResponse) -> Reason? {
        guard !statuses.contains(response.status) else { return nil }
        let detail = "HTTP \(response.status)"
        return switch response.status {
        case 401, 403, 407: Reason(.signInRefused, detail: detail)
        case 402: Reason(.noCredit, detail: detail)
        case 500...: Reason(.serverBusy, detail: detail)
        default: Reason(.protocolBroken, detail: detail)
        }
    }
}
