import Foundation
import PowerCut
import Testing

/// The disk that the cuts are made of: if it kept too much, no cut would find anything.
@Suite struct `A disk that loses power` {
    private static let old = [UInt8](repeating: 1, count: 4 * Disk.sector)
    private static let new = [UInt8](repeating: 2, count: 4 * Disk.sector)

    /// One file whose old bytes are safe and over which new ones were written.
    private func overwritten(offset: Int = 0) -> Disk {
        var disk = Disk()
        disk.create("store", 1)
        disk.write(1, Self.old, at: 0)
        disk.sync(1)
        disk.syncFolder()
        disk.write(1, Self.new, at: offset)
        return disk
    }

    @Test func `keeps what was synced, and may lose all that came after`() {
        #expect(overwritten().after(.nothing) == ["store": Self.old])
    }

    @Test func `may have kept it all`() {
        #expect(overwritten().after(.everything) == ["store": Self.new])
        #expect(overwritten(offset: Self.old.count).after(.everything) == ["store": Self.old + Self.new])
    }

    @Test func `tears a write between sectors, not within one`() throws {
        var found: Set<[UInt8]> = []
        for seed in 0..<200 {
            let bytes = try #require(overwritten().after(.tornLast(seed: UInt64(seed)))["store"])
            #expect(bytes.count == Self.old.count)
            let sectors = stride(from: 0, to: bytes.count, by: Disk.sector).map { Set(bytes[$0..<$0 + Disk.sector]) }
            #expect(sectors.allSatisfy { $0.count == 1 })
            found.insert(sectors.flatMap(\.self))
        }
        #expect(found.count == 16)
    }

    @Test func `leaves anything at all where a file grew and its bytes did not come`() throws {
        let grown = overwritten(offset: Self.old.count)
        let tails = try (0..<200).map { seed in
            try #require(grown.after(.scattered(seed: UInt64(seed)))["store"]).dropFirst(Self.old.count)
        }
        #expect(tails.contains { $0.isEmpty } && tails.contains { $0.contains(0) })
        #expect(tails.contains { Set($0).count > 3 })
        let heads = try (0..<200).map { seed in
            try #require(grown.after(.scattered(seed: UInt64(seed)))["store"]).prefix(Self.old.count)
        }
        #expect(heads.allSatisfy { $0 == Self.old[...] })
    }

    @Test func `forgets a name that came or went since the folder was synced`() {
        var disk = overwritten()
        disk.create("store-wal", 2)
        disk.write(2, Self.new, at: 0)
        disk.sync(2)
        #expect(disk.after(.nothing)["store-wal"] == nil)
        #expect(disk.after(.everything)["store-wal"] == Self.new)
        disk.syncFolder()
        #expect(disk.after(.nothing)["store-wal"] == Self.new)
        disk.unlink("store-wal", 2)
        #expect(disk.after(.nothing)["store-wal"] == Self.new)
        #expect(disk.after(.everything)["store-wal"] == nil)
    }

    @Test func `gives the same disk for the same seed`() {
        for seed in 0..<20 {
            #expect(overwritten().after(.scattered(seed: UInt64(seed))) == overwritten().after(.scattered(seed: UInt64(seed))))
        }
    }
}

extension Disk {
    fileprivate mutating func create(_ name: String, _ file: Int32) { apply(named: name, file, .create) }
    fileprivate mutating func unlink(_ name: String, _ file: Int32) { apply(named: name, file, .unlink) }

    fileprivate mutating func sync(_ file: Int32) { apply(named: "", file, .sync) }
    fileprivate mutating func syncFolder() { apply(named: "", 0, .syncFolder) }

    fileprivate mutating func write(_ file: Int32, _ bytes: [UInt8], at offset: Int) {
        bytes.withUnsafeBytes { raw in
            apply(
                PowerCutOperation(
                    kind: .write, file: file, name: nil, offset: Int64(offset), number: 0, bytes: raw.baseAddress,
                    length: raw.count))
        }
    }

    private mutating func apply(named name: String, _ file: Int32, _ kind: PowerCutKind) {
        name.withCString { text in
            apply(PowerCutOperation(kind: kind, file: file, name: text, offset: 0, number: 0, bytes: nil, length: 0))
        }
    }
}
