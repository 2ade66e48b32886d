import Foundation
import Glibc

@testable import FakeServers

/// A program started as a service manager starts one: no signal blocked, nothing open but its three streams, which are files.
///
/// Not by Foundation's `Process`, whose child inherits the signals that this thread blocks: it would never hear of a SIGTERM.
final class ChildProcess: Sendable {
    enum End: Sendable, Equatable {
        case status(Int32)
        case signal(Int32)
    }

    struct CannotStart: Error { var code: Int32 }

    let id: pid_t
    private let ended = LockedValue<End?>(nil)

    var end: End? { ended.value }

    init(_ program: URL, _ arguments: [String], environment: [String: String], output: URL, errors: URL) throws {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        let write = O_WRONLY | O_CREAT | O_APPEND
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output.path, write, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors.path, write, 0o600)
        // What another test has open just now would stay open as long as a daemon runs; one that is not open is passed over.
        for descriptor: Int32 in 3..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var child = pid_t()
        let code = Self.withStrings([program.path] + arguments) { arguments in
            Self.withStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
                posix_spawn(&child, program.path, &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else { throw CannotStart(code: code) }
        id = child
        Thread.detachNewThread { [id, ended] in
            var status: Int32 = 0
            while waitpid(id, &status, 0) < 0, errno == EINTR {}
            let end: End = status & 0x7F == 0 ? .status((status >> 8) & 0xFF) : .signal(status & 0x7F)
            ended.change { $0 = end }
        }
    }

    func signal(_ signal: Int32) {
        if end == nil { kill(id, signal) }
    }

    /// How it ended.
    func wait(within limit: Duration = .seconds(60)) async throws -> End {
        try await eventually("the end of a process", within: limit) { end }
    }

    private static func withStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
