import Channels
import Testing

/// What may happen on any channel, and what every channel must make of it.
enum ConformanceCase: String, CaseIterable, Sendable {
    case plainSend, rejected, throttled, connectionRefused, replyCutOff, garbageAnswer, slowAnswer, redaction
}

/// A channel with its fake server, arranged for one case.
struct Arrangement: Sendable {
    var channel: any Channel
    var submission: Submission
    /// What no outcome may repeat: the address, the name, a key. The fake server of `redaction` says them all.
    var secrets: [String]
    /// Stops the fake server.
    var stop: @Sendable () -> Void = {}
}

/// How a kind of channel takes part in the conformance kit: it arranges its fake server so that the case happens.
protocol ChannelUnderTest: Sendable {
    /// nil where the case cannot happen on this channel, which the channel's page in `docs/channels/` must then say.
    ///
    /// - `rejected`: the server refuses this one for good, and the address or the message is at fault, or the cause is not said.
    /// - `throttled`: the server takes no more for now.
    /// - `connectionRefused`: no process listens.
    /// - `replyCutOff`: the submission was handed over; the server closes the connection in the middle of its answer.
    /// - `garbageAnswer`: the submission was handed over; the answer is nonsense.
    /// - `slowAnswer`: the submission was handed over; the answer does not come. Time limits of about 200 ms, please.
    /// - `redaction`: refused, with all secrets in the server's reply.
    func arrange(_ example: ConformanceCase) async throws -> Arrangement?
}

/// The kit: one parameterised test a channel, `@Test(arguments: ConformanceCase.allCases)`, calls `check`.
struct ChannelConformance {
    var subject: any ChannelUnderTest

    func check(_ example: ConformanceCase) async throws {
        guard let arrangement = try await subject.arrange(example) else { return }
        defer { arrangement.stop() }
        #expect(arrangement.channel.kind == arrangement.submission.content.kind)
        let outcome = await arrangement.channel.submit(arrangement.submission)
        await arrangement.channel.close()
        Self.judge(example, outcome)
        for secret in arrangement.secrets {
            #expect(!outcome.words.lowercased().contains(secret.lowercased()), "\(outcome) tells \(secret)")
        }
    }

    private static func judge(_ example: ConformanceCase, _ outcome: Outcome) {
        switch (example, outcome) {
        case (.plainSend, .accepted(let references)): #expect(!references.isEmpty)
        case (.rejected, .rejected(.permanent, let reason)): #expect(reason.code.fault != .route)
        case (.throttled, .rejected(.temporary, let reason)):
            #expect(reason.code == .throttled)
            #expect(!reason.code.killsAddress)
        case (.connectionRefused, .rejected(.temporary, let reason)):
            // A folder that is not there is to a letter what a port without a listener is to a text.
            #expect([.connectionRefused, .storageFailed].contains(reason.code))
        case (.replyCutOff, .uncertain(let reason)): #expect(reason.code == .connectionLost)
        case (.garbageAnswer, .uncertain(let reason)): #expect(reason.code == .protocolBroken)
        case (.slowAnswer, .uncertain(let reason)): #expect(reason.code == .timedOut)
        case (.redaction, .rejected(_, let reason)): #expect(!reason.detail.isEmpty)
        default: Issue.record("\(example) came to \(outcome)")
        }
    }
}

extension Outcome {
    /// Everything in it that a person could read.
    fileprivate var words: String {
        switch self {
        case .accepted(let references): references.joined(separator: " ")
        case .rejected(_, let reason), .uncertain(let reason): reason.detail
        }
    }
}
