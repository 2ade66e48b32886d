import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `The lines of a family` {
    static let start = EscalationCase.start
    static let one = Contact.example(1)
    static let two = Contact.example(2)

    static func terms(_ reach: ReachPolicy) -> MessageSpec { .example { $0.reach = reach } }

    @Test func `both parents are told at the same moment`() {
        #expect(EscalationCase(contacts: [Self.one, Self.two]).decide().sent == "C1 email; C2 email")
    }

    @Test func `two at one number get one text, and it covers both`() {
        let texters = [1, 2].map { number in
            Contact.example(number) {
                $0.has([.text])
                $0.mobile = "07700 900001"
            }
        }
        #expect(EscalationCase(contacts: texters).decide().sent == "C1+C2 text")
        let tried = Delivery.example("delivery-1", to: texters[0], .text, .delivered, at: Self.start, covers: ["C1", "C2"])
        #expect(EscalationCase(contacts: texters, tried: [tried], after: 1).decide().standing == .reached)
    }

    @Test func `a mailbox is one, however its letters are cased`() {
        let two = Contact.example(2) { $0.email = "C1@example.org" }
        #expect(EscalationCase(contacts: [Self.one, two]).decide().sent == "C1+C2 email")
    }

    static let homes: [(Int, String, String)] = [
        (1, "one household", "C1+C2 letter"), (2, "two households", "C1 letter; C2 letter"),
    ]

    @Test(arguments: homes) func `letters merge only within a household`(home: Int, name: String, sent: String) {
        let two = Contact.example(2, home: home) {
            $0.has([.letter])
            $0.postal = "1 Heol y Dŵr, Tref Enghraifft, LL79 2AB"
        }
        #expect(EscalationCase(contacts: [.example(1) { $0.has([.letter]) }, two]).decide().sent == sent)
    }

    @Test func `a letter for two is large where one of them needs it`() {
        let letters = [
            Contact.example(1) { $0.has([.letter]) },
            .example(2) {
                $0.has([.letter]); $0.format = .largePrint
            },
        ]
        #expect(EscalationCase(contacts: letters).decide().sends.map(\.step.route.format) == [.largePrint])
    }

    @Test func `one parent who was reached does not hide the other who was not`() {
        let tried: [Delivery] = [
            .example("delivery-1", to: Self.one, .email, .accepted, at: Self.start, evidence: [.read]),
            .example("delivery-2", to: Self.two, .email, .failedPermanent, at: Self.start, reason: .addressUnknown),
        ]
        let decision = EscalationCase(contacts: [Self.one, Self.two], tried: tried, after: 0.1).decide()
        #expect(decision.sent == "C2 text" && decision.standing == .following)
    }

    @Test func `a parent without an address becomes a task, but the other is told first`() {
        let nobody = Contact.example(2) { $0.has([]) }
        let first = EscalationCase(contacts: [Self.one, nobody]).decide()
        #expect(first.sent == "C1 email" && first.standing == .following && !first.wantsPerson)
        let tried = [Delivery.example("delivery-1", to: Self.one, .email, .accepted, at: Self.start, evidence: [.read])]
        let then = EscalationCase(contacts: [Self.one, nobody], tried: tried, after: 1).decide()
        #expect(then.standing == .exhausted(.notSent(.noAddress)) && then.wantsPerson)
    }

    @Test func `any contact: the next one when the first was not reached, and letters last`() {
        let contacts = [Contact.example(1) { $0.email = nil }, .example(2, home: 2) { $0.email = nil }]
        var tried: [Delivery] = []
        var order: [String] = []
        for step in 0..<4 {
            let decision = EscalationCase(
                contacts: contacts, terms: Self.terms(.anyContact), tried: tried, after: Double(step)
            ).decide()
            order.append(decision.sent)
            guard let send = decision.sends.first, let contact = contacts.first(where: { $0.id == send.step.contact }) else {
                break
            }
            tried.append(
                .example(
                    .init(stringLiteral: "delivery-\(step)"), to: contact, send.step.route.channel, .failedPermanent,
                    at: Self.start.hours(Double(step))))
        }
        #expect(order == ["C1 text", "C2 text", "C1 letter", "C2 letter"])
    }

    @Test func `any contact: one answer is enough for all`() {
        let tried = [Delivery.example("delivery-1", to: Self.one, .email, .queued, at: Self.start)]
        let decision = EscalationCase(
            contacts: [Self.one, Self.two], terms: Self.terms(.anyContact), tried: tried, answered: true, after: 1
        ).decide()
        #expect(decision.standing == .reached && decision.cancels == ["delivery-1"])
    }

    @Test func `every contact: an answer of one parent does not keep the news from the other`() {
        let tried: [Delivery] = [
            .example("delivery-1", to: Self.one, .email, .accepted, at: Self.start, evidence: [.replied]),
            .example("delivery-2", to: Self.two, .email, .failedPermanent, at: Self.start),
        ]
        let decision = EscalationCase(contacts: [Self.one, Self.two], tried: tried, answered: true, after: 1).decide()
        #expect(decision.sent == "C2 text")
    }

    @Test func `a word with the officer ends it for the whole family`() {
        let tried = [Delivery.example("delivery-1", to: Self.one, .email, .failedTemporary, at: Self.start)]
        let decision = EscalationCase(contacts: [Self.one, Self.two], tried: tried, spoken: true, after: 1).decide()
        #expect(decision.standing == .reached && decision.sends.isEmpty && decision.cancels == ["delivery-1"])
    }

    @Test func `a delivery that two share is not cancelled for one of them`() {
        let contacts = [
            Contact.example(1),
            .example(2) {
                $0.has([.text]); $0.mobile = "07700 900001"
            },
        ]
        let tried: [Delivery] = [
            .example("delivery-1", to: contacts[0], .email, .accepted, at: Self.start, evidence: [.read]),
            .example("delivery-2", to: contacts[0], .text, .queued, at: Self.start, covers: ["C1", "C2"]),
        ]
        let decision = EscalationCase(contacts: contacts, tried: tried, after: 1).decide()
        #expect(decision.cancels.isEmpty && decision.standing == .following)
    }

    @Test func `a STOP after the text had arrived makes nobody a task`() {
        let texter = Contact.example(1) { $0.has([.text]) }
        var closed = SuppressionList()
        closed.close(.text, key: "+447700900001", cause: .stopped)
        let tried = [Delivery.example("delivery-1", to: texter, .text, .delivered, at: Self.start)]
        #expect(EscalationCase(contacts: [texter], tried: tried, after: 1, closed: closed).decide().standing == .reached)
    }

    @Test func `what waits for somebody who must not be reached any more is cancelled`() {
        let flagged = Contact.example(1) { $0.noContact = NoContact(reason: "court order", review: nil) }
        let tried = [Delivery.example("delivery-1", to: flagged, .text, .held, at: Self.start)]
        let decision = EscalationCase(contacts: [flagged, .example(2, home: 2)], tried: tried, after: 1).decide()
        #expect(decision.cancels == ["delivery-1"] && decision.sent == "C2 email")
    }

    @Test func `what waits for a number that was corrected is cancelled, and the new one gets it`() {
        let old = Contact.example(1) { $0.has([.text]) }
        let corrected = Contact.example(1) {
            $0.has([.text]); $0.mobile = "07700 900777"
        }
        let tried = [Delivery.example("delivery-1", to: old, .text, .held, at: Self.start)]
        let decision = EscalationCase(contacts: [corrected], tried: tried, after: 1).decide()
        #expect(decision.cancels == ["delivery-1"] && decision.sent == "C1 text")
    }

    static let silent: [(String, [Contact], NotSent)] = [
        ("no contact", [.example(1) { $0.noContact = NoContact(reason: "court order", review: nil) }], .noContact),
        ("opted out", [.example(1) { $0.optOuts = ["general"] }], .optedOut),
    ]

    @Test(arguments: silent) func `a family that asked not to be told, or must not be, is nobody's task`(
        name: String, contacts: [Contact], reason: NotSent
    ) {
        let decision = EscalationCase(contacts: contacts).decide()
        #expect(decision.standing == .exhausted(.notSent(reason)) && !decision.wantsPerson)
    }

    @Test func `a duty that every way is closed to is the officer's task`() {
        let contact = Contact.example(1) {
            $0.has([.text]); $0.optOuts = ["text"]
        }
        let decision = EscalationCase(contacts: [contact], terms: .example { $0.category = .essential }).decide()
        #expect(decision.standing == .exhausted(.notSent(.optedOut)) && decision.wantsPerson)
    }

    @Test func `a family with nobody on record is the officer's task`() {
        #expect(EscalationCase(contacts: []).decide().wantsPerson)
    }

    @Test func `each code of why nothing is left can be read back`() {
        let all: [Escalation.Exhaustion] =
            NotSent.allCases.map { .notSent($0) } + ReasonCode.allCases.map { .failed($0) } + [.noConfirmation, .expired]
        for reason in all { #expect(Escalation.Exhaustion(rawValue: reason.rawValue) == reason) }
    }

    /// The addresses of two parents, and whether one is left behind while the other is followed.
    static let behind: [(first: Set<ChannelKind>, second: Set<ChannelKind>, isBehind: Bool)] = [
        ([.text], [.text], false), ([], [.text], true), ([.text], [], true), ([], [], false),
    ]

    @Test(arguments: behind) func `one of a family who has no way left is told apart from the others who are followed`(
        row: (first: Set<ChannelKind>, second: Set<ChannelKind>, isBehind: Bool)
    ) {
        let contacts = [Contact.example(1, home: 1) { $0.has(row.first) }, .example(2, home: 2) { $0.has(row.second) }]
        #expect(EscalationCase(contacts: contacts).decide().hasExhaustedTarget == row.isBehind)
    }
}
