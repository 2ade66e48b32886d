import ArgumentParser
import Foundation
import Glibc
import Templates

/// Standard output and standard error. Everything is written through here, since `FileHandle.write` traps where the reader is
/// gone or the disk is full.
enum StandardStream: Int32 {
    case output = 1
    case errors = 2

    /// Ignores SIGPIPE in the whole process: the daemon must survive a closed log pipe, and a relay that closes its connection.
    /// `write` decides what a closed pipe means.
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Writes all of the bytes. A result that cannot be written ends the program: by SIGPIPE, without a message, where the
    /// reader has closed the pipe (`gatewayd address | head -1`), else with a sentence and status 1. A failed write to standard
    /// error is ignored: the work goes on, and the exit status tells how it ended.
    func write(_ data: Data) {
        guard let code = failure(writing: data), self == .output else { return }
        if code == EPIPE { Self.endByClosedPipe() }
        Self.errors.write(Data((Self.sentence(code) + "\n").utf8))
        _exit(ExitStatus.failure.rawValue)
    }

    /// The system's error number where not all was written; nil where it was.
    private func failure(writing data: Data) -> Int32? {
        data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Int32? in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(rawValue, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    // Another process that shares the terminal or pipe made it non-blocking.
                    var ready = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&ready, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return nil
        }
    }

    /// Ends as a program does that does not handle SIGPIPE, so that a shell sees 141 and prints no message.
    private static func endByClosedPipe() -> Never {
        var pipe = sigset_t()
        sigemptyset(&pipe)
        sigaddset(&pipe, SIGPIPE)
        signal(SIGPIPE, SIG_DFL)
        pthread_sigmask(SIG_UNBLOCK, &pipe, nil)
        raise(SIGPIPE)
        _exit(128 + SIGPIPE)
    }

    private static func sentence(_ code: Int32) -> String {
        let reason = String(cString: strerror(code))
        // Without the folder locales only the system's reason is printed.
        guard let words = try? Localizer(Localizer.language(in: CommandLine.arguments)) else { return reason }
        return words.text(code == ENOSPC ? "output-no-room" : "output-not-written", ["reason": .text(reason)])
    }
}
