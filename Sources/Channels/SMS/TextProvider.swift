package import Foundation

/// A text-message provider as data: its file in `providers/` describes its requests, its responses and its webhooks.
/// `docs/channels/text.md` describes the file.
public struct TextProvider: Sendable, Equatable {
    /// From the file, for logs and configuration.
    public let name: String
    /// Submissions that may be under way at once.
    let concurrency: Int
    /// Whether the provider sends a text with the same reference only once.
    let repeatsSafely: Bool
    let request: TextRequest
    let answers: ResponseRules
    let webhooks: TextWebhooks?
    /// Nil where the file has no address that returns the account.
    let check: AccountCheck?

    /// Whether receipts report delivery later.
    public var givesReceipts: Bool { webhooks?.receipts != nil }
    /// Whether the provider delivers incoming texts.
    public var takesReplies: Bool { webhooks?.texts != nil }

    /// The placeholders of the file, sorted, that the account has no value for and without which no request can be made:
    /// `account`, `basic`.
    public func missing(in account: TextAccount) -> [String] {
        let given = Placeholder.ofOneText.union(account.values(request.number).keys)
        return request.required.union(check?.required ?? []).subtracting(given).map(\.rawValue).sorted()
    }

    /// The outcome of the provider's response to a submission.
    package func outcome(of response: HTTPResponse, now: Date) -> Outcome { answers.outcome(of: response, now: now) }

    /// Whether a request is authentic, judged by its headers and URL; the body may be left out.
    public func admits(_ request: WebhookRequest, account: TextAccount) -> Bool {
        webhooks?.authentication.admits(request, secrets: account.webhookSecrets) ?? false
    }

    /// Parses a webhook's request: authenticates it first, and then parses each item by itself, so that a malformed item does
    /// not lose a STOP beside it. The items may be out of order, and copies of earlier ones. Throws where no item could be
    /// parsed.
    public func receive(_ request: WebhookRequest, account: TextAccount) throws(WebhookError) -> WebhookBatch {
        guard let webhooks, admits(request, account: account) else { throw .unauthenticated }
        return try webhooks.incoming(request, provider: name)
    }
}

/// The webhooks of a provider.
struct TextWebhooks: Sendable, Equatable {
    var authentication: WebhookAuthentication
    var receipts: ReceiptRules?
    var texts: IncomingTextRules?

    func incoming(_ request: WebhookRequest, provider: String) throws(WebhookError) -> WebhookBatch {
        switch (request.path.split(separator: "/").last, receipts, texts) {
        case ("receipts", let rules?, _):
            return try WebhookBatch(rules.payload.documents(request)) { item throws(WebhookError) in
                .receipt(try rules.receipt(item))
            }
        case ("texts", _, let rules?):
            return try WebhookBatch(rules.payload.documents(request)) { item throws(WebhookError) in
                .text(try rules.incoming(item, provider: provider))
            }
        default: throw .malformed(.unknownPath, field: "")
        }
    }
}
