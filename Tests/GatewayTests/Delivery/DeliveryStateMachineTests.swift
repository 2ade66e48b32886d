import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `The life of a delivery` {
    static let now = Date.at("2026-03-03T09:00:00Z")
    static let reason = Reason(.timedOut)

    static func circumstances(
        _ channel: ChannelKind, _ category: Gateway.Category = .general, at now: Date = now, quiet: QuietHours? = nil
    ) -> DeliveryStateMachine.Circumstances {
        .init(channel: channel, category: category, now: now, deadline: Self.now.hours(72), quiet: quiet)
    }

    @Test func `is accepted when it was waiting, and ends in the first refusal that is final`() {
        let sending = DeliveryStateMachine(state: .submitting, attempt: 1)
        #expect(sending.after(.answered(.accepted(references: [])), Self.circumstances(.email))?.state == .accepted)
        let refused = sending.after(.answered(.rejected(.permanent, Reason(.addressUnknown))), Self.circumstances(.email))
        #expect(refused == DeliveryStateMachine(state: .failedPermanent, attempt: 1, reason: Reason(.addressUnknown)))
    }

    @Test
    func `is asked for again when it was refused for good by a code that says nothing, and that is believed the second time`() {
        let unclear = DeliveryStateMachine.Event.answered(.rejected(.permanent, Reason(.refused, detail: "554 no")))
        let first = DeliveryStateMachine(state: .submitting, attempt: 1).after(unclear, Self.circumstances(.email))
        #expect(first?.state == .failedTemporary && first?.reason == Reason(.unclearRefusal, detail: "554 no"))
        // Later than ten minutes, in which the route would have been found at fault.
        #expect(first?.due.map { $0 > Self.now.addingTimeInterval(RouteRefusalMonitor.window) } == true)
        let again = first?.after(.begin, Self.circumstances(.email))
        let second = again?.after(unclear, Self.circumstances(.email))
        #expect(second == DeliveryStateMachine(state: .failedPermanent, attempt: 2, reason: Reason(.refused, detail: "554 no")))
        // Another cause between the two takes the suspicion away.
        let busy = again?.after(
            .answered(.rejected(.temporary(retryAfter: nil), Reason(.serverBusy))), Self.circumstances(.email))
        let third = busy?.after(.begin, Self.circumstances(.email))?.after(unclear, Self.circumstances(.email))
        #expect(third?.state == .failedTemporary)
        // A text has one provider, whose code the file names; for a letter no provider can be asked.
        for channel in [ChannelKind.text, .letter] {
            let life = DeliveryStateMachine(state: .submitting, attempt: 1).after(unclear, Self.circumstances(channel))
            #expect(life?.state == .failedPermanent)
        }
    }

    @Test(arguments: ReasonCode.allCases.filter { $0.fault == .route }) func `is never ended by what is the route's fault`(
        code: ReasonCode
    ) {
        for rejection in [Outcome.Rejection.permanent, .temporary(retryAfter: nil)] {
            let life = DeliveryStateMachine(state: .submitting, attempt: 1)
                .after(.answered(.rejected(rejection, Reason(code))), Self.circumstances(.email))
            #expect(life?.state == .failedTemporary && life?.due != nil)
        }
    }

    @Test func `is tried again after a refusal for now, until the deadline would have passed`() {
        let sending = DeliveryStateMachine(state: .submitting, attempt: 1)
        let refusal = DeliveryStateMachine.Event.answered(.rejected(.temporary(retryAfter: nil), Reason(.greylisted)))
        #expect(sending.after(refusal, Self.circumstances(.email))?.due == Self.now.addingTimeInterval(60))
        let late = Self.circumstances(.email, at: Self.now.addingTimeInterval(72 * 3600 - 30))
        #expect(sending.after(refusal, late)?.state == .expired)
    }

    @Test func `is tried again in allowed hours`() {
        let evening = Date.at("2026-03-03T19:59:30Z")
        let sending = DeliveryStateMachine(state: .submitting, attempt: 1)
        let refusal = DeliveryStateMachine.Event.answered(.rejected(.temporary(retryAfter: nil), Reason(.throttled)))
        let life = sending.after(refusal, Self.circumstances(.text, at: evening, quiet: School.example().quietHours))
        #expect(life?.due == Date.at("2026-03-04T08:00:00Z"))
    }

    @Test func `after a refused repeat it stays in doubt: the first may have arrived`() {
        let repeated = DeliveryStateMachine(state: .submitting, attempt: 2, repeats: 1)
        let refused = repeated.after(.answered(.rejected(.permanent, Reason(.mailboxFull))), Self.circumstances(.email))
        #expect(refused?.state == .uncertain && refused?.due == nil)
    }

    @Test func `that nobody heard of is queued again`() {
        let life = DeliveryStateMachine(state: .submitting, attempt: 1).after(.neverArrived, Self.circumstances(.letter))
        #expect(life?.state == .queued && life?.due == Self.now)
    }

    static let resolved: [(DeliveryState, ReceiptAggregator.Verdict, DeliveryState?)] = [
        (.uncertain, .delivered, .delivered), (.uncertain, .accepted, .accepted),
        (.uncertain, .failed(Reason(.refused)), .failedPermanent), (.queued, .delivered, .delivered),
        (.failedTemporary, .delivered, .delivered), (.failedTemporary, .accepted, .accepted), (.expired, .delivered, .delivered),
        (.cancelled, .delivered, .delivered), (.failedPermanent, .delivered, .delivered), (.accepted, .accepted, nil),
        (.accepted, .nothing, nil), (.delivered, .failed(Reason(.refused)), .failedPermanent),
        // On its way after all, whatever an earlier receipt, an expiry or a cancellation said.
        (.failedPermanent, .accepted, .accepted), (.expired, .accepted, .accepted), (.cancelled, .accepted, .accepted),
        (.suppressed, .accepted, .accepted), (.delivered, .accepted, .accepted), (.delivered, .delivered, nil),
    ]

    @Test(arguments: resolved) func `takes a receipt for what it says`(
        state: DeliveryState, verdict: ReceiptAggregator.Verdict, after: DeliveryState?
    ) {
        let life = DeliveryStateMachine(state: state, attempt: 1, due: state.mayBeDue ? Self.now : nil)
        #expect(life.after(.receipts(verdict), Self.circumstances(.text))?.state == after)
    }

    @Test func `knows no receipt before its first attempt`() {
        #expect(
            DeliveryStateMachine(state: .queued, due: Self.now).after(.receipts(.delivered), Self.circumstances(.text)) == nil)
    }

    @Test(arguments: [DeliveryStateMachine.Event.cancel, .deadlinePassed, .addressClosed(reason)])
    func `in doubt is not repeated once it is overtaken, too late or stopped`(event: DeliveryStateMachine.Event) {
        let life = DeliveryStateMachine(state: .uncertain, attempt: 1, due: Self.now)
        let after = life.after(event, Self.circumstances(.text, .emergency))
        #expect(after?.state == .uncertain && after?.due == nil)
    }
}
