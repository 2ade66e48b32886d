import Channels
import Foundation
import Testing

@testable import Gateway

/// One contact with every address, what blocks it, and what is then open: e-mail, text, letter.
struct EligibilityCase: CustomTestStringConvertible, Sendable {
    enum Fact: Sendable {
        case noContact
        /// The message is for other pupils' families.
        case otherAudience
        /// The reach policy asks for another contact.
        case notAskedFor
        case lacks(ChannelKind)
        case schoolLacks(ChannelKind)
        case noTextVersion
        /// Shared with a contact of the family who must not be reached.
        case shares(ChannelKind)
        case livesWithNoContact
        /// Shared with a contact of another family who must not be reached: of another name, or of the same.
        case sharedElsewhere(ChannelKind)
        case isFlaggedElsewhere(ChannelKind)
        /// What a person decided about it.
        case allowed(ChannelKind)
        case decidedAgainst(ChannelKind)
        case dead(ChannelKind)
        case stopped
        case carrierStop
        /// Addresses that no contact here has.
        case othersAreClosed
        /// The contact, or only another one, stopped the topic of the message.
        case topicStopped
        case topicStoppedByOther
        case notThisCategory
        case notAnotherCategory
        case notOver(ChannelKind)
        case notThisCategoryOver(ChannelKind)
        case prefers(ChannelKind)
    }

    var name: String
    var category: Gateway.Category
    var facts: [Fact]
    /// `open stopped open`.
    var ways: String
    /// Why nothing is open; nil where something is.
    var reason: NotSent?

    var testDescription: String { "\(category.rawValue): \(name)" }

    /// The same row for every category; `duty` where emergency and essential differ.
    static func rows(
        _ name: String, _ facts: [Fact], _ ways: String, _ reason: NotSent? = nil, duty: (String, NotSent?)? = nil
    ) -> [EligibilityCase] {
        Gateway.Category.allCases.map { category in
            let expected = category.isDuty ? duty ?? (ways, reason) : (ways, reason)
            return EligibilityCase(name: name, category: category, facts: facts, ways: expected.0, reason: expected.1)
        }
    }

    private struct World {
        var contact = Contact.example(1)
        var other: Contact?
        var isForFamily = true
        var isAskedFor = true
        var channels = Set(ChannelKind.allCases)
        var hasTextVersion = true
        var closed = SuppressionList()
        var stoppedTopic: Set<ContactID> = []

        /// A contact in another household whom nothing may reach.
        mutating func flagged(_ change: (inout Contact) -> Void) {
            var flagged = other ?? Contact.example(2, home: 2) { $0.noContact = NoContact(reason: "court order", review: nil) }
            change(&flagged)
            other = flagged
        }

        mutating func flagElsewhere(_ channel: ChannelKind, name: String) {
            let flagged = Contact.example(1, home: 9, family: "F9") {
                $0.id = "X-\(channel.rawValue)"
                $0.name = name
                $0.postal = Contact.example(1).postal
                $0.noContact = NoContact(reason: "court order", review: nil)
                $0.has([channel])
            }
            if let flagged = FlaggedContact(flagged) { closed.shared.add(flagged) }
        }

        mutating func decide(_ channel: ChannelKind, _ isAllowed: Bool) {
            guard let address = RouteAddress.of(.example(1), channel).map(AddressKey.init) else { return }
            let decision = SharedAddressDecision(
                isAllowed: isAllowed, about: Set(closed.shared.concerned(.example(1), at: address).map(\.id)),
                reason: "siarad", review: "2026-12-31", by: "Nia", at: .distantPast)
            closed.shared.add(decision, on: address, of: "C1")
        }

        mutating func close(_ channel: ChannelKind, _ cause: SuppressionCause) {
            guard let address = RouteAddress.of(.example(1), channel) else { preconditionFailure("an example has every address") }
            closed.close(channel, key: address.key, cause: cause)
        }

        mutating func optOut(_ category: Gateway.Category?, _ channel: ChannelKind?) {
            guard let optOut = OptOut(category: category, channel: channel) else { preconditionFailure("an opt-out of nothing") }
            contact.optOuts.insert(optOut)
        }
    }

    private var world: World {
        var world = World()
        for fact in facts { apply(fact, to: &world) }
        return world
    }

    private func apply(_ fact: Fact, to world: inout World) {
        switch fact {
        case .noContact: world.contact.noContact = NoContact(reason: "court order", review: nil)
        case .otherAudience: world.isForFamily = false
        case .notAskedFor: world.isAskedFor = false
        case .lacks(.email): world.contact.email = nil
        case .lacks(.text): world.contact.mobile = nil
        case .lacks(.letter): world.contact.postal = nil
        case .schoolLacks(let channel): world.channels.remove(channel)
        case .noTextVersion: world.hasTextVersion = false
        case .shares(.email): world.flagged { $0.email = "C1@Example.org" }
        case .shares(.text): world.flagged { $0.mobile = "+447700900001" }
        case .shares(.letter): world.flagged { $0.postal = "1 heol y dŵr, tref enghraifft, ll79 2ab" }
        case .livesWithNoContact:
            world.flagged {
                $0.household = "H1"
                $0.has([])
            }
        case .sharedElsewhere(let channel): world.flagElsewhere(channel, name: "Dyn Arall")
        case .isFlaggedElsewhere(let channel): world.flagElsewhere(channel, name: world.contact.name)
        case .allowed(let channel): world.decide(channel, true)
        case .decidedAgainst(let channel): world.decide(channel, false)
        case .dead(let channel): world.close(channel, .dead)
        case .stopped: world.close(.text, .stopped)
        case .carrierStop: world.close(.text, .carrierStop)
        case .othersAreClosed:
            world.closed.close(.email, key: "c9@example.org", cause: .dead)
            world.closed.close(.text, key: "+447700900009", cause: .stopped)
        case .topicStopped: world.stoppedTopic.insert("C1")
        case .topicStoppedByOther: world.stoppedTopic.insert("C2")
        case .notThisCategory: world.optOut(category, nil)
        case .notAnotherCategory: world.optOut(Gateway.Category.allCases.first { $0 != category }, nil)
        case .notOver(let channel): world.optOut(nil, channel)
        case .notThisCategoryOver(let channel): world.optOut(category, channel)
        case .prefers(let channel): world.contact.channels = [channel]
        }
    }

    func check(at location: SourceLocation = #_sourceLocation) {
        let world = world
        var eligibility = Eligibility(
            category: category, isForFamily: world.isForFamily, wanted: world.isAskedFor ? ["C1"] : ["C2"],
            channels: world.channels, hasTextVersion: world.hasTextVersion, closed: world.closed,
            blocked: BlockedAddresses(by: [world.contact, world.other].compactMap(\.self)))
        eligibility.stoppedTopic = world.stoppedTopic
        let found = [ChannelKind.email, .text, .letter].map { channel in
            switch eligibility.verdict(on: world.contact, over: channel) {
            case .open(let address): address == RouteAddress.of(.example(1), channel) ? "open" : "another address"
            case .closed(let reason): reason.rawValue
            }
        }
        #expect(found.joined(separator: " ") == ways, sourceLocation: location)
        #expect(eligibility.reason(for: world.contact) == reason, sourceLocation: location)
    }
}
