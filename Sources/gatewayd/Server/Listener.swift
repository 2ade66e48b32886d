import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// One place where we listen, as a service: it stops taking connections on a graceful shutdown and finishes those it has.
struct Listener: Service {
    enum Place: Sendable, Equatable, CustomStringConvertible {
        case tcp(ListenAddress)
        case socket(String)

        var description: String {
            switch self {
            case .tcp(let address): address.description
            case .socket(let path): path
            }
        }

        /// Who speaks slowly does not keep a connection either. On the socket are commands of this machine, with files of any size.
        fileprivate var deadlines: [RequestDeadline] {
            if case .tcp = self { [RequestDeadline()] } else { [] }
        }
    }

    let place: Place
    let responder: RouterResponder<BasicRequestContext>
    let logger: Logger
    /// Called once connections are taken, with the port for TCP: the system's choice where 0 was asked for.
    let onListening: @Sendable (_ port: Int?) async -> Void

    /// - Throws: `ListenFailure` where the place cannot be had.
    func run() async throws {
        do {
            switch place {
            case .tcp(let address): try await listen(on: address)
            case .socket(let path): try await listen(on: SocketFile(path: path))
            }
        } catch let error as IOError {
            throw ListenFailure(errno: error.errnoCode, place: place.description)
        }
    }

    private func listen(on address: ListenAddress) async throws {
        try await application(.hostname(address.host, port: address.port)) { channel in
            await onListening(channel.localAddress?.port)
        }.run()
    }

    private func listen(on file: SocketFile) async throws {
        // A stale file is replaced at binding; one with a daemon behind it is not ours to take.
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
            // Who opens a connection and says nothing does not keep it.
            server: .http1(configuration: .init(additionalChannelHandlers: place.deadlines, idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: address), onServerRunning: onRunning, logger: logger)
    }
}

extension Listener: CustomStringConvertible {
    /// What the service group calls it. Left to itself it would spell out all that stands in it, every word of the locales too.
    var description: String { place.description }
}
