import Channels
import Glibc

/// The folder for letters to be printed, created so that the daemon's group can print from it.
///
/// | folder | mode | who may do what |
/// | --- | --- | --- |
/// | the folder of the letters, created here or inside the state folder | 0750 | the group lists and reads it |
/// | each missing parent, the state folder among them | 0710 | the group can enter it but not list it |
/// | what existed before, outside the state folder | unchanged | as the administrator set it |
struct LetterFolder {
    let path: String
    /// The daemon's state folder.
    let state: String

    private static let letters: mode_t = 0o750
    private static let passage: mode_t = 0o710

    /// A system call that failed, and the path.
    struct Failure: Error, CustomStringConvertible {
        var path: String
        var number: Int32

        var description: String { "\(path): \(String(cString: strerror(number)))" }
    }

    func make() throws(Failure) {
        let isNew = try Self.make(path, mode: Self.letters)
        // An earlier version created it for the daemon's user alone.
        if !isNew, path.hasPrefix(state + "/") { try Self.set(Self.letters, on: path) }
    }

    /// False where it existed already.
    private static func make(_ path: String, mode: mode_t) throws(Failure) -> Bool {
        if mkdir(path, mode) == 0 {
            // The daemon's umask removed the group's rights from `mkdir`'s mode.
            try set(mode, on: path)
            return true
        }
        switch errno {
        case EEXIST:
            do throws(SystemFailure) {
                guard try PathFacts(of: path).isFolder else { throw SystemFailure(number: ENOTDIR) }
            } catch {
                throw Failure(path: path, number: error.number)
            }
            return false
        case ENOENT:
            let parent = path.split(separator: "/").dropLast().joined(separator: "/")
            guard !parent.isEmpty, try make("/\(parent)", mode: passage) else { throw Failure(path: path, number: ENOENT) }
            return try make(path, mode: mode)
        default: throw Failure(path: path, number: errno)
        }
    }

    private static func set(_ mode: mode_t, on path: String) throws(Failure) {
        guard chmod(path, mode) == 0 else { throw Failure(path: path, number: errno) }
    }
}
