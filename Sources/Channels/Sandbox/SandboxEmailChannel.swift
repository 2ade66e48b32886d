public import Foundation

/// E-mails that stay in a folder and are answered as the script has it.
public struct SandboxEmailChannel: Channel {
    public let kind = ChannelKind.email
    public let abilities = ChannelAbilities(givesReceipts: false, concurrency: 8, repeatsSafely: true)

    private let outbox: SandboxOutbox
    private let compose: @Sendable (Submission) -> Data
    private let world: SandboxWorld

    /// `compose` makes the message as the real channel would send it.
    public init(outbox: SandboxOutbox, world: SandboxWorld, compose: @escaping @Sendable (Submission) -> Data) {
        self.outbox = outbox
        self.compose = compose
        self.world = world
    }

    public func submit(_ submission: Submission) async -> Outcome {
        guard case .email(let content) = submission.content else { return .rejected(.permanent, Reason(.contentRefused)) }
        let firstTry = await world.isFirstTry(submission.delivery)
        switch world.script.emails[content.to] {
        case .refuses: return .rejected(.permanent, Reason(.addressUnknown, detail: "550 5.1.1"))
        case .full: return .rejected(.temporary(retryAfter: nil), Reason(.mailboxFull, detail: "452 4.2.2"))
        case .greylists where firstTry:
            return .rejected(.temporary(retryAfter: 300), Reason(.greylisted, detail: "451 4.7.1"))
        case .greylists, .silent, nil: break
        }
        if let reason = await outbox.keep(compose(submission), as: "\(submission.delivery).eml", .email) {
            return .rejected(.temporary(retryAfter: nil), reason)
        }
        await world.took(email: submission.delivery, to: content.to)
        return .accepted(references: [submission.delivery.rawValue])
    }

    public func close() async {}
}
