internal import Foundation

/// The part of the queue that is in memory: for each partition (a school's deliveries of one priority) some that are due, by destination.
///
/// It is filled page by page. A delivery whose destination has its full share of the window is passed over, and found again when the pages are read
/// once more from the beginning.
struct PrefetchBuffer {
    typealias Partition = DeliveryScheduler.Partition

    private var kept: [Partition: Part] = [:]
    private var schools: [SchoolID] = []
    /// The index of the school that is next, by priority.
    private var nextSchools: [Priority: Int] = [:]
    private var known: Set<Int64> = []
    /// How often reading began again from the first page. A page that was asked for before that does not say where the queue ends now.
    private(set) var beginning = 0

    /// Rows of a page. The bound of a destination is higher, so that a partition of one destination is read once and not twice.
    static let page = 256
    private static let mostOfDestination = 2 * page

    var isEmpty: Bool { known.isEmpty }
    var destinations: Set<String> { Set(kept.values.flatMap { $0.rows.map(\.destination) }) }

    var hasSeveralDestinations: Bool {
        var first: String?
        for part in kept.values {
            for row in part.rows {
                if let first, first != row.destination { return true }
                first = row.destination
            }
        }
        return false
    }

    mutating func rewind(schools: [SchoolID]) {
        beginning += 1
        self.schools += schools.filter { !self.schools.contains($0) }
        for school in self.schools {
            for priority in Priority.allCases {
                kept[Partition(school: school, priority: priority), default: Part()].after = nil
                kept[Partition(school: school, priority: priority)]?.isAtEnd = false
            }
        }
    }

    func pagesWanted(fewerThan least: Int) -> [(partition: Partition, after: WaitingDelivery?)] {
        kept.compactMap { partition, part in
            guard !part.isAtEnd else { return nil }
            // Deliveries after those of a destination without room need not wait for it. Where the destination is in trouble, pages are read
            // however far (each destination has its own bound); where it works, only while a whole page has room, since rows that are passed over
            // are read for nothing.
            let looksBehind = part.isStarved && (part.isHeldUp || part.count + Self.page <= Self.mostOfDestination)
            return part.count < least || looksBehind ? (partition, part.after) : nil
        }
    }

    mutating func add(
        page: [WaitingDelivery], of partition: Partition, last: WaitingDelivery?, isLast: Bool, since beginning: Int
    ) {
        var part = kept[partition] ?? Part()
        for delivery in page where !known.contains(delivery.number) {
            if part.keep(delivery, most: Self.mostOfDestination) { known.insert(delivery.number) }
        }
        if beginning == self.beginning {
            part.after = last ?? part.after
            part.isAtEnd = isLast
        }
        kept[partition] = part
    }

    /// The next of a priority whose destination has room: schools in turn, then destinations in turn.
    mutating func next(_ priority: Priority, room: (String) -> Room) -> WaitingDelivery? {
        for step in 0..<schools.count {
            let index = (nextSchools[priority, default: 0] + step) % schools.count
            let partition = Partition(school: schools[index], priority: priority)
            guard let found = kept[partition]?.take(room) else { continue }
            known.remove(found.number)
            nextSchools[priority] = index + 1
            return found
        }
        return nil
    }

    /// Whether one more delivery may begin at a destination.
    enum Room {
        case free
        /// As many as it may have are under way.
        case busy
        /// It does not answer, or refuses everything.
        case troubled
    }
}

/// The window's rows of one partition.
private struct Part {
    private(set) var rows: [Row] = []
    /// The delivery after which the next page begins; nil for the first page.
    var after: WaitingDelivery?
    var isAtEnd = false
    /// Some rows were passed over because their destination had no room.
    private var leftBehind = false
    /// None of its deliveries could be taken at the last attempt.
    private(set) var isStarved = false
    /// That was because of destinations in trouble.
    private(set) var isHeldUp = false
    /// Index of the row that is next.
    private var nextRow = 0
    private(set) var count = 0

    /// The deliveries of one destination, in the order in which they fell due.
    struct Row {
        let destination: String
        var waiting: [WaitingDelivery] = []
        private var next = 0

        init(_ destination: String) { self.destination = destination }

        var count: Int { waiting.count - next }

        mutating func removeFirst() -> WaitingDelivery {
            defer { next += 1 }
            return waiting[next]
        }
    }

    /// False where its destination has enough in the window.
    mutating func keep(_ delivery: WaitingDelivery, most: Int) -> Bool {
        let index: Int
        if let found = rows.firstIndex(where: { $0.destination == delivery.destination }) {
            index = found
        } else {
            rows.append(Row(delivery.destination))
            index = rows.count - 1
        }
        guard rows[index].count < most else {
            leftBehind = true
            return false
        }
        rows[index].waiting.append(delivery)
        count += 1
        return true
    }

    mutating func take(_ room: (String) -> PrefetchBuffer.Room) -> WaitingDelivery? {
        isHeldUp = false
        isStarved = true
        for step in 0..<rows.count {
            let index = (nextRow + step) % rows.count
            switch room(rows[index].destination) {
            case .free: break
            case .busy: continue
            case .troubled:
                isHeldUp = true
                continue
            }
            isHeldUp = false
            isStarved = false
            let found = rows[index].removeFirst()
            count -= 1
            nextRow = index + 1
            if rows[index].count == 0 { remove(index) }
            return found
        }
        return nil
    }

    private mutating func remove(_ index: Int) {
        rows.remove(at: index)
        nextRow = index
        guard leftBehind else { return }
        // Other rows of the destination may have been passed over.
        leftBehind = false
        after = nil
        isAtEnd = false
    }
}
