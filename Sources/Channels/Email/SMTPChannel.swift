/// E-mail by SMTP to a relay, over a pool of kept connections.
///
/// Its guarantees are in `docs/channels/email.md`; its outcomes are `SMTPOutcome`'s.
public final class SMTPChannel: ComposesSubmissions, TriesConnection {
    public let kind = ChannelKind.email
    public let abilities: ChannelAbilities
    private let settings: SMTPSettings
    private let composer: EmailComposer
    private let pool: Pool<SMTPConnection>

    /// Opens no connection yet. Throws where the system gives no thread. `skipToEnglish`: see `EmailComposer`.
    public init(_ settings: SMTPSettings, skipToEnglish: String) throws(CurlFailure) {
        self.settings = settings
        composer = EmailComposer(sender: settings.sender, skipToEnglish: skipToEnglish)
        var members: [SMTPConnection] = []
        for _ in 0..<max(1, settings.connections) { members.append(try SMTPConnection(settings)) }
        pool = Pool(members)
        // A connection has one mail in flight, so a crash leaves at most one uncertain mail for each. Some servers drop a repeat
        // with the same Message-ID and Date, others do not.
        abilities = ChannelAbilities(givesReceipts: false, concurrency: members.count, repeatsSafely: false)
    }

    public func submit(_ submission: Submission) async -> Outcome {
        guard case .email(let content) = submission.content else {
            return .notComposed(.layoutFailed, detail: submission.content.kind.rawValue)
        }
        guard let mail = mail(of: content, submission, composed(content, submission)) else {
            return .notComposed(.layoutFailed, detail: Self.bareLineEnd)
        }
        if let place = submission.place { return await pool.members[place % pool.members.count].deliver(mail) }
        do throws(CancellationError) {
            return try await pool.lend { await $0.deliver(mail) }
        } catch {
            return .rejected(.temporary(retryAfter: nil), Reason(.interrupted))
        }
    }

    public func tryConnection() async -> ConnectionTrial { await pool.members[0].tryOut() }

    public func compose(_ submission: Submission) async -> ComposedSubmission {
        guard case .email(let content) = submission.content else {
            return .failed(Reason(composing: .layoutFailed, detail: submission.content.kind.rawValue))
        }
        let composed = composed(content, submission)
        guard mail(of: content, submission, composed) != nil else {
            return .failed(Reason(composing: .layoutFailed, detail: Self.bareLineEnd))
        }
        return .email(composed)
    }

    private func composed(_ content: EmailContent, _ submission: Submission) -> ComposedEmail {
        composer.composed(content, delivery: submission.delivery, form: submission.form, created: submission.created)
    }

    private func mail(of content: EmailContent, _ submission: Submission, _ composed: ComposedEmail) -> SMTPMail? {
        SMTPMail(
            from: settings.sender.address, to: content.to, envelopeID: submission.delivery, message: composed.message)
    }

    private static let bareLineEnd = "bare line end"

    public func close() async {
        await pool.drain()
        for connection in pool.members { await connection.close() }
    }
}
