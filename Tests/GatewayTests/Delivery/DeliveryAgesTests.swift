import Channels
import Foundation
import Testing

@testable import Gateway

/// When a delivery is tried once more and when it is given up: by its age alone, however often it was tried. Each pause with an end of the
/// message a second after it, at it, and a second before.
@Suite struct `The age at which a delivery is given up` {
    private static let now = Date.at("2026-03-03T09:00:00Z")

    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var outcome: Outcome
        var channel = ChannelKind.email
        var category = Gateway.Category.general
        var attempt = 1
        /// Seconds until the next try; nil where there is none.
        var pause: Double?
        /// While there is time, and when there is none.
        var waits: DeliveryState
        var ends: DeliveryState
    }

    private static func busy(_ retryAfter: Int? = nil) -> Outcome {
        .rejected(.temporary(retryAfter: retryAfter), Reason(.serverBusy))
    }

    private static func refusedForNow(
        _ name: String, after attempt: Int = 1, by channel: ChannelKind = .email, asked: Int? = nil, pause: Double
    ) -> Row {
        Row(
            testDescription: name, outcome: busy(asked), channel: channel, attempt: attempt, pause: pause,
            waits: .failedTemporary, ends: .expired)
    }

    private static func inDoubt(
        _ name: String, by channel: ChannelKind, _ category: Gateway.Category = .general, pause: Double? = 60
    ) -> Row {
        Row(
            testDescription: name, outcome: .uncertain(Reason(.timedOut)), channel: channel, category: category, pause: pause,
            waits: .uncertain, ends: .uncertain)
    }

    static let rows: [Row] = [
        refusedForNow("an e-mail, the first time", pause: 60),
        refusedForNow("a text, the first time", by: .text, pause: 60),
        refusedForNow("a letter, the first time", by: .letter, pause: 60),
        refusedForNow("the second time", after: 2, pause: 5 * 60), refusedForNow("the third time", after: 3, pause: 15 * 60),
        refusedForNow("the fourth time", after: 4, pause: 30 * 60), refusedForNow("the fifth time", after: 5, pause: 3600),
        refusedForNow("the sixth time", after: 6, pause: 7200), refusedForNow("the seventh time", after: 7, pause: 14_400),
        refusedForNow("the thousandth time", after: 1000, pause: 14_400),
        refusedForNow("where the far side asks for more", asked: 600, pause: 600),
        refusedForNow("where the far side asks for less", after: 3, asked: 600, pause: 900),
        refusedForNow("where the far side asks for a day", by: .text, asked: 86_400, pause: 86_400),
        Row(
            testDescription: "for good by the route's fault", outcome: .rejected(.permanent, Reason(.signInRefused)), pause: 60,
            waits: .failedTemporary, ends: .expired),
        Row(
            testDescription: "for good by nobody knows whose", outcome: .rejected(.permanent, Reason(.refused)), pause: 16 * 60,
            waits: .failedTemporary, ends: .failedPermanent),
        inDoubt("an e-mail in doubt", by: .email), inDoubt("an urgent text in doubt", by: .text, .emergency),
        inDoubt("a text in doubt", by: .text, pause: nil),
        inDoubt("an essential text in doubt", by: .text, .essential, pause: nil),
        inDoubt("a letter in doubt", by: .letter, .emergency, pause: nil),
    ]

    @Test(arguments: rows, [-1, 0, 1] as [Double]) func `is the end of its message`(row: Row, beyond: Double) throws {
        let pause = row.pause ?? 60
        let circumstances = DeliveryStateMachine.Circumstances(
            channel: row.channel, category: row.category, now: Self.now,
            deadline: Self.now.addingTimeInterval(pause + beyond))
        let life = try #require(
            DeliveryStateMachine(state: .submitting, attempt: row.attempt).after(.answered(row.outcome), circumstances))
        let goesOn = row.pause != nil && beyond > 0
        #expect(life.state == (goesOn ? row.waits : row.ends) && life.attempt == row.attempt)
        #expect(life.due == (goesOn ? Self.now.addingTimeInterval(pause) : nil))
    }

    /// What is silent is waited for as long as the message says, a letter three days at least, and nothing begins at the message's end.
    @Test(arguments: [-1, 0, 1] as [Double]) func `and the wait for an answer are kept to the second`(second: Double) {
        let start = EscalationCase.start
        func hours(_ hours: Double) -> Double { hours + second / 3600 }
        let isOver = second >= 0
        let texter = Contact.example(1) { $0.channels = [.text] }
        let text = Delivery.example("delivery-1", to: texter, .text, .accepted, at: start)
        #expect(EscalationCase(contacts: [texter], tried: [text], after: hours(4)).decide().sent == (isOver ? "C1 email" : ""))
        // By a channel without receipts silence is all that there will be.
        let mailed = [Delivery.example("delivery-1", to: .example(1), .email, .accepted, at: start)]
        #expect(
            EscalationCase(tried: mailed, after: hours(4)).decide().standing == (isOver ? .reached : .following))
        let printer = Contact.example(1) { $0.has([.letter]) }
        let printed = [Delivery.example("delivery-1", to: printer, .letter, .accepted, at: start)]
        for (wait, kept) in [(4, 72), (71, 72), (73, 73)] as [(Int, Double)] {
            let terms = MessageSpec.example { $0.wait = wait * 3600 }
            let row = EscalationCase(
                contacts: [printer], terms: terms, tried: printed, after: hours(kept), deadline: start.hours(200))
            #expect(row.decide().standing == (isOver ? .exhausted(.noConfirmation) : .following), "\(wait)")
        }
        let last = EscalationCase(after: hours(72)).decide()
        #expect(last.sent == (isOver ? "" : "C1 email") && last.wantsPerson == isOver)
    }
}
