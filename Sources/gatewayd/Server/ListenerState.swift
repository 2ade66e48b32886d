import Foundation
import Templates

/// Which listeners take connections, and the one-time links to the pages.
actor ListenerState {
    nonisolated let links: OneTimeLinks
    private(set) var address: ListenAddress?
    private var socketIsOpen = false
    private var waiting: [AsyncStream<Void>.Continuation] = []

    init(now: @escaping @Sendable () -> Date = Date.init) {
        links = OneTimeLinks(now: now)
    }

    func listens(on address: ListenAddress) {
        self.address = address
        tell()
    }

    func hasSocket() {
        socketIsOpen = true
        tell()
    }

    /// Returns once both the TCP address and the socket take connections, or when the task is cancelled.
    func waitUntilListening() async {
        guard !isListening else { return }
        let (ready, continuation) = AsyncStream.makeStream(of: Void.self)
        waiting.append(continuation)
        for await _ in ready { return }
    }

    /// An address that opens the staff page once; nil before the TCP listener takes connections.
    func pageLink(in language: Language? = nil) async -> String? {
        guard let address else { return nil }
        // A wildcard address includes this machine, and the staff page answers to this machine's own names only.
        let here = address.isLoopback ? address : ListenAddress(host: "127.0.0.1", port: address.port)
        return "http://\(here)/open/\(await links.issue())" + (language.map { "?lang=\($0.tag)" } ?? "")
    }

    private var isListening: Bool { address != nil && socketIsOpen }

    private func tell() {
        guard isListening else { return }
        for continuation in waiting { continuation.yield() }
        waiting = []
    }
}
