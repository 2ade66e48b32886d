internal import Foundation
internal import Templates

/// Writes texts into a folder, with the outcomes of the script.
public struct SandboxTextChannel: ComposesSubmissions {
    public let kind = ChannelKind.text
    public let abilities = ChannelAbilities(givesReceipts: true, concurrency: 8, repeatsSafely: true)

    private let outbox: SandboxOutbox
    private let from: String
    private let world: SandboxWorld

    /// - Parameter from: the sender's number or name.
    public init(outbox: SandboxOutbox, from: String, world: SandboxWorld) {
        self.outbox = outbox
        self.from = from
        self.world = world
    }

    public func submit(_ submission: Submission) async -> Outcome {
        guard case .text(let content) = submission.content else {
            return .notComposed(.layoutFailed, detail: submission.content.kind.rawValue)
        }
        if let refusal = world.script.fate(of: content.to).refusal { return .rejected(.permanent, refusal) }
        if let reason = await outbox.keep(file(content), as: "\(submission.delivery).txt", .text) {
            return .rejected(.temporary(retryAfter: nil), reason)
        }
        await world.took(text: submission.delivery, to: content.to)
        return .accepted(references: [submission.delivery.rawValue])
    }

    public func compose(_ submission: Submission) async -> ComposedSubmission {
        guard case .text(let content) = submission.content else {
            return .failed(Reason(composing: .layoutFailed, detail: submission.content.kind.rawValue))
        }
        return .text(ComposedText(content, from: from))
    }

    public func close() async {}

    /// Header fields as in an e-mail, then the text as a telephone shows it.
    private func file(_ content: TextContent) -> Data {
        let parts = TextMessage.prepare(content.text).parts
        return Data("To: \(content.to.e164)\nFrom: \(from)\nParts: \(parts)\n\n\(content.text)\n".utf8)
    }
}
