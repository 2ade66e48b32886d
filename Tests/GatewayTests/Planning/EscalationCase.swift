import Channels
import Foundation
import Testing

@testable import Gateway

/// One evaluation of a family: what was tried, what the clock says, and what is to be done. Tuesday 3 March 2026, 09:00 in London, is when the
/// message went out, unless a test says otherwise; quiet from 20:00 to 08:00; `wait` is four hours; texts give receipts.
struct EscalationCase {
    static let start = Date.at("2026-03-03T09:00:00Z")

    var contacts: [Contact] = [.example(1)]
    var terms: MessageSpec = .example()
    var tried: [Delivery] = []
    var answered = false
    var spoken = false
    var after: Double = 0
    var deadline: Date = start.hours(72)
    var closed = SuppressionList()
    var week = MessagesThisWeek()

    var now: Date { Self.start.hours(after) }

    func decide() -> Escalation.Decision {
        let school = School.example()
        let plan = FamilyPlan(
            for: .example(contacts), terms: terms, hasTextVersion: true, school: school, closed: closed,
            open: Set(ChannelKind.allCases))
        let rules = Escalation(terms: terms, deadline: deadline, school: school, receipts: [.text])
        return rules.decide(plan, tried: tried, answered: answered, spoken: spoken, week: week, now: now)
    }
}

extension Escalation.Decision {
    /// `C1 text; C1+C2 letter`.
    var sent: String {
        sends.map { send in
            "\(send.covers.map(\.rawValue).joined(separator: "+")) \(send.step.route.channel.rawValue)"
        }.joined(separator: "; ")
    }
}
