import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `How far a message got with a family` {
    static func delivery(_ channel: ChannelKind, _ state: DeliveryState, _ evidence: Set<EvidenceKind> = []) -> Delivery {
        .example("delivery-1", to: .example(1), channel, state, at: .at("2026-03-03T09:00:00Z"), evidence: evidence)
    }

    static let folds: [(String, [Delivery], Bool, Bool, Bool, Reach)] = [
        ("nothing yet", [], false, false, false, .unreached), ("nothing is left", [], false, false, true, .unreachable),
        ("queued", [delivery(.text, .queued)], false, false, false, .unreached),
        ("in doubt", [delivery(.text, .uncertain)], false, false, false, .unreached),
        ("in doubt, nothing left", [delivery(.text, .uncertain)], false, false, true, .unreachable),
        ("accepted", [delivery(.email, .accepted, [.accepted])], false, false, false, .sent),
        ("accepted, nothing left", [delivery(.text, .accepted)], false, false, true, .sent),
        ("bounced", [delivery(.email, .failedPermanent, [.accepted, .bounced])], false, false, false, .unreached),
        ("delivered", [delivery(.text, .delivered)], false, false, false, .delivered),
        (
            "delivered, and another failed", [delivery(.text, .delivered), delivery(.email, .failedPermanent)], false, false,
            true, .delivered
        ),
        ("read", [delivery(.email, .accepted, [.read])], false, false, false, .read),
        ("read, then bounced", [delivery(.email, .failedPermanent, [.read, .bounced])], false, false, false, .read),
        ("replied", [delivery(.text, .accepted, [.replied])], false, false, false, .answered),
        ("answered", [delivery(.text, .accepted)], true, false, false, .answered),
        ("answered before anything went", [], true, false, true, .answered),
        ("spoken to", [delivery(.text, .failedPermanent)], false, true, true, .read),
        ("spoken to, with nothing sent", [], false, true, true, .read),
        ("spoken to and answered", [], true, true, true, .answered),
        ("a letter in the folder", [delivery(.letter, .accepted, [.accepted])], false, false, false, .unreached),
        ("a letter that was posted", [delivery(.letter, .accepted, [.posted])], false, false, false, .sent),
        (
            "a letter that came back", [delivery(.letter, .failedPermanent, [.posted, .returned])], false, false, false,
            .unreached
        ),
        (
            "a letter that is said to have come back", [delivery(.letter, .accepted, [.posted, .returned])], false, false, false,
            .unreached
        ),
    ]

    @Test(arguments: folds) func `is the best of what is known`(
        name: String, deliveries: [Delivery], answered: Bool, spoken: Bool, exhausted: Bool, reach: Reach
    ) {
        #expect(Reach(deliveries: deliveries, answered: answered, spoken: spoken, exhausted: exhausted) == reach)
        #expect(Reach(deliveries: deliveries.reversed(), answered: answered, spoken: spoken, exhausted: exhausted) == reach)
    }

    @Test func `has an order`() {
        #expect(Reach.allCases.map(\.rawValue) == ["unreachable", "unreached", "sent", "delivered", "read", "answered"])
        #expect(zip(Reach.allCases, Reach.allCases.dropFirst()).allSatisfy(<))
    }

    @Test func `counts a family's answer once, and a yes without a number as one place`() {
        let now = Date.at("2026-03-03T09:00:00Z")
        let count = AnswerCount([
            Answer(choice: .yes, places: 2, at: now), Answer(choice: .yes, places: nil, at: now),
            Answer(choice: .no, places: 3, at: now),
            Answer(choice: .maybe, places: nil, at: now),
        ])
        #expect((count.yes, count.no, count.maybe, count.places) == (2, 1, 1, 3))
    }
}
