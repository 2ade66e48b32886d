import Foundation
import Glibc
import Synchronization

/// Room on the disk that is kept for telling staff that the disk is full.
///
/// A file of real blocks beside the store. When SQLite reports that there is no room, whoever may use the reserve (`Store.write(reserved:)`)
/// gives the blocks back to the file system and writes; from the first such report all other writes are refused before they begin, so that
/// they do not take that room. When there is room again the file is made anew and all writes go on.
///
/// Nothing stands in the file. A crash at any moment leaves one that is whole, partly there or missing, and the next start makes it whole
/// where there is room.
final class RoomReserve: Sendable {
    /// The intents, results and acknowledgements of a day of notices take a tenth of this.
    static let bytes: Int64 = 1 << 20

    private struct State {
        var isKept = false
        var isHeld = false
        var isShort = false
    }

    private let path: String
    private let folder: String
    private let state = Mutex(State())

    init(folder: URL) {
        self.folder = folder.path
        path = folder.appending(path: "gatewayd.reserve").path
    }

    /// Reserves the room, and keeps it reserved from now on. False where there is none now.
    func keep() -> Bool {
        state.withLock { state in
            state.isKept = true
            state.isHeld = allocate()
            return state.isHeld
        }
    }

    /// Whether the last that was heard is that the disk is full.
    var isShort: Bool { state.withLock { $0.isShort } }

    /// Whether a write that may not use the reserve must wait; looks whether there is room again.
    func refusesWrites() -> Bool {
        state.withLock { state in
            guard state.isShort else { return false }
            guard free >= Self.bytes * (state.isHeld ? 1 : 2) else { return true }
            if !state.isHeld { state.isHeld = allocate() }
            state.isShort = !state.isHeld
            return state.isShort
        }
    }

    /// A write found no room.
    func ranOut() {
        state.withLock { state in if state.isKept { state.isShort = true } }
    }

    /// Gives the room back to the file system; false where it was given back before.
    func release() -> Bool {
        state.withLock { state in
            guard state.isHeld else { return false }
            state.isHeld = false
            return truncate(path, 0) == 0
        }
    }

    private var free: Int64 {
        var facts = statvfs()
        guard statvfs(folder, &facts) == 0 else { return 0 }
        return Int64(clamping: UInt64(facts.f_bavail) &* UInt64(facts.f_frsize))
    }

    private func allocate() -> Bool {
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { Glibc.close(descriptor) }
        guard posix_fallocate(descriptor, 0, Int(Self.bytes)) == 0 else {
            // What it did get is of no use to us, and may be to the store.
            _ = ftruncate(descriptor, 0)
            return false
        }
        return true
    }
}
