import ArgumentParser
import Foundation
import Glibc
import Templates

/// Standard output and standard error: the one place that writes to them, since `FileHandle.write` ends the program with a trap where the
/// reader is gone or the disk is full.
enum StandardStream: Int32 {
    case output = 1
    case errors = 2

    /// Keeps SIGPIPE from ending the program wherever it happens to write: the daemon outlives whoever reads its log, and a relay that hangs
    /// up. What a closed pipe means is decided in `write`.
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Writes all of the bytes. A result that cannot be written ends the program: without a word, as SIGPIPE does, where nobody reads it any
    /// more (`gatewayd address | head -1`), else with a sentence and status 1. What cannot be said on standard error cannot be said at all;
    /// the work goes on, and the exit status tells how it ended.
    func write(_ data: Data) {
        guard let code = failure(writing: data), self == .output else { return }
        if code == EPIPE { Self.endByClosedPipe() }
        Self.errors.write(Data((Self.sentence(code) + "\n").utf8))
        _exit(ExitStatus.failure.rawValue)
    }

    /// The system's reason why not all was written; nil where it was.
    private func failure(writing data: Data) -> Int32? {
        data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Int32? in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(rawValue, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    // Whoever shares the terminal or pipe made it non-blocking.
                    var ready = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&ready, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return nil
        }
    }

    /// Ends as a program does that leaves SIGPIPE alone, so that a shell sees 141 and nobody a message.
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
        guard let words = try? Localizer(Localizer.language(in: CommandLine.arguments)) else { return reason }
        return words.text(code == ENOSPC ? "output-no-room" : "output-not-written", ["reason": .text(reason)])
    }
}
