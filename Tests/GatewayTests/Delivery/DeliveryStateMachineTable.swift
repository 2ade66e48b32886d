import Channels
import Foundation
import Gateway
import Testing

/// Every life that a delivery may have, by exhaustion: from its start, every event in every circumstance, until nothing new comes.
///
/// Lives are abstract: attempts beyond `attempts` begin no more (three show every rule), and of times only *has one* is kept.
struct DeliveryStateMachineTable: Sendable, CustomTestStringConvertible {
    var testDescription: String { "\(channel) \(category)" }

    static let now = Date.at("2026-03-03T09:00:00Z")
    static let attempts = 3

    /// A life as the graph tells lives apart. `inDoubt`: an attempt may have arrived, and nothing said since that it did not.
    struct Node: Hashable, Sendable {
        var state: DeliveryState
        var attempt: Int
        var repeats: Int
        var isDue: Bool
        var inDoubt: Bool
        /// It was refused once, and whether by the route or the destination is not known yet.
        var isSuspected = false

        var life: DeliveryStateMachine {
            DeliveryStateMachine(
                state: state, attempt: attempt, repeats: repeats, due: isDue ? DeliveryStateMachineTable.now : nil,
                reason: isSuspected ? Reason(.unclearRefusal) : nil)
        }
    }

    struct Step: Sendable {
        var from: Node
        var event: DeliveryStateMachine.Event
        var circumstances: DeliveryStateMachine.Circumstances
        var after: DeliveryStateMachine
        var to: Node
    }

    static let reasons = [Reason(.timedOut), Reason(.addressUnknown, detail: "one"), Reason(.refused), Reason(.senderRefused)]

    /// Every event with every parameter that a rule could look at.
    static let events: [DeliveryStateMachine.Event] = {
        var events: [DeliveryStateMachine.Event] = [.begin, .interrupted, .neverArrived, .deadlinePassed, .cancel]
        events += [.answered(.accepted(references: [])), .answered(.accepted(references: ["a", "b"]))]
        events += [ReceiptAggregator.Verdict.nothing, .accepted, .delivered].map(DeliveryStateMachine.Event.receipts)
        for reason in reasons {
            events += [.answered(.rejected(.permanent, reason)), .answered(.uncertain(reason)), .addressClosed(reason)]
            events += [nil, 0, 600, 86_400].map { .answered(.rejected(.temporary(retryAfter: $0), reason)) }
            events.append(.receipts(.failed(reason)))
        }
        return events + [now.hours(-1), now, now.hours(1)].map(DeliveryStateMachine.Event.postponed)
    }()

    /// The deadline long ago, now, before the next try, and long after it; with quiet hours, in them, and without.
    static func circumstances(_ channel: ChannelKind, _ category: Gateway.Category) -> [DeliveryStateMachine.Circumstances] {
        let deadlines = [now.hours(-1), now, now.addingTimeInterval(30), now.hours(12), now.hours(72)]
        let quiet: [QuietHours?] = [
            nil, School.example().quietHours, QuietHours(from: 8 * 60, until: 18 * 60, timeZone: .london),
        ]
        return deadlines.flatMap { deadline in
            quiet.flatMap { quiet in
                [0, 1].map { jitter in
                    DeliveryStateMachine.Circumstances(
                        channel: channel, category: category, now: now, deadline: deadline, jitter: jitter, quiet: quiet)
                }
            }
        }
    }

    /// Every state in every life, whether it can come about or not.
    static let everyLife: [DeliveryStateMachine] = DeliveryState.allCases.flatMap { state in
        [0, 1, 2].flatMap { attempt in
            [0, 1].flatMap { repeats in
                [nil, now, now.hours(1)].map { due in
                    DeliveryStateMachine(state: state, attempt: attempt, repeats: repeats, due: due, reason: reasons[0])
                }
            }
        }
    }

    /// One a channel, worked out once for all tests.
    static let all: [DeliveryStateMachineTable] = ChannelKind.allCases.flatMap { channel in
        Gateway.Category.allCases.map { DeliveryStateMachineTable(channel, $0) }
    }

    let channel: ChannelKind
    let category: Gateway.Category
    let steps: [Step]
    var nodes: Set<Node> { Set(steps.flatMap { [$0.from, $0.to] }) }

    /// Everything that can follow from queueing a delivery, now or for later.
    private init(_ channel: ChannelKind, _ category: Gateway.Category) {
        var seen: Set<Node> = []
        var waiting: [Node] = [.queued, .held].map {
            Node(state: $0, attempt: 0, repeats: 0, isDue: true, inDoubt: false)
        }
        var steps: [Step] = []
        let every = Self.circumstances(channel, category)
        while let node = waiting.popLast() {
            guard seen.insert(node).inserted else { continue }
            for event in Self.events {
                if case .begin = event, node.attempt >= Self.attempts { continue }
                for circumstances in every {
                    guard let after = node.life.after(event, circumstances) else { continue }
                    let next = Node(
                        state: after.state, attempt: after.attempt, repeats: after.repeats, isDue: after.due != nil,
                        inDoubt: Self.doubt(node.inDoubt, event), isSuspected: after.reason?.code == .unclearRefusal)
                    steps.append(Step(from: node, event: event, circumstances: circumstances, after: after, to: next))
                    waiting.append(next)
                }
            }
        }
        self.channel = channel
        self.category = category
        self.steps = steps
    }

    /// Whether an attempt may have arrived after the event: what the provider reports in the end settles it, our own actions do not.
    private static func doubt(_ before: Bool, _ event: DeliveryStateMachine.Event) -> Bool {
        switch event {
        case .answered(.uncertain), .interrupted: true
        case .answered(.accepted), .neverArrived: false
        case .receipts(let verdict): verdict == .nothing ? before : false
        default: before
        }
    }

    /// Every node that some path leads to from one of these.
    func reachable(from starts: Set<Node>) -> Set<Node> {
        let next = Dictionary(grouping: steps, by: \.from).mapValues { Set($0.map(\.to)) }
        var seen: Set<Node> = []
        var waiting = Array(starts)
        while let node = waiting.popLast() {
            for follower in next[node] ?? [] where seen.insert(follower).inserted { waiting.append(follower) }
        }
        return seen
    }
}
