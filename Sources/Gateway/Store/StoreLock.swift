import Foundation
import Glibc

/// Holds a store for one process: a second daemon on the same folder is refused, not left to corrupt it.
///
/// The kernel drops the lock with the process, so a crash leaves none behind.
final class StoreLock: Sendable {
    private let descriptor: Int32

    init(folder: URL) throws(StoreError) {
        try Self.make(folder)
        descriptor = open(folder.appending(path: "gatewayd.lock").path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError(errno: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            throw .inUse
        }
    }

    deinit { Glibc.close(descriptor) }

    /// Makes the folder and those above it, as far as they are not there.
    private static func make(_ folder: URL) throws(StoreError) {
        var path = ""
        for part in folder.standardizedFileURL.path.split(separator: "/") {
            path += "/\(part)"
            guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw StoreError(errno: errno) }
        }
    }
}
