import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// One place where we listen, as a service: it stops taking connections on a graceful shutdown and finishes those it has.
struct Listener: Service {
    enum Place: Sendable, Equatable {
        case tcp(ListenAddress)
        case socket(String)
    }

    let place: Place
    let responder: RouterResponder<BasicRequestContext>
    let logger: Logger
    /// Called once connections are taken, with the port for TCP: the system's choice where 0 was asked for.
    let onListening: @Sendable (_ port: Int?) async -> Void

    func run() async throws {
        switch place {
        case .tcp(let address):
            try await application(.hostname(address.host, port: address.port)) { channel in
                await onListening(channel.localAddress?.port)
            }.run()
        case .socket(let path):
            let file = SocketFile(path: path)
            // A stale file is replaced at binding; one with a daemon behind it is not ours to take.
            guard !file.isAnswered else { throw SocketFile.Failure.inUse(path) }
            try await application(.unixDomainSocket(path: path)) { channel in
                do {
                    try file.open()
                    await onListening(nil)
                } catch {
                    logger.error("the socket's mode cannot be set", metadata: ["error": "\(error)"])
                    channel.close(promise: nil)
                }
            }.run()
            file.remove()
        }
    }

    private func application(
        _ address: BindAddress, onRunning: @escaping @Sendable (any Channel) async -> Void
    ) -> Application<RouterResponder<BasicRequestContext>> {
        Application(
            responder: responder,
            // Who opens a connection and says nothing does not keep it.
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: address), onServerRunning: onRunning, logger: logger)
    }
}
