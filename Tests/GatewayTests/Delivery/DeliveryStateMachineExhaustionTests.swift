import Channels
import Foundation
import Testing

@testable import Gateway

/// What holds on every path through the life cycle, for each channel and category.
@Suite struct `Every life of a delivery` {
    @Test(arguments: DeliveryStateMachineTable.all) func `never leads from accepted or delivered back to sending`(
        table: DeliveryStateMachineTable
    ) {
        let settled = table.nodes.filter { [.accepted, .delivered].contains($0.state) }
        #expect(!settled.isEmpty)
        let after = table.reachable(from: settled)
        #expect(Set(after.map(\.state)).isSubset(of: [.accepted, .delivered, .failedPermanent]))
        #expect(after.allSatisfy { !$0.isDue })
    }

    @Test(arguments: DeliveryStateMachineTable.all) func `visits every state but those of other wires`(
        table: DeliveryStateMachineTable
    ) {
        #expect(Set(table.nodes.map(\.state)) == Set(DeliveryState.allCases))
        // Nothing is final before its evidence is: whatever was tried once can still be delivered.
        let tried = table.nodes.filter { $0.attempt > 0 && $0.state != .delivered }
        for node in tried { #expect(table.reachable(from: [node]).contains { $0.state == .delivered }, "\(node)") }
    }

    @Test(arguments: DeliveryStateMachineTable.all)
    func `repeats what may have arrived at most once, and only where the rules allow it`(
        table: DeliveryStateMachineTable
    ) {
        let mayRepeat = table.channel == .email || (table.channel == .text && table.category == .emergency)
        #expect(table.nodes.map(\.repeats).max() == (mayRepeat ? 1 : 0))
        for node in table.nodes where node.state == .uncertain && node.isDue {
            #expect(mayRepeat && node.repeats == 0, "\(node)")
        }
        // From `uncertain` on, sending begins once more at the most, unless the provider itself says that nothing arrived.
        for step in table.steps where step.from.inDoubt && step.event == .begin {
            #expect(step.from.state == .uncertain && step.to.repeats == 1, "\(step)")
        }
        // Where no receipt settles an `uncertain` delivery, a letter or a text of another category is never due again.
        for node in table.nodes where node.inDoubt && !mayRepeat { #expect(!node.isDue, "\(node)") }
    }

    @Test(arguments: DeliveryStateMachineTable.all) func `calls nothing failed that may have arrived, unless a receipt does`(
        table: DeliveryStateMachineTable
    ) {
        for node in table.nodes where node.inDoubt {
            #expect([.uncertain, .submitting].contains(node.state), "\(node)")
        }
    }

    @Test(arguments: DeliveryStateMachineTable.all) func `counts attempts and repeats upwards, one a beginning`(
        table: DeliveryStateMachineTable
    ) {
        for step in table.steps {
            let begins = step.event == .begin
            #expect(begins == (step.to.state == .submitting))
            #expect(step.to.attempt == step.from.attempt + (begins ? 1 : 0), "\(step)")
            #expect((0...1).contains(step.to.repeats - step.from.repeats) && step.to.repeats < max(step.to.attempt, 1), "\(step)")
        }
    }

    @Test(arguments: DeliveryStateMachineTable.all) func `is due when the rules say, never after its deadline by its own retries`(
        table: DeliveryStateMachineTable
    ) {
        for step in table.steps {
            guard let due = step.after.due else { continue }
            #expect(step.after.state.mayBeDue, "\(step)")
            switch step.event {
            case .answered, .interrupted:
                #expect(due > step.circumstances.now && due < step.circumstances.deadline, "\(step)")
                #expect(step.circumstances.quiet?.isQuiet(at: due) != true, "\(step)")
                // Another try may follow what was refused for good only where that may be the route's fault.
                if case .answered(.rejected(.permanent, let reason)) = step.event {
                    let isUnclear = reason.code == .refused && table.channel == .email && !step.from.isSuspected
                    #expect(isUnclear || reason.code == .senderRefused, "\(step)")
                }
                if case .answered(.rejected(.temporary(let least), _)) = step.event {
                    #expect(due >= step.circumstances.now.addingTimeInterval(TimeInterval(least ?? 0)), "\(step)")
                }
            case .neverArrived: #expect(due == step.circumstances.now)
            case .postponed(let until): #expect(due == until)
            default: Issue.record("\(step.event) made something due")
            }
        }
    }

    @Test(arguments: DeliveryStateMachineTable.all)
    func `is refused for good by its route or its sender never, and by a code that says nothing the second time`(
        table: DeliveryStateMachineTable
    ) {
        for step in table.steps where step.to.state == .failedPermanent {
            guard case .answered(.rejected(let rejection, let reason)) = step.event else { continue }
            #expect(rejection == .permanent && reason.code.fault != .route, "\(step)")
            guard reason.code == .refused, table.channel == .email else { continue }
            // Or there is no time left in which to ask again.
            #expect(
                step.from.isSuspected || step.circumstances.deadline <= DeliveryStateMachineTable.now.addingTimeInterval(17 * 60)
                    || step.circumstances.quiet != nil, "\(step)")
        }
    }

    @Test(arguments: DeliveryStateMachineTable.all) func `keeps its promises also from lives that cannot come about`(
        table: DeliveryStateMachineTable
    ) {
        for life in DeliveryStateMachineTable.everyLife {
            for event in DeliveryStateMachineTable.events {
                for circumstances in DeliveryStateMachineTable.circumstances(table.channel, table.category) {
                    guard let after = life.after(event, circumstances) else { continue }
                    if !Self.keepsPromises(life, event, after) { Issue.record("\(life) \(event) \(after)") }
                }
            }
        }
    }

    /// What holds of one step by itself.
    private static func keepsPromises(
        _ life: DeliveryStateMachine, _ event: DeliveryStateMachine.Event, _ after: DeliveryStateMachine
    ) -> Bool {
        guard after.attempt >= life.attempt, after.repeats >= life.repeats else { return false }
        guard after.due == nil || after.state.mayBeDue else { return false }
        if after.state == .submitting { return event == .begin && life.state.mayBeDue }
        guard [.accepted, .delivered].contains(life.state) else { return true }
        return [.accepted, .delivered, .failedPermanent].contains(after.state) && after.due == nil
    }

    @Test func `are as many as the documentation says`() {
        let events = DeliveryStateMachineTable.events.count
        let circumstances = DeliveryStateMachineTable.circumstances(.text, .general).count
        let lives = DeliveryStateMachineTable.everyLife.count
        let wires = DeliveryStateMachineTable.all.count
        print(
            "\(lives) lives × \(events) events × \(circumstances) circumstances × \(wires) wires: "
                + "\(lives * events * circumstances * wires) steps; on the roads from the queue "
                + "\(DeliveryStateMachineTable.all.map(\.nodes.count).reduce(0, +)) lives and "
                + "\(DeliveryStateMachineTable.all.map(\.steps.count).reduce(0, +)) steps")
        #expect(lives * events * circumstances * wires == 4_009_500)
    }
}
