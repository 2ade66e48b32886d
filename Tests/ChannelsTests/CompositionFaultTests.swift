import Foundation
import Templates
import Testing

@testable import Channels

/// Faults of our own making close no address and say nothing of a route: whatever composes answers by `CompositionFault`.
@Suite struct `What we compose` {
    /// One of each kind. The switch does not compile with a new kind that is not here.
    static let letterErrors: [LetterError] = {
        let all: [LetterError] = [
            .nothingToSay, .noName, .nameTooLong(lines: 9), .addressTooTall(lines: 9), .tooLong(pages: 12),
            .unprintable(characters: 1), .replyPageTooLong, .letterheadTooLarge, .drawing("no memory"),
        ]
        for error in all {
            switch error {
            case .nothingToSay, .noName, .nameTooLong, .addressTooTall, .tooLong, .unprintable, .replyPageTooLong,
                .letterheadTooLarge, .drawing:
                continue
            }
        }
        return all
    }()

    @Test(arguments: CompositionFault.allCases) func `yields no code that closes an address or speaks of one`(
        fault: CompositionFault
    ) {
        let reason = Reason(composing: fault)
        #expect(!reason.code.closesAddress && !reason.code.killsAddress)
        #expect(reason.code.fault == .ours || fault == .storageFailed)
    }

    @Test(arguments: letterErrors) func `says so for each letter that cannot be made`(error: LetterError) {
        #expect(!error.reason.code.closesAddress && error.reason.code.fault != .address)
        #expect(error.outcome == .notComposed(error.fault, detail: error.reason.detail))
    }

    @Test func `leaves to the far side alone the codes that close`() {
        #expect(
            ReasonCode.allCases.filter(\.closesAddress) == [.addressUnknown, .addressInvalid, .carrierStop, .returnedToSender])
        let ours = Set(CompositionFault.allCases.map(\.code))
        #expect(ours.isDisjoint(with: ReasonCode.allCases.filter(\.closesAddress)))
        #expect(Set(ReasonCode.allCases.filter { $0.fault == .ours }).isSubset(of: ours))
    }

    @Test(arguments: ChannelKind.allCases, ChannelKind.allCases) func `is refused by each channel that cannot take it`(
        channel: ChannelKind, content: ChannelKind
    ) async throws {
        guard channel != content else { return }
        let submission = Submission(
            delivery: try #require(DeliveryID(rawValue: "dlv-00000001")), content: try Self.content(content), form: .both,
            created: SampleLetter.created, deadline: .distantFuture)
        let sandbox = try SandboxSamples("seed: 1")
        let wires: [any Channel] = [sandbox.emails, sandbox.texts, sandbox.letters]
        let outcome = await wires.first { $0.kind == channel }?.submit(submission)
        try sandbox.remove()
        guard case .rejected(.permanent, let reason) = outcome else {
            Issue.record("\(String(describing: outcome))")
            return
        }
        #expect(reason.code.fault == .ours)
    }

    private static func content(_ kind: ChannelKind) throws -> Submission.Content {
        switch kind {
        case .email: .email(EmailContent(to: try EmailAddress("mari@example.org"), subject: "Helo", blocks: []))
        case .text: .text(TextContent(to: try PhoneNumber("07700 900123"), text: "Helo"))
        case .letter: .letter(try SampleLetter.content(blocks: [SampleLetter.english]))
        }
    }
}
