import Channels
import Foundation
import Glibc
import Testing

@testable import Gateway

/// A real disk that is full: a tmpfs of a few megabytes, which takes the right to mount.
final class SmallDisk {
    let folder: URL
    private let filler: URL

    static let canMount: Bool = {
        guard let disk = SmallDisk() else { return false }
        _ = disk
        return true
    }()

    init?(megabytes: Int = 12) {
        folder = FileManager.default.temporaryDirectory.appending(path: "gatewayd-disk-\(UUID().uuidString)")
        filler = folder.appending(path: "filler")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            return nil
        }
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            rmdir(folder.path)
            return nil
        }
    }

    deinit {
        umount2(folder.path, Int32(MNT_DETACH))
        rmdir(folder.path)
    }

    /// Takes the last byte that is free.
    func fill() {
        let file = open(filler.path, O_CREAT | O_WRONLY | O_APPEND, 0o600)
        defer { close(file) }
        for size in [1 << 16, 4096, 1] {
            let bytes = [UInt8](repeating: 0, count: size)
            while write(file, bytes, size) == size {}
        }
    }

    func empty() { unlink(filler.path) }
}

@Suite struct FullDiskNoticeTests {
    @Test(.enabled(if: SmallDisk.canMount, "needs the right to mount"))
    func `staff hear of a full disk by the room that was reserved, while nothing else takes it`() async throws {
        let disk = try #require(SmallDisk())
        let school = try SmallSchool(staff: [.nia, .huw], folder: StoreFolder(in: disk.folder))
        try await school.store.put(`A message that is stopped`.families(40))
        try await school.dispatcher.recover()
        let reserve = school.folder.url.appending(path: "gatewayd.reserve").path
        #expect(Self.blocks(reserve) >= RoomReserve.bytes)

        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let before = school.email.submitted.count
        disk.fill()
        // Until the WAL has used the space that it had already allocated.
        await #expect(throws: StoreError.noRoom) {
            for _ in 0..<400 { _ = try await school.office.send(.example(), dryRun: false, again: true) }
        }
        #expect(school.store.isShortOfRoom)
        let (heard, told) = AsyncStream.makeStream(of: Int.self)
        school.text.meanwhile { told.yield($0) }
        let dispatcher = school.dispatcher
        let running = Task { await dispatcher.runUntilIdle() }
        var texts = heard.makeAsyncIterator()
        #expect(await texts.next() == 1)
        #expect(school.text.addresses == ["+447700900801"])
        // What the provider said is on disk too, and the acknowledgement by text.
        try await school.office.receive(.text(IncomingText(from: "07700 900801", text: "OK")))
        #expect(try await school.office.notices().first?.acknowledged?.by == "Nia")
        #expect(school.email.submitted.count == before)
        await #expect(throws: StoreError.noRoom) { try await school.office.send(.example(), dryRun: false, again: true) }
        let used = Self.blocks(reserve)
        #expect(used == 0)

        disk.empty()
        await running.value
        _ = try await school.office.send(.example(), dryRun: false, again: true)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count > before)
        #expect(!school.store.isShortOfRoom && Self.blocks(reserve) >= RoomReserve.bytes)
        try await school.run(until: 0.25)
        #expect(try await school.office.notices().isEmpty)
        #expect(school.text.addresses == ["+447700900801", "+447700900801"])
    }

    @Test func `the reserve is made whole by the next start, whatever a crash left of it`() throws {
        let folder = StoreFolder()
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        let path = folder.url.appending(path: "gatewayd.reserve").path
        for left in [nil, 0, 4096, Int(RoomReserve.bytes)] {
            unlink(path)
            if let left { try Data(count: left).write(to: URL(filePath: path)) }
            let reserve = RoomReserve(folder: folder.url)
            #expect(!reserve.isShort && !reserve.refusesWrites())
            #expect(reserve.keep())
            #expect(Self.blocks(path) >= RoomReserve.bytes)
            reserve.ranOut()
            #expect(reserve.isShort)
            #expect(reserve.release() && Self.blocks(path) == 0)
            #expect(!reserve.release())
            // This disk has free space: the reserve is made anew, and writes go on.
            #expect(!reserve.refusesWrites() && Self.blocks(path) >= RoomReserve.bytes)
        }
    }

    /// Bytes of the disk that a file really has.
    private static func blocks(_ path: String) -> Int64 {
        var facts = stat()
        return stat(path, &facts) == 0 ? Int64(facts.st_blocks) * 512 : -1
    }
}
