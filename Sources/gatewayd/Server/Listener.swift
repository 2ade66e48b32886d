import Glibc
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// One listening address, as a service: on a graceful shutdown it takes no new connections and finishes the open ones.
struct Listener: Service {
    enum Endpoint: Sendable, Equatable, CustomStringConvertible {
        case tcp(ListenAddress)
        case socket(String)

        var description: String {
            switch self {
            case .tcp(let address): address.description
            case .socket(let path): path
            }
        }

        /// A client that sends slowly must not keep a connection. The socket has no deadline: local commands send files of any
        /// size.
        fileprivate var deadlines: [RequestDeadline] {
            if case .tcp = self { [RequestDeadline()] } else { [] }
        }
    }

    let endpoint: Endpoint
    let responder: RouterResponder<BasicRequestContext>
    let logger: Logger
    /// Called once connections are taken, with the port for TCP, which the system chose where 0 was asked for.
    let onListening: @Sendable (_ port: Int?) async -> Void

    /// - Throws: `ListenFailure` where it cannot listen there.
    func run() async throws {
        do {
            switch endpoint {
            case .tcp(let address): try await listen(on: address)
            case .socket(let path): try await listen(on: SocketFile(path: path))
            }
        } catch let error as IOError {
            throw ListenFailure(errno: error.errnoCode, place: endpoint.description)
        }
    }

    private func listen(on address: ListenAddress) async throws {
        try await application(.hostname(address.host, port: address.port)) { channel in
            await onListening(channel.localAddress?.port)
        }.run()
    }

    private func listen(on file: SocketFile) async throws {
        // Binding replaces a stale file; a file on which a daemon accepts connections must stay.
        guard !file.isAnswered else { throw ListenFailure(.taken, place: file.path) }
        let opening = Opening()
        try await application(.unixDomainSocket(path: file.path)) { channel in
            do throws(ListenFailure) {
                try file.open()
                await onListening(nil)
            } catch {
                await opening.fail(error)
                channel.close(promise: nil)
            }
        }.run()
        file.remove()
        if let failure = await opening.failure { throw failure }
    }

    /// Carries a failure out of the server's callback, which cannot throw.
    private actor Opening {
        private(set) var failure: ListenFailure?

        func fail(_ failure: ListenFailure) { self.failure = failure }
    }

    private func application(
        _ address: BindAddress, onRunning: @escaping @Sendable (any Channel) async -> Void
    ) -> Application<RouterResponder<BasicRequestContext>> {
        Application(
            responder: responder,
            // A client that opens a connection and sends nothing must not keep it.
            server: .http1(configuration: .init(additionalChannelHandlers: endpoint.deadlines, idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: address), onServerRunning: onRunning, logger: logger)
    }
}

extension Listener: CustomStringConvertible {
    /// For the service group's log. The default description would print every stored property, all locales included.
    var description: String { endpoint.description }
}

/// The file of a Unix socket: its mode, and whether a process accepts connections on it.
struct SocketFile: Sendable {
    let path: String

    /// Only the owner and the group may connect.
    static let mode: mode_t = 0o660

    /// Whether a process accepts connections there; on a file left by a crash, `connect` is refused.
    var isAnswered: Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8) + [0]
        guard bytes.count <= MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let result = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                connect(descriptor, generic, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        return result == 0
    }

    func open() throws(ListenFailure) {
        guard chmod(path, Self.mode) == 0 else { throw ListenFailure(errno: errno, place: path) }
    }

    /// For after the listener has ended. A file that is missing already is fine.
    func remove() { unlink(path) }
}
