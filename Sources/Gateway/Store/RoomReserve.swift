import Foundation
import Glibc
import Synchronization

/// Disk space that is reserved for telling staff that the disk is full.
///
/// A file of allocated blocks beside the store. When SQLite reports a full disk, a write that may use the reserve (`Store.write(at:reserved:_:)`)
/// gives the blocks back to the file system and runs again; from the first such report all other writes are refused before they begin, so that
/// they do not take that space. When the disk has space again the file is made anew and all writes go on.
///
/// The content of the file does not matter. A crash at any moment leaves a file that is whole, shorter or missing, and the next start makes it
/// whole where the disk has space.
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

    /// Reserves the space, and keeps it reserved from now on. False where the disk has none now.
    func keep() -> Bool {
        state.withLock { state in
            state.isKept = true
            state.isHeld = allocate()
            return state.isHeld
        }
    }

    /// Whether the disk was full at the last write or check.
    var isShort: Bool { state.withLock { $0.isShort } }

    /// Whether a write that may not use the reserve must wait; looks whether the disk has space again.
    func refusesWrites() -> Bool {
        state.withLock { state in
            guard state.isShort else { return false }
            guard free >= Self.bytes * (state.isHeld ? 1 : 2) else { return true }
            if !state.isHeld { state.isHeld = allocate() }
            state.isShort = !state.isHeld
            return state.isShort
        }
    }

    /// A write found the disk full.
    func ranOut() {
        state.withLock { state in if state.isKept { state.isShort = true } }
    }

    /// Gives the space back to the file system; false where it was given back before.
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
            // Gives back the blocks that were allocated: too few for the reserve, but of use to the store.
            _ = ftruncate(descriptor, 0)
            return false
        }
        return true
    }
}
