import Foundation
import Glibc

/// What the system says of a write that it refused.
extension StoreError {
    /// By an error number of open(2), mkdir(2) or write(2).
    init(errno number: Int32) {
        switch number {
        case ENOSPC: self = .noRoom
        case EDQUOT: self = .quotaUsed
        case EROFS: self = .readOnly
        case EACCES, EPERM: self = .forbidden
        default: self = .notWritable
        }
    }

    /// Why nothing can be written in a folder, tried with 4096 bytes; nil where they can be written. SQLite does not tell the error number.
    static func refusing(_ folder: URL) -> StoreError? {
        let path = folder.appending(path: "gatewayd.probe").path
        let descriptor = open(path, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return StoreError(errno: errno) }
        defer {
            Glibc.close(descriptor)
            unlink(path)
        }
        let bytes = [UInt8](repeating: 0, count: 4096)
        // A disk may report the error only at fsync(2).
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            return StoreError(errno: errno)
        }
        return nil
    }

    /// The same error; for `notWritable` the one that the system gives on a trial write.
    func explained(by folder: URL) -> StoreError {
        guard self == .notWritable else { return self }
        return Self.refusing(folder) ?? self
    }
}
