internal import Channels
internal import Foundation

/// Tells households that moved up that they have seats now, in the transaction that gave them the seats: on the route by which they answered, or
/// by an officer's task where no channel may tell them.
struct PromoteWaiting {
    /// The bookings that moved up.
    let moved: [Booking]
    /// All bookings of the event, as they are now.
    let bookings: Bookings
    /// All that answered its invitation.
    let households: SchoolHouseholds
    let event: EventFacts
    /// Composes what they are told; nil where a person tells them.
    let context: SchoolContext?

    /// Tells each household once.
    func run(in tx: Transaction) throws {
        guard !moved.isEmpty else { return }
        let guests = bookings.guests(in: households)
        var told: Set<Home> = []
        for home in moved.map({ bookings.owner(of: $0, in: households) }) where told.insert(home).inserted {
            try tell(home, places: guests.places[home] ?? 0, in: tx)
        }
    }

    private func tell(_ home: Home, places: Int, in tx: Transaction) throws {
        // A family that left the school is told nothing; the officer who gives its seats back is told that it has some now.
        guard let family = try tx.families.family(id: home.family.rawValue, withLeft: false) else {
            return try OpenEventTask(.familyLeft, of: home.family, for: event.message).run(in: tx)
        }
        let moved = WaitlistPromotion(
            message: event.message, home: home, places: places, way: try way(to: home, of: family, in: tx))
        guard moved.way != nil, let context, let invitation = try tx.readable(event.message, in: context),
            let delivery = context.promotion(moved, invitation: invitation, at: tx.now)
        else { return try OpenEventTask(.movedUp, of: home.family, for: event.message).run(in: tx) }
        // Kept with its family, so that a STOP finds it while it is held overnight.
        try tx.deliveries.insert(delivery, message: nil, family: home.family, at: tx.now)
        try tx.events.keepPromotion(delivery.id, of: home.family, at: event.message)
    }

    /// The route by which the household answered: the number that wrote, or the delivery whose page was open. Nil where that is closed by now,
    /// belongs to no contact of the household any more or to another household too, or a member of staff spoke with it.
    private func way(to home: Home, of family: Family, in tx: Transaction) throws -> WaitlistPromotion.Way? {
        let households = try tx.families.households(of: family.id)
        guard let answer = try tx.events.lastAnswer(of: home, in: households, to: event.thread),
            let way = try answer.source.flatMap({ try way(backTo: $0, of: family, in: tx) }),
            let actor = answer.contact ?? home.contact,
            try tx.families.readers(at: way.route.address, covering: way.contact.map { [$0] } ?? [], of: family, in: households)
                .mayLearn(
                    .seats, ofAnyOf: [actor],
                    sentTo: event.thread.reduce(into: []) { $0.formUnion(try tx.events.sent($1, to: family.id)) },
                    on: .movedUpNotice),
            !BlockedAddresses(by: family.contacts).contains(way.route.address),
            try tx.families.closedAddresses().cause(way.route.address) == nil
        else { return nil }
        let shared = try tx.families.sharedAddresses(of: family.contacts, at: tx.now)
        let isBarred = family.contacts.contains {
            $0.id == way.contact && shared.bars($0, at: AddressKey(way.route.address))
        }
        return isBarred ? nil : way
    }

    private func way(
        backTo source: AnswerSource, of family: Family, in tx: Transaction
    ) throws -> WaitlistPromotion.Way? {
        switch source {
        case .page(let delivery): return try way(byPageOf: delivery, of: family, in: tx)
        case .text(let reply), .inbox(let reply):
            switch try tx.replies.sender(ofReply: reply) {
            case .number(let number): return way(by: number, of: family)
            case .page(let delivery): return try way(byPageOf: delivery, of: family, in: tx)
            case nil: return nil
            }
        case .office, .slip: return nil
        }
    }

    private func way(by number: PhoneNumber, of family: Family) -> WaitlistPromotion.Way? {
        family.contacts.first { $0.mobile == number && $0.noContact == nil }
            .map { WaitlistPromotion.Way(contact: $0, at: .text(number), of: family) }
    }

    /// By the delivery on whose page the family answered.
    private func way(byPageOf id: DeliveryID, of family: Family, in tx: Transaction) throws -> WaitlistPromotion.Way? {
        guard let delivery = try tx.deliveries.stored(id), delivery.route.channel != .letter,
            let contact = family.contacts.first(where: { $0.id == delivery.contact && $0.noContact == nil })
        else { return nil }
        return WaitlistPromotion.Way(contact: contact, at: delivery.route.address, of: family)
    }
}
