import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `What to do next for a family` {
    static let start = EscalationCase.start
    static let parent = Contact.example(1)

    static func delivery(
        _ channel: ChannelKind, _ state: DeliveryState, at created: Date = start, evidence: Set<EvidenceKind> = [],
        reason: ReasonCode? = nil
    ) -> Delivery {
        .example("delivery-\(channel.rawValue)", to: parent, channel, state, at: created, evidence: evidence, reason: reason)
    }

    @Test func `with nothing tried, the first route goes, and the clock is set for its silence`() {
        let decision = EscalationCase().decide()
        #expect(decision.sent == "C1 email")
        #expect(decision.standing == .following)
        #expect(decision.nextEvaluation == Self.start.hours(4))
    }

    @Test func `while the wait runs, nothing is sent`() {
        let decision = EscalationCase(tried: [Self.delivery(.email, .accepted)], after: 3.9).decide()
        #expect(decision.sends.isEmpty && decision.standing == .following)
        #expect(decision.nextEvaluation == Self.start.hours(4))
    }

    @Test func `an e-mail that was accepted and is silent for the wait is enough`() {
        let decision = EscalationCase(tried: [Self.delivery(.email, .accepted)], after: 4).decide()
        #expect(decision.standing == .reached && decision.sends.isEmpty && decision.nextEvaluation == nil)
    }

    @Test func `a text that was accepted and is silent for the wait is not`() {
        let texter = Contact.example(1) { $0.channels = [.text] }
        let tried = Delivery.example("delivery-1", to: texter, .text, .accepted, at: Self.start)
        #expect(EscalationCase(contacts: [texter], tried: [tried], after: 3.9).decide().sends.isEmpty)
        #expect(EscalationCase(contacts: [texter], tried: [tried], after: 4).decide().sent == "C1 email")
    }

    @Test func `the wait counts allowed hours only`() {
        let evening = Date.at("2026-03-03T18:00:00Z")
        let texter = Contact.example(1) { $0.channels = [.text] }
        let tried = Delivery.example("delivery-1", to: texter, .text, .accepted, at: evening)
        let night = EscalationCase(contacts: [texter], tried: [tried], after: 20)
        #expect(night.decide().nextEvaluation == Date.at("2026-03-04T10:00:00Z"))
        #expect(EscalationCase(contacts: [texter], tried: [tried], after: 25).decide().sent == "C1 email")
    }

    @Test func `an emergency counts every hour`() {
        let evening = Date.at("2026-03-03T18:00:00Z")
        let texter = Contact.example(1) { $0.channels = [.text] }
        let tried = Delivery.example("delivery-1", to: texter, .text, .accepted, at: evening)
        let terms = MessageSpec.example { $0.category = .emergency }
        #expect(EscalationCase(contacts: [texter], terms: terms, tried: [tried], after: 13).decide().sent == "C1 email")
    }

    /// Each with what closed the address since, if anything did. What is open again after all, or was called back and nothing took over, is
    /// no failure: `TriedStepsTests`.
    static let failures: [(DeliveryState, ReasonCode?, SuppressionCause?)] = [
        (.failedPermanent, .addressUnknown, nil), (.expired, .serverBusy, nil), (.suppressed, .carrierStop, .carrierStop),
        (.suppressed, .addressUnknown, .dead), (.suppressed, .storageFailed, nil),
    ]

    @Test(arguments: failures) func `what failed is followed at once by the next route`(
        state: DeliveryState, reason: ReasonCode?, cause: SuppressionCause?
    ) {
        var closed = SuppressionList()
        if let cause { closed.close(.email, key: "c1@example.org", cause: cause) }
        let decision = EscalationCase(
            tried: [Self.delivery(.email, state, reason: reason)], after: 0.1, closed: closed
        ).decide()
        #expect(decision.sent == "C1 text")
    }

    @Test func `what is uncertain is waited for, then the next route goes and not the same one`() {
        let tried = [Self.delivery(.email, .uncertain)]
        #expect(EscalationCase(tried: tried, after: 3).decide().sends.isEmpty)
        #expect(EscalationCase(tried: tried, after: 4).decide().sent == "C1 text")
    }

    @Test func `what waits to be tried again is overtaken`() {
        let decision = EscalationCase(tried: [Self.delivery(.email, .failedTemporary, reason: .greylisted)], after: 4).decide()
        #expect(decision.sent == "C1 text" && decision.cancels == ["delivery-email"])
    }

    @Test func `evidence that comes late counts, and cancels what is pending`() {
        let tried = [Self.delivery(.email, .failedPermanent), Self.delivery(.text, .delivered), Self.delivery(.letter, .queued)]
        let decision = EscalationCase(tried: tried, after: 9).decide()
        #expect(decision.standing == .reached && decision.cancels == ["delivery-letter"])
    }

    @Test func `a letter is waited for three days, and counts once it is posted`() {
        let tried = [Self.delivery(.email, .failedPermanent), Self.delivery(.text, .failedPermanent)]
        let late = Self.start.hours(200)
        func decide(_ letter: Delivery, _ after: Double) -> Escalation.Decision {
            EscalationCase(tried: tried + [letter], after: after, deadline: late).decide()
        }
        #expect(decide(Self.delivery(.letter, .accepted), 71).standing == .following)
        #expect(decide(Self.delivery(.letter, .accepted), 72).standing == .exhausted(.noConfirmation))
        #expect(decide(Self.delivery(.letter, .accepted, evidence: [.posted]), 5).standing == .reached)
        let returned = Self.delivery(
            .letter, .failedPermanent, evidence: [.posted, .returned], reason: .returnedToSender)
        #expect(decide(returned, 100).standing == .exhausted(.failed(.returnedToSender)))
    }

    @Test func `when nothing is left, it says what stopped the last try, and wants a person`() {
        let tried = [
            Self.delivery(.email, .failedPermanent, reason: .mailboxFull),
            Self.delivery(.text, .failedPermanent, at: Self.start.hours(1), reason: .handsetUnreachable),
            Self.delivery(.letter, .failedPermanent, at: Self.start.hours(2), reason: .storageFailed),
        ]
        let decision = EscalationCase(tried: tried, after: 3).decide()
        #expect(decision.standing == .exhausted(.failed(.storageFailed)) && decision.wantsPerson)
    }

    @Test func `after the deadline nothing goes, and a person learns of it`() {
        let decision = EscalationCase(after: 73).decide()
        #expect(decision.sends.isEmpty && decision.standing == .exhausted(.expired) && decision.wantsPerson)
    }

    @Test(arguments: [Goal.read, .answered]) func `what was delivered is not enough for a higher goal`(goal: Goal) {
        let terms = MessageSpec.example { $0.goal = goal }
        let tried = [Self.delivery(.email, .delivered)]
        #expect(EscalationCase(terms: terms, tried: tried, after: 3).decide().standing == .following)
        #expect(EscalationCase(terms: terms, tried: tried, after: 4).decide().sent == "C1 text")
    }

    static let met: [(Goal, Set<EvidenceKind>, Bool)] = [
        (.delivered, [.read], true), (.delivered, [.replied], true), (.delivered, [.spoken], true),
        (.delivered, [.pending], false),
        (.read, [.read], true), (.read, [.replied], true), (.read, [.delivered], false), (.read, [.spoken], true),
        (.answered, [.replied], true), (.answered, [.read], false), (.answered, [.spoken], true),
    ]

    @Test(arguments: met) func `evidence meets the goal or does not`(goal: Goal, evidence: Set<EvidenceKind>, isMet: Bool) {
        let terms = MessageSpec.example { $0.goal = goal }
        let tried = [Self.delivery(.email, .accepted, evidence: evidence)]
        #expect((EscalationCase(terms: terms, tried: tried, after: 1).decide().standing == .reached) == isMet)
    }
}
