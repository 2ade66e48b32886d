/// What a power cut makes of that which was not synced.
enum PowerCut: Sendable, Hashable {
    /// Nothing of it is there.
    case nothing
    /// All of it is there.
    case everything
    /// All of it but the last write to each file, of which some sectors are there.
    case tornLast(seed: UInt64)
    /// Each file fares in its own way: nothing, everything, some writes, or some sectors of each write; what a file grew by without its
    /// bytes may hold anything; a name may have come or gone, or not.
    case scattered(seed: UInt64)
}

extension Disk {
    /// The folder as it is found after the next start.
    func after(_ cut: PowerCut) -> [String: [UInt8]] {
        var numbers = cut.numbers
        var found: [String: [UInt8]] = [:]
        for name in Set(keptNames.keys).union(pendingNames.keys).sorted() {
            let ends = [keptNames[name]] + (pendingNames[name] ?? [])
            let end: Int32?
            switch cut {
            case .nothing: end = ends[0]
            case .everything, .tornLast: end = ends[ends.count - 1]
            case .scattered: end = ends[Int.random(in: ends.indices, using: &numbers)]
            }
            if let end, let file = files[end] { found[name] = file.after(cut, &numbers) }
        }
        return found
    }
}

extension PowerCut {
    fileprivate var numbers: SeededNumbers {
        switch self {
        case .nothing, .everything: SeededNumbers(seed: 0)
        case .tornLast(let seed), .scattered(let seed): SeededNumbers(seed: seed)
        }
    }
}

extension Disk.File {
    fileprivate func after(_ cut: PowerCut, _ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes = kept
        switch cut {
        case .nothing: break
        case .everything: for change in pending { bytes.apply(change) }
        case .tornLast:
            for change in pending.dropLast() { bytes.apply(change) }
            if let last = pending.last { bytes.tear(last, leavesGarbage: false, &numbers) }
        case .scattered:
            let leavesGarbage = Bool.random(using: &numbers)
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: break
            case 1: for change in pending { bytes.apply(change) }
            case 2: for change in pending where Bool.random(using: &numbers) { bytes.apply(change) }
            default: for change in pending { bytes.tear(change, leavesGarbage: leavesGarbage, &numbers) }
            }
        }
        return bytes
    }
}

extension [UInt8] {
    /// Some sectors of a write; of a truncation, all or nothing.
    fileprivate mutating func tear(_ change: Disk.Change, leavesGarbage: Bool, _ numbers: inout SeededNumbers) {
        guard case .write(let offset, let bytes) = change else {
            if Bool.random(using: &numbers) { apply(change) }
            return
        }
        var start = 0
        while start < bytes.count {
            let end = Swift.min(bytes.count, start + Disk.sector - (offset + start) % Disk.sector)
            if Bool.random(using: &numbers) {
                put(bytes[start..<end], at: offset + start)
            } else if leavesGarbage, offset + end > count {
                // The file has grown, and what it grew by was never written.
                let kept = Swift.max(0, count - offset - start)
                let garbage = (start + kept..<end).map { _ in UInt8.random(in: .min ... .max, using: &numbers) }
                put(garbage[...], at: offset + start + kept)
            }
            start = end
        }
    }
}
