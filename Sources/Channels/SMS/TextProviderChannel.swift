public import Foundation

/// Texts through a provider with an HTTP API, described by a file.
public struct TextProviderChannel: ComposesSubmissions {
    /// The account lacks a value that every request of the provider's file needs.
    public struct IncompleteAccount: Error, Sendable, Equatable {
        /// The placeholders of the file, sorted: `endpoint`, `token`.
        public let missing: [String]
    }

    let provider: TextProvider
    let account: TextAccount
    let http: any HTTPExchanging
    private let connections: Int
    private let now: @Sendable () -> Date

    public let kind = ChannelKind.text

    public var abilities: ChannelAbilities {
        ChannelAbilities(
            // Receipts that cannot be authenticated are never accepted, and those without a public address never come: with
            // `givesReceipts` true, escalation would wait for one and send a letter after every text.
            givesReceipts: provider.givesReceipts && account.callback != nil && account.webhookSecrets.contains { !$0.isEmpty },
            concurrency: min(provider.concurrency, connections), repeatsSafely: provider.repeatsSafely)
    }

    /// - Parameter connections: how many requests `http` makes at once. A text that only waited for a connection would be
    ///   uncertain after a crash, as if it had been in flight.
    public init(
        provider: TextProvider, account: TextAccount, http: any HTTPExchanging, connections: Int = .max,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws(IncompleteAccount) {
        let missing = provider.missing(in: account)
        guard missing.isEmpty else { throw IncompleteAccount(missing: missing) }
        self.provider = provider
        self.account = account
        self.http = http
        self.connections = connections
        self.now = now
    }

    public func submit(_ submission: Submission) async -> Outcome {
        guard case .text(let content) = submission.content,
            let request = provider.request.filled(content, reference: submission.delivery, account: account)
        else { return .notComposed(.layoutFailed, detail: submission.content.kind.rawValue) }
        do throws(HTTPFailure) {
            let response = try await http.exchange(request)
            return provider.answers.outcome(of: response, now: now())
        } catch {
            switch error {
            case .notSent(let reason): return .rejected(.temporary(retryAfter: nil), redacted(reason, content))
            case .unanswered(let reason): return .uncertain(redacted(reason, content))
            }
        }
    }

    public func compose(_ submission: Submission) async -> ComposedSubmission {
        guard case .text(let content) = submission.content,
            provider.request.filled(content, reference: submission.delivery, account: account) != nil
        else { return .failed(Reason(composing: .layoutFailed, detail: submission.content.kind.rawValue)) }
        return .text(ComposedText(content, from: account.from?.description))
    }

    public func close() async {}

    /// A request may have number and text in its URL, and a system error may repeat that. Such errors are truncated, so the
    /// start of the text is enough to drop them.
    private func redacted(_ reason: Reason, _ content: TextContent) -> Reason {
        var detail = reason.detail
        for text in [content.text, FormEncoding.escaped(content.text)] where !text.isEmpty {
            if detail.contains(text.prefix(12)) { return Reason(reason.code) }
        }
        let number = content.to
        for written in [number.e164, String(number.e164.dropFirst()), number.written] {
            detail = detail.replacing(written, with: number.masked)
        }
        return Reason(reason.code, detail: detail)
    }
}
