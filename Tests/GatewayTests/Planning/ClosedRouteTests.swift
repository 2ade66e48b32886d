import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `What a family does while a route is closed` {
    static let start = EscalationCase.start
    static let parent = Contact.example(1)

    static func decide(
        _ tried: [Delivery], category: Gateway.Category = .general, after hours: Double, closed: Set<ChannelKind> = [],
        failing: Set<ChannelKind> = [], deadline: Double = 72, contacts: [Contact] = [parent]
    ) -> Escalation.Decision {
        let school = School.example()
        let terms = MessageSpec.example { $0.category = category }
        let plan = FamilyPlan(
            for: .example(contacts), terms: terms, hasTextVersion: true, school: school, closed: SuppressionList(),
            open: Set(ChannelKind.allCases))
        let rules = Escalation(
            terms: terms, deadline: start.hours(deadline), school: school, receipts: [.text], closed: closed, failing: failing)
        return rules.decide(plan, tried: tried, answered: false, now: start.hours(hours))
    }

    static func email(_ state: DeliveryState, _ reason: ReasonCode? = nil) -> Delivery {
        .example("delivery-email", to: parent, .email, state, at: start, reason: reason)
    }

    static let refusals = ReasonCode.allCases.filter(\.waitsForRoute)

    @Test(arguments: refusals) func `what a refusal of the sender left waiting moves no family before its wait`(code: ReasonCode)
    {
        let decision = Self.decide([Self.email(.failedTemporary, code)], after: 3.9)
        #expect(decision.sends.isEmpty && decision.standing == .following && decision.nextEvaluation == Self.start.hours(4))
        #expect(Self.decide([Self.email(.failedTemporary, code)], after: 4).sent == "C1 text")
    }

    @Test(arguments: refusals) func `an emergency takes its next way at once`(code: ReasonCode) {
        let decision = Self.decide([Self.email(.failedTemporary, code)], category: .emergency, after: 0)
        #expect(decision.sent == "C1 text" && decision.cancels == ["delivery-email"])
    }

    @Test(arguments: [DeliveryState.queued, .held, .failedTemporary]) func `an emergency leaves what waits for a closed route`(
        state: DeliveryState
    ) {
        let tried = [Self.email(state, state == .failedTemporary ? .greylisted : nil)]
        #expect(Self.decide(tried, category: .emergency, after: 0, closed: [.email]).sent == "C1 text")
        #expect(Self.decide(tried, category: .emergency, after: 0, closed: [.email, .text]).sent == "C1 letter")
        #expect(Self.decide(tried, category: .emergency, after: 0).sent.isEmpty)
        let waits = Self.decide(tried, category: .emergency, after: 0, closed: Set(ChannelKind.allCases))
        #expect(waits.sends.isEmpty && waits.cancels.isEmpty && waits.standing == .following)
        for category in Gateway.Category.allCases where category != .emergency {
            #expect(Self.decide(tried, category: category, after: 0, closed: [.email]).sent.isEmpty)
        }
    }

    @Test func `an emergency begins with what is open`() {
        #expect(Self.decide([], category: .emergency, after: 0, closed: [.email]).sent == "C1 text")
        #expect(Self.decide([], category: .emergency, after: 0, closed: Set(ChannelKind.allCases)).sent == "C1 email")
        #expect(Self.decide([], category: .essential, after: 0, closed: [.email]).sent == "C1 email")
    }

    static let spoken: [ReasonCode] = ReasonCode.allCases.filter { [.message, .route].contains($0.fault) }

    @Test(arguments: spoken) func `what failed for the message or the sender moves no family before its wait`(code: ReasonCode) {
        let tried = [Self.email(.failedPermanent, code)]
        #expect(Self.decide(tried, after: 0.1).sends.isEmpty)
        #expect(Self.decide(tried, after: 4).sent == "C1 text")
        #expect(Self.decide(tried, category: .emergency, after: 0.1).sent == "C1 text")
    }

    static let paper = Contact.example(1) { $0.mobile = nil }

    static func onPaper(
        _ tried: [Delivery], after hours: Double, closed: Set<ChannelKind> = [], failing: Set<ChannelKind> = [],
        category: Gateway.Category = .general, deadline: Double = 72
    ) -> Escalation.Decision {
        decide(tried, category: category, after: hours, closed: closed, failing: failing, deadline: deadline, contacts: [paper])
    }

    @Test func `a letter that only follows because a route is closed waits for the next morning`() {
        let morning = Date.at("2026-03-04T08:00:00Z")
        let waiting = [Self.email(.queued)]
        for (closed, failing) in [([.email], []), ([], [.email])] as [(Set<ChannelKind>, Set<ChannelKind>)] {
            let decision = Self.onPaper(waiting, after: 4, closed: closed, failing: failing)
            #expect(decision.sends.isEmpty && decision.cancels.isEmpty)
            #expect(decision.standing == .following && decision.nextEvaluation == morning)
            let next = Self.onPaper(waiting, after: 23, closed: closed, failing: failing)
            #expect(next.sent == "C1 letter" && next.cancels == ["delivery-email"])
        }
        for code in Self.refusals {
            #expect(Self.onPaper([Self.email(.failedTemporary, code)], after: 4).nextEvaluation == morning)
        }
    }

    @Test func `a letter is made at once where the far side has decided, in an emergency, or where no morning is left`() {
        #expect(Self.onPaper([Self.email(.failedPermanent, .addressUnknown)], after: 1, closed: [.email]).sent == "C1 letter")
        #expect(Self.onPaper([Self.email(.failedTemporary, .mailboxFull)], after: 4).sent == "C1 letter")
        #expect(Self.onPaper([Self.email(.queued)], after: 0, closed: [.email], category: .emergency).sent == "C1 letter")
        #expect(Self.onPaper([Self.email(.queued)], after: 4, closed: [.email], deadline: 20).sent == "C1 letter")
    }

    @Test func `the morning is one on which the school is open`() {
        // Friday.
        let friday = Date.at("2026-03-06T13:00:00Z")
        let school = School.example { $0.closedDays = ClosedDays(holidays: [], weekends: true) }
        let hours = AllowedHours(for: .general, of: school, before: friday.hours(200))
        #expect(hours.nextMorning(after: friday) == Date.at("2026-03-09T08:00:00Z"))
        let duty = AllowedHours(for: .essential, of: school, before: friday.hours(200))
        #expect(duty.nextMorning(after: friday) == Date.at("2026-03-07T08:00:00Z"))
    }
}
