package import Foundation

/// A text-message provider as data: what its file in `providers/` says of how it takes texts, how it answers, and how it calls
/// back. `docs/channels/text.md` describes the file.
public struct TextProvider: Sendable, Equatable {
    /// As the file says, for logs and configuration.
    public let name: String
    /// Submissions that may be under way at once.
    let concurrency: Int
    /// Whether a text with a reference that the provider has seen before is not sent again.
    let repeatsSafely: Bool
    let request: TextRequest
    let answers: ResponseRules
    let webhooks: TextWebhooks?
    /// Nil where the file names no address that shows the account.
    let check: AccountCheck?

    /// Whether it says later what became of a text.
    public var givesReceipts: Bool { webhooks?.receipts != nil }
    /// Whether it brings texts that people send.
    public var takesReplies: Bool { webhooks?.texts != nil }

    /// The placeholders of the file, sorted, for which an account has no value and without which nothing can be asked of the provider:
    /// `account`, `basic`.
    public func missing(in account: TextAccount) -> [String] {
        let given = Placeholder.ofOneText.union(account.values(request.number).keys)
        return request.required.union(check?.required ?? []).subtracting(given).map(\.rawValue).sorted()
    }

    /// What an answer of the provider means for the text that it was given.
    package func outcome(of response: HTTPResponse, now: Date) -> Outcome { answers.outcome(of: response, now: now) }

    /// Whether a request proves itself by what stands before its body, which may be left out.
    public func admits(_ request: WebhookRequest, account: TextAccount) -> Bool {
        webhooks?.authentication.admits(request, secrets: account.webhookSecrets) ?? false
    }

    /// Reads what the provider brought to a webhook of ours: authenticated first, and then each item by itself, so that one that
    /// nobody understands takes no STOP with it. It may be out of order, and a second copy of what came before. Throws where
    /// nothing was understood.
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
