import Channels
import Foundation
import Testing

@testable import Gateway

/// A scheduler with a queue in memory, driven as a worker drives it: pages, commits, outcomes.
final class DrivenDeliveryScheduler {
    private(set) var scheduler: DeliveryScheduler
    var now = StoreFolder.now
    /// As on disk: by line, in the order in which they fell due.
    private var queue: [DeliveryScheduler.Partition: [WaitingDelivery]] = [:]
    private(set) var onWire: [WaitingDelivery] = []
    /// Every one that went out, in order.
    private(set) var taken: [WaitingDelivery] = []
    private var numbers: Int64 = 0

    init(slots: Int, hasDestinations: Bool = true, rate: Rate? = nil) {
        scheduler = DeliveryScheduler(slots: slots, hasDestinations: hasDestinations, rate: rate, at: StoreFolder.now)
    }

    var waiting: Int { queue.values.reduce(0) { $0 + $1.count } }
    var queued: Int { Int(numbers) }

    func queue(_ count: Int = 1, _ priority: Priority = .bulk, of school: SchoolID = "a", to destination: String = "") {
        for _ in 0..<count {
            numbers += 1
            let row = WaitingDelivery(number: numbers, school: school, priority: priority, destination: destination, due: now)
            queue[DeliveryScheduler.Partition(school: school, priority: priority), default: []].append(row)
        }
    }

    func look() { scheduler.rewind(schools: Set(queue.keys.map(\.school)).sorted { $0.rawValue < $1.rawValue }) }

    func page(_ line: DeliveryScheduler.Partition, after: WaitingDelivery?) -> [WaitingDelivery] {
        let rows = queue[line] ?? []
        guard let after else { return Array(rows.prefix(PrefetchBuffer.page)) }
        return Array(rows.drop { ($0.due, $0.number) <= (after.due, after.number) }.prefix(PrefetchBuffer.page))
    }

    /// `meanwhile`: what happens between the moment at which a page is read and the one at which it is turned in.
    func readPages(meanwhile: (DrivenDeliveryScheduler) -> Void = { _ in }) {
        while true {
            let wanted = scheduler.pagesWanted()
            guard !wanted.isEmpty else { return }
            let beginning = scheduler.beginning
            for (line, after) in wanted {
                let page = page(line, after: after)
                meanwhile(self)
                scheduler.add(page: page, of: line, since: beginning)
            }
        }
    }

    /// One commit: what was taken has begun, on disk and in flight.
    @discardableResult
    func turn(meanwhile: (DrivenDeliveryScheduler) -> Void = { _ in }) -> [WaitingDelivery] {
        if scheduler.free > 0 { readPages(meanwhile: meanwhile) }
        var next = scheduler.take(at: now)
        if next.isEmpty, scheduler.free > 0, !scheduler.pagesWanted().isEmpty {
            readPages(meanwhile: meanwhile)
            next = scheduler.take(at: now)
        }
        let gone = Set(next.map(\.number))
        for line in Set(next.map { DeliveryScheduler.Partition(school: $0.school, priority: $0.priority) }) {
            queue[line]?.removeAll { gone.contains($0.number) }
        }
        onWire += next
        taken += next
        let slots = onWire.compactMap { scheduler.slot(of: $0.number) }
        #expect(slots.count == onWire.count && Set(slots).count == slots.count)
        #expect(slots.allSatisfy { (0..<scheduler.slots).contains($0) } && scheduler.free == scheduler.slots - slots.count)
        return next
    }

    func answer(_ delivery: WaitingDelivery, _ outcome: Outcome) {
        onWire.removeAll { $0.number == delivery.number }
        scheduler.release(delivery.number, outcome, at: now)
    }

    /// Everything in flight is answered.
    func answer(_ outcome: (WaitingDelivery) -> Outcome = { _ in .accepted(references: []) }) {
        for delivery in onWire { answer(delivery, outcome(delivery)) }
    }

    /// It did not go out after all; it is as due as before.
    func putBack(_ delivery: WaitingDelivery) {
        onWire.removeAll { $0.number == delivery.number }
        taken.removeAll { $0.number == delivery.number }
        scheduler.leave(delivery.number, at: now)
        let line = DeliveryScheduler.Partition(school: delivery.school, priority: delivery.priority)
        queue[line, default: []].append(delivery)
        queue[line]?.sort { ($0.due, $0.number) < ($1.due, $1.number) }
    }

    func opens() -> Date? { scheduler.opens(at: now) }
    func wait(_ seconds: Double) { now = now.addingTimeInterval(seconds) }
}
