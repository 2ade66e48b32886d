import Glibc
import NIOCore
import Templates

/// Why the daemon cannot listen on an address. Raw codes are stable; the sentence is `listen-<code>` in `locales/`, with
/// `$place` and `$detail`.
struct ListenFailure: Error, Equatable {
    enum Code: String, CaseIterable {
        /// Another program uses it; for the socket, another daemon.
        case taken
        case forbidden
        /// No such address on this machine, no such folder.
        case absent
        case failed
    }

    var code: Code
    var place: String
    /// The system's error text.
    var detail = ""

    init(_ code: Code, place: String) {
        self.code = code
        self.place = place
    }

    init(errno number: Int32, place: String) {
        switch number {
        case EADDRINUSE: code = .taken
        case EACCES, EPERM: code = .forbidden
        case EADDRNOTAVAIL, ENOENT, ENOTDIR: code = .absent
        default: code = .failed
        }
        self.place = place
        detail = String(cString: strerror(number))
    }
}

extension Localizer {
    /// Runs work that listens; prints a failure to listen and ends the program with status 1.
    func listening(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let failure as ListenFailure {
            Terminal.say(sentence(failure))
            throw ExitStatus.failure
        }
    }

    private func sentence(_ failure: ListenFailure) -> String {
        text(
            Phrase(rawValue: "listen-\(failure.code.rawValue)"),
            ["place": .text(failure.place), "detail": .text(failure.detail)])
    }
}
