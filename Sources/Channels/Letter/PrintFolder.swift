internal import Foundation
internal import Glibc

/// The folder that the office prints from: a file in it is complete, or does not exist.
struct PrintFolder: Sendable {
    let path: String

    /// A file's mode: the daemon's user writes it and its group prints it; no other user may read the name and address on it.
    private static let mode: mode_t = 0o640

    /// A system call that failed: its name and errno.
    struct Failure: Error, Equatable {
        var call: String
        var number: Int32

        /// Temporary failures of storage: a full or read-only disk, a missing folder. Contains no path.
        var reason: Reason { Reason(composing: .storageFailed, detail: detail) }

        var detail: String { "\(call): \(String(cString: strerror(number)))" }
    }

    /// Writes files so that each appears complete, in the order given, and is on disk when this returns.
    func write(_ files: [(name: String, data: Data)]) throws(Failure) {
        let folder = try open()
        defer { close(folder) }
        for file in files {
            // A name that no printing program takes for a letter; the same for every attempt, so that crashes leave at most one
            // such file for each delivery.
            let temporary = ".\(file.name).part"
            do throws(Failure) {
                try fill(temporary, in: folder, with: file.data)
                guard renameat(folder, temporary, folder, file.name) == 0 else { throw Failure(call: "rename", number: errno) }
            } catch {
                unlinkat(folder, temporary, 0)
                throw error
            }
        }
        guard fsync(folder) == 0 else { throw Failure(call: "fsync", number: errno) }
    }

    /// Whether the file exists.
    func has(_ name: String) throws(Failure) -> Bool {
        let folder = try open()
        defer { close(folder) }
        var status = stat()
        if fstatat(folder, name, &status, 0) == 0 { return true }
        guard errno == ENOENT else { throw Failure(call: "stat", number: errno) }
        return false
    }

    private func open() throws(Failure) -> Int32 {
        let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw Failure(call: "open", number: errno) }
        return folder
    }

    private func fill(_ name: String, in folder: Int32, with data: Data) throws(Failure) {
        // Not through a symbolic link: a user who may write to the folder could have pointed it to another file.
        let file = openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, Self.mode)
        guard file >= 0 else { throw Failure(call: "open", number: errno) }
        var failure: Failure?
        // The daemon's umask removes the rights of the group, which prints from here.
        if fchmod(file, Self.mode) != 0 { failure = Failure(call: "chmod", number: errno) }
        if failure == nil { do throws(Failure) { try Self.fill(file, with: data) } catch { failure = error } }
        // Some file systems report a full disk only here.
        if Glibc.close(file) != 0, failure == nil { failure = Failure(call: "close", number: errno) }
        if let failure { throw failure }
    }

    /// Writes all of the bytes to an open file, and waits until they are on disk.
    static func fill(_ file: Int32, with data: Data) throws(Failure) {
        var rest = data[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw Failure(call: "write", number: errno)
            }
        }
        guard fsync(file) == 0 else { throw Failure(call: "fsync", number: errno) }
    }
}
