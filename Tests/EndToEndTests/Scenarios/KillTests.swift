import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    /// `kill -9` at any moment of a send to five hundred families: nothing is lost, and what cannot be known is said to be uncertain.
    @Suite struct Killing {
        private static let half = 250
        private static let kills = 24
        /// Another seed is another set of moments; the promise is the same.
        private static let seed: UInt64 = 2026

        private static let families =
            (0..<half).map { TestFamily(id: "E\($0)", name: "Mari Evans", language: "cy", email: "e\($0)@example.org") }
            + (0..<half).map { TestFamily(id: "T\($0)", name: "Sian Rees", mobile: "07700 \(900_100 + $0)") }

        @Test func `twenty-four kills lose nothing and double no text`() async throws {
            let pace = Pace(seed: Self.seed)
            let mail = try SMTPSink { stage, _ in
                if stage == .message { pace.takeTime() }
                return nil
            }
            let texts = try TextProviderSink { pace.takeTime() }
            defer {
                mail.stop()
                texts.stop()
            }
            let settings = DaemonSettings(mail: mail.port, texts: texts.port, letters: false)
            try await Daemon.run(settings) { daemon in
                try await daemon.importFamilies(Self.families)
                // Accepted is on disk: the first kill comes as soon as it has been said.
                try await daemon.sendInvitation()
                try await daemon.killNow()
                var killedWithWorkLeft = 1
                for kill in 1..<Self.kills {
                    killedWithWorkLeft += try await startAndKill(daemon, kill: kill, pace: pace) ? 1 : 0
                }
                try await daemon.start()
                let ended = try await waitUntilNothingIsQueued(daemon)
                #expect(killedWithWorkLeft >= 20)
                try await count(daemon, mail, texts, ended)
            }
        }

        /// Kills a daemon at a random moment; true where it still had work then.
        private func startAndKill(_ daemon: Daemon, kill: Int, pace: Pace) async throws -> Bool {
            let before = pace.asked
            if kill.isMultiple(of: 4) {
                // While it starts, settles what the last kill left, or has just begun.
                try daemon.launch()
                try await Task.sleep(for: .milliseconds(pace.random(below: 400)))
                try await daemon.killNow()
                return true
            }
            try await daemon.start()
            let wanted = before + pace.random(below: 16)
            let hadWork = try await eventually("a moment to kill it", within: .seconds(10)) { () -> Bool? in
                if pace.asked >= wanted { return true }
                return try await daemon.status().hasWork ? nil : false
            }
            try await Task.sleep(for: .milliseconds(pace.random(below: 20)))
            try await daemon.killNow()
            return hadWork
        }

        /// An e-mail in doubt goes once more a minute after the start that found it: only then all has been said and done. One whose
        /// repeat was cut short too stays in doubt.
        private func waitUntilNothingIsQueued(_ daemon: Daemon) async throws -> MessageStatus {
            let allRepeated = ContinuousClock.now + .seconds(70)
            return try await eventually("an empty queue", within: .seconds(100)) {
                // The doubt first: a repeat that begins between the two looks is work in the second.
                let inDoubt = try await tries(daemon).contains { $0.channel == .email && $0.state == .uncertain }
                let status = try await daemon.status()
                if !status.hasWork, !inDoubt || ContinuousClock.now > allRepeated { return status }
                // A command is a process: ask less often than the machine could.
                try await Task.sleep(for: .milliseconds(500))
                return nil
            }
        }

        private func tries(_ daemon: Daemon) async throws -> [Undelivered.Try] {
            let undelivered: [Undelivered] = try await daemon.json("undelivered")
            return undelivered.flatMap(\.contacts).flatMap(\.tried)
        }

        private struct Outcome {
            var family: String
            /// A server has it.
            var arrived: Bool
            /// The daemon says that it does not know.
            var isUncertain: Bool
        }

        private func count(
            _ daemon: Daemon, _ mail: SMTPSink, _ texts: TextProviderSink, _ status: MessageStatus
        ) async throws {
            let mails = Dictionary(grouping: mail.mails, by: \.recipient)
            let sent = Dictionary(grouping: texts.texts, by: \.to)
            let uncertain = Set(try await tries(daemon).filter { $0.state == .uncertain }.map(\.address))
            let outcomes = Self.families.map { family in
                let number = "+44" + family.mobile.filter { $0 != " " }.dropFirst()
                return Outcome(
                    family: family.id, arrived: mails[family.email] != nil || sent[number] != nil,
                    isUncertain: uncertain.contains(family.email.isEmpty ? family.mobile : family.email))
            }
            let lost = outcomes.filter { !$0.arrived && !$0.isUncertain }
            #expect(lost.map(\.family) == [])
            #expect(status.deliveries.values.reduce(0, +) == 2 * Self.half)
            #expect(sent.allSatisfy { $0.value.count == 1 })
            // What is sent twice is the same to the byte, so that servers can tell; and nothing is sent a third time.
            for copies in mails.values { #expect(Set(copies.map(\.message)).count == 1 && copies.count <= 2) }
            // Only what had begun is in doubt: four texts at each kill, and an e-mail whose repeat was cut short too.
            #expect(uncertain.count <= Self.kills * 8)
            let doubledMails = mails.values.count { $0.count > 1 }
            let doubledTexts = sent.values.count { $0.count > 1 }
            // Only what was on one of the four connections can have arrived unheard of.
            #expect(doubledMails <= Self.kills * 4)
            print(
                """
                kill -9 \(Self.kills) times across \(2 * Self.half) families: lost \(lost.count), \
                doubled e-mails \(doubledMails), doubled texts \(doubledTexts), uncertain \(uncertain.count) \
                (of which \(outcomes.count { $0.isUncertain && $0.arrived }) had arrived)
                """)
        }
    }
}

extension MessageStatus {
    fileprivate var hasWork: Bool {
        ["held", "queued", "submitting", "failed-temporary"].contains { deliveries[$0] != nil }
            || deliveries.values.reduce(0, +) < families
    }
}

/// How fast the fake servers answer, and at which moments the daemon is killed: drawn from one seed.
private final class Pace: Sendable {
    private let state: LockedValue<UInt64>
    private let count = LockedValue(0)

    init(seed: UInt64) { state = LockedValue(seed) }

    /// How often the fake servers were asked for an answer.
    var asked: Int { count.value }

    /// Up to 150 ms, as slow as a real server, so that a kill finds it in every state.
    func takeTime() {
        count.change { $0 += 1 }
        Thread.sleep(forTimeInterval: Double(random(below: 150)) / 1000)
    }

    /// From 0 to `limit` - 1 (SplitMix64).
    func random(below limit: Int) -> Int {
        let drawn = state.change { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
        return Int(drawn % UInt64(limit))
    }
}
