import Channels
import Foundation
import Testing

@testable import Gateway

/// A family is taken a step further: plan, decision and the deliveries that come of it. Quiet hours of the example school are from 20:00 to 08:00.
@Suite struct `A step of a family` {
    static let contact = Contact.example(1) { $0.has([.text]) }
    static let abilities = ChannelAbilities(givesReceipts: true, concurrency: 1, repeatsSafely: true)

    static func rules(weeklyLimit: Int = 0, channels: [ChannelKind] = ChannelKind.allCases) -> StepRules {
        StepRules(
            school: .example { $0.weeklyLimit = weeklyLimit },
            channels: Dictionary(uniqueKeysWithValues: channels.map { ($0, abilities) }), idGenerator: .seeded(1))
    }

    static func message(_ category: Gateway.Category = .general, created: Date = EscalationCase.start) throws -> Message {
        var message = try MessageSource.example().message(created: created)
        message.terms.category = category
        return message
    }

    static func snapshot(_ contacts: [Contact] = [contact], tried: [Delivery] = []) -> FamilySnapshot {
        FamilySnapshot(
            school: School.example().id, message: "M1", family: .example(contacts), closed: SuppressionList(), tried: tried,
            answered: false, spoken: false)
    }

    // MARK: the week

    @Test(
        arguments: [
            (0, .general, false), (0, .fundraising, false), (1, .general, true), (3, .general, true), (3, .survey, true),
            (3, .fundraising, true), (3, .essential, false), (3, .emergency, false),
        ] as [(Int, Gateway.Category, Bool)])
    func `is limited by the week only where the school has a limit and the message is no duty`(
        limit: Int, category: Gateway.Category, isLimited: Bool
    ) {
        #expect(Self.rules(weeklyLimit: limit).limitsWeek(of: .example { $0.category = category }) == isLimited)
    }

    // MARK: the hour

    @Test(
        arguments: [
            ("2026-03-03T09:00:00Z", .general, "2026-03-03T09:00:00Z"),
            ("2026-03-03T07:59:59Z", .general, "2026-03-03T08:00:00Z"),
            ("2026-03-03T08:00:00Z", .general, "2026-03-03T08:00:00Z"),
            ("2026-03-03T19:59:59Z", .general, "2026-03-03T19:59:59Z"),
            ("2026-03-03T20:00:00Z", .general, "2026-03-04T08:00:00Z"),
            ("2026-03-03T20:00:00Z", .essential, "2026-03-04T08:00:00Z"),
            ("2026-03-03T20:00:00Z", .emergency, "2026-03-03T20:00:00Z"),
            ("2026-03-03T07:59:59Z", .emergency, "2026-03-03T07:59:59Z"),
        ] as [(String, Gateway.Category, String)])
    func `makes deliveries that are due in the first allowed hour`(now: String, category: Gateway.Category, due: String) throws {
        let now = Date.at(now)
        let step = Self.rules().step(Self.snapshot(), with: try Self.message(category, created: now), at: now)
        #expect(step.deliveries.map(\.due) == [.at(due)])
    }

    // MARK: the delivery

    @Test(
        arguments: [
            (.emergency, .emergency), (.essential, .reminder), (.general, .bulk), (.survey, .bulk), (.fundraising, .bulk),
        ]
            as [(Gateway.Category, Priority)])
    func `makes deliveries of the message's category, priority and deadline`(category: Gateway.Category, priority: Priority)
        throws
    {
        let message = try Self.message(category)
        let step = Self.rules().step(Self.snapshot(), with: message, at: EscalationCase.start)
        let delivery = try #require(step.deliveries.first)
        #expect(step.deliveries.count == 1 && delivery.contact == "C1" && delivery.covers == ["C1"])
        #expect(delivery.route.channel == .text && delivery.category == category && delivery.priority == priority)
        #expect(delivery.deadline == message.deadline)
    }

    @Test func `makes one delivery for two who have the same address, and says so`() throws {
        let other = Contact.example(2) {
            $0.mobile = Self.contact.mobile
            $0.has([.text])
        }
        let step = Self.rules().step(Self.snapshot([Self.contact, other]), with: try Self.message(), at: EscalationCase.start)
        #expect(step.deliveries.count == 1)
        let told = Set(step.deliveries.flatMap(\.covers)).union(step.notSent.keys)
        #expect(told == ["C1", "C2"])
    }

    @Test(arguments: [([.text], nil), ([.email, .letter], .noChannel)] as [([ChannelKind], NotSent?)])
    func `uses the channels that are set up`(channels: [ChannelKind], reason: NotSent?) throws {
        let step = Self.rules(channels: channels).step(Self.snapshot(), with: try Self.message(), at: EscalationCase.start)
        #expect(step.deliveries.count == (reason == nil ? 1 : 0))
        #expect(step.notSent["C1"] == reason)
    }

    // MARK: the stop

    @Test func `of a message that the school stopped begins nothing, and gives the officer no task`() throws {
        var family = Self.snapshot()
        family.isStopped = true
        let step = Self.rules().step(family, with: try Self.message(), at: EscalationCase.start)
        #expect(step.deliveries.isEmpty && step.decision.sends.isEmpty && !step.decision.wantsPerson)
        #expect(step.notSent == ["C1": .stoppedBySchool])
        #expect(step.decision.standing == .exhausted(.notSent(.stoppedBySchool)))
        #expect(step.sharedAddress == nil)
    }

    @Test(arguments: [(DeliveryState.accepted, nil), (.uncertain, nil), (.cancelled, NotSent.stoppedBySchool)])
    func `of a message that the school stopped keeps what left apart from what did not`(state: DeliveryState, reason: NotSent?)
        throws
    {
        var family = Self.snapshot(
            tried: [.example("delivery-1", to: Self.contact, .text, state, at: EscalationCase.start)])
        family.isStopped = true
        let step = Self.rules().step(family, with: try Self.message(), at: EscalationCase.start.hours(1))
        #expect(step.notSent["C1"] == reason)
    }

    // MARK: the address

    @Test(
        arguments: [(.general, .decide, "2026-03-03T23:59:00Z"), (.emergency, .callNow, "2026-03-03T09:00:00Z")]
            as [(Gateway.Category, SharedAddressTask, String)])
    func `that finds a flagged person's address asks the officer by the end of the day, in an emergency at once`(
        category: Gateway.Category, task: SharedAddressTask, due: String
    ) throws {
        let flagged = Contact.example(2, home: 9, family: "F9") {
            $0.mobile = Self.contact.mobile
            $0.noContact = NoContact(reason: "court order", review: nil)
            $0.has([.text])
        }
        var family = Self.snapshot()
        family.closed.shared.add(try #require(FlaggedContact(flagged)))
        let step = Self.rules().step(family, with: try Self.message(category), at: EscalationCase.start)
        #expect(step.deliveries.isEmpty && step.notSent["C1"] == .sharedAddress)
        let asked = try #require(step.sharedAddress)
        #expect(asked.task == task && asked.due == .at(due))
    }
}
