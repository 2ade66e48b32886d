import Channels
import Foundation
import Testing

@testable import Gateway

/// What one attempt says of its route.
@Suite struct `What an attempt says of its route` {
    static let now = Date.at("2026-03-03T09:00:00Z")
    static let taken = Outcome.accepted(references: ["a"])
    static let quota = Outcome.rejected(.temporary(retryAfter: nil), Reason(.senderRefused, detail: "5.1.90"))
    static let unknown = Outcome.rejected(.permanent, Reason(.refused, detail: "554 no"))
    static let policy = Outcome.rejected(.temporary(retryAfter: nil), Reason(.policyRefused, detail: "5.7.1"))
    static let dead = Outcome.rejected(.permanent, Reason(.addressUnknown))
    static let lost = Outcome.uncertain(Reason(.timedOut))
    static let blamed = Outcome.rejected(.temporary(retryAfter: nil), Reason(.unclearRefusal, detail: "554 no"))
    static let stopByBehaviour = RouteRule.Effect.stop(Reason(.senderRefused, detail: "554 no"), byBehaviour: true)
    static let four = `Refusals that may be the route's fault`.refusals(["a.org", "b.org", "c.org", "d.org"])

    static func rule(_ outcome: Outcome, _ change: (inout RouteRule) -> Void = { _ in }) -> RouteRule {
        var rule = RouteRule(
            channel: .email, outcome: outcome, destination: "e.org", recipient: "c9@e.org", now: now)
        change(&rule)
        return rule
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var rule: RouteRule
        var effects: [RouteRule.Effect] = []
        /// As the delivery takes it; nil for as it came.
        var outcome: Outcome?

        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row(name: "taken, on a route that works", rule: rule(taken)), Row(name: "a dead address", rule: rule(dead)),
        Row(name: "in doubt", rule: rule(lost)),
        Row(
            name: "the sender is refused", rule: rule(quota),
            effects: [.stop(Reason(.senderRefused, detail: "5.1.90"), byBehaviour: false)]),
        Row(name: "an unclear refusal alone", rule: rule(unknown), effects: [.keepRefusal]),
        Row(name: "a policy alone", rule: rule(policy), effects: [.keepRefusal]),
        Row(
            name: "the fifth at unrelated domains", rule: rule(unknown) { $0.refusals = four },
            effects: [.keepRefusal, stopByBehaviour], outcome: blamed),
        Row(
            name: "the fifth, while other mail is taken",
            rule: rule(unknown) {
                $0.refusals = four
                $0.acceptances = [.init(domain: "other.org", at: now)]
            }, effects: [.keepRefusal]),
        Row(
            name: "a fifth that had counted before",
            rule: rule(unknown) {
                $0.refusals = four
                $0.hasCounted = true
            }),
        Row(
            name: "the fifth by text, whose codes are known",
            rule: rule(unknown) {
                $0.channel = .text
                $0.refusals = four
            }),
        Row(
            name: "taken by the one that tries",
            rule: rule(taken) { ($0.isStopped, $0.isTrying) = (true, true) }, effects: [.tryCounts, .open]),
        Row(name: "taken from the wire, where a code had stopped it", rule: rule(taken) { $0.isStopped = true }),
        Row(
            name: "taken from the wire, where behaviour had, for a domain that refuses nothing",
            rule: rule(taken) {
                ($0.isStopped, $0.isByBehaviour) = (true, true)
                $0.refusals = four
            }, effects: [.open]),
        Row(
            name: "the same for one that does",
            rule: rule(taken) {
                ($0.isStopped, $0.isByBehaviour) = (true, true)
                $0.refusals = four + [.init(recipient: "c8@e.org", domain: "e.org", at: now)]
            }),
        Row(
            name: "unclear, on a stopped route", rule: rule(unknown) { $0.isStopped = true },
            effects: [.note("554 no"), .keepRefusal], outcome: blamed),
        Row(
            name: "refused again by the one that tries", rule: rule(quota) { ($0.isStopped, $0.isTrying) = (true, true) },
            effects: [.tryCounts, .stop(Reason(.senderRefused, detail: "5.1.90"), byBehaviour: false)]),
        Row(
            name: "a dead address met by the one that tries",
            rule: rule(dead) { ($0.isStopped, $0.isTrying) = (true, true) }, effects: [.passTryOn]),
    ]

    @Test(arguments: rows) func `stops it, opens it, or says nothing`(row: Row) {
        let verdict = row.rule.verdict
        #expect(verdict.effects == row.effects)
        #expect(verdict.outcome == row.outcome ?? row.rule.outcome)
    }

    @Test func `asks for what happened lately only where it matters`() {
        #expect(!Self.rule(Self.taken).wantsRefusals && Self.rule(Self.taken).isPlain)
        #expect(!Self.rule(Self.quota).wantsRefusals && !Self.rule(Self.dead).wantsRefusals)
        #expect(Self.rule(Self.unknown).wantsRefusals && !Self.rule(Self.unknown).wantsAcceptances)
        #expect(Self.rule(Self.unknown) { $0.refusals = Self.four }.wantsAcceptances)
        #expect(!Self.rule(Self.unknown) { $0.isStopped = true }.wantsRefusals)
        #expect(Self.rule(Self.taken) { ($0.isStopped, $0.isByBehaviour) = (true, true) }.wantsRefusals)
        #expect(!Self.rule(Self.taken) { ($0.isStopped, $0.isByBehaviour, $0.isTrying) = (true, true, true) }.wantsRefusals)
    }
}
