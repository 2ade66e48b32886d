import Channels
import Foundation
import Testing

@testable import Gateway

/// What a step of a family does to the officer's task for it.
@Suite struct `The tasks of a step` {
    typealias Change = FamilyStep.TaskChange

    static let now = EscalationCase.start
    /// The officer has two days to speak with a family.
    static let due = now.hours(48)
    /// The end of the day on which an address is to be decided about.
    static let evening = now.hours(14)

    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var standing: Escalation.Progress
        var hasExhaustedTarget = false
        var wantsPerson = false
        var asksAboutAddress = false
        var first: [Change]
        /// What it does where something was decided for the family before.
        var later: [Change]
        var testDescription: String { name }
    }

    static let ask = Change.askAboutAddress(.decide, due: evening)

    static let rows: [Row] = [
        Row(
            name: "a family that is followed has no task any more", standing: .following, first: [],
            later: [.closeAboutAddress, .close]),
        Row(
            name: "a task stays open while another target has nothing left to try", standing: .following,
            hasExhaustedTarget: true,
            first: [], later: [.closeAboutAddress]),
        Row(
            name: "a task stays open where another target has nothing left to try and an address waits for a decision",
            standing: .following, hasExhaustedTarget: true, asksAboutAddress: true, first: [ask], later: [ask]),
        Row(
            name: "a task stays open while an address waits for a decision", standing: .following, asksAboutAddress: true,
            first: [ask], later: [ask]),
        Row(
            name: "a family that was reached has no task", standing: .reached, first: [.close],
            later: [.closeAboutAddress, .close]),
        Row(
            name: "of a family that was reached nothing is asked anew, and what was asked of an address stays",
            standing: .reached, asksAboutAddress: true,
            first: [.close], later: [.close]),
        Row(
            name: "where nothing is left to try the officer speaks with the family", standing: .exhausted(.noConfirmation),
            wantsPerson: true, first: [.open(.noConfirmation, due: due)],
            later: [.closeAboutAddress, .open(.noConfirmation, due: due)]),
        Row(
            name: "the task says what left nothing to try", standing: .exhausted(.failed(.addressUnknown)), wantsPerson: true,
            first: [.open(.failed(.addressUnknown), due: due)],
            later: [.closeAboutAddress, .open(.failed(.addressUnknown), due: due)]),
        Row(
            name: "a family that asked not to be told gets no task", standing: .exhausted(.notSent(.optedOut)), first: [],
            later: [.closeAboutAddress]),
        Row(
            name: "an address is decided before the officer speaks with the family",
            standing: .exhausted(.notSent(.sharedAddress)),
            wantsPerson: true, asksAboutAddress: true, first: [ask], later: [ask]),
    ]

    @Test(arguments: rows) func `are opened and closed as the family stands`(row: Row) {
        var step = FamilyStep(
            decision: .init(standing: row.standing, hasExhaustedTarget: row.hasExhaustedTarget, wantsPerson: row.wantsPerson),
            notSent: [:], deliveries: [], interpreter: nil)
        if row.asksAboutAddress { step.sharedAddress = (task: .decide, due: Self.evening) }
        #expect(step.taskChanges(isFirst: true, at: Self.now) == row.first)
        #expect(step.taskChanges(isFirst: false, at: Self.now) == row.later)
    }
}
