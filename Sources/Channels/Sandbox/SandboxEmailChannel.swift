internal import Foundation

/// Writes e-mails into a folder, with the outcomes of the script.
public struct SandboxEmailChannel: ComposesSubmissions {
    public let kind = ChannelKind.email
    public let abilities = ChannelAbilities(givesReceipts: false, concurrency: 8, repeatsSafely: true)

    private let outbox: SandboxOutbox
    private let composer: EmailComposer
    private let world: SandboxWorld

    /// The messages are composed as the real channel would.
    public init(outbox: SandboxOutbox, composer: EmailComposer, world: SandboxWorld) {
        self.outbox = outbox
        self.composer = composer
        self.world = world
    }

    public func submit(_ submission: Submission) async -> Outcome {
        guard case .email(let content) = submission.content else {
            return .notComposed(.layoutFailed, detail: submission.content.kind.rawValue)
        }
        let firstTry = await world.isFirstTry(submission.delivery)
        switch world.script.emails[content.to] {
        case .refuses: return .rejected(.permanent, Reason(.addressUnknown, detail: "550 5.1.1"))
        case .full: return .rejected(.temporary(retryAfter: nil), Reason(.mailboxFull, detail: "452 4.2.2"))
        case .greylists where firstTry:
            return .rejected(.temporary(retryAfter: 300), Reason(.greylisted, detail: "451 4.7.1"))
        case .greylists, .silent, nil: break
        }
        let message = composer.compose(
            content, delivery: submission.delivery, form: submission.form, created: submission.created)
        if let reason = await outbox.keep(Data(message), as: "\(submission.delivery).eml", .email) {
            return .rejected(.temporary(retryAfter: nil), reason)
        }
        await world.took(email: submission.delivery, to: content.to)
        return .accepted(references: [submission.delivery.rawValue])
    }

    public func compose(_ submission: Submission) async -> ComposedSubmission {
        guard case .email(let content) = submission.content else {
            return .failed(Reason(composing: .layoutFailed, detail: submission.content.kind.rawValue))
        }
        return .email(
            composer.composed(content, delivery: submission.delivery, form: submission.form, created: submission.created))
    }

    public func close() async {}
}
