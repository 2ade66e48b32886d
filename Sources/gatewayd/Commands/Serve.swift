import ArgumentParser
import Foundation
import Gateway
import Logging
import ServiceLifecycle
import Templates
import UnixSignals

/// `gatewayd serve`: the daemon, as systemd starts it.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Rhedeg y gwasanaeth. / Run the daemon.")

    @Option(help: "Y ffeil / The file (GATEWAYD_CONFIG, /etc/gatewayd/gatewayd.yaml)", completion: .file(extensions: ["yaml"]))
    var config: String?

    func run() async throws {
        // The store, the letters and the socket's folder are for the daemon's user alone, also without the systemd unit.
        umask(0o077)
        MallocTuning.keepInFewArenas()
        let environment = ProcessInfo.processInfo.environment
        var words = try Localizer(nil, environment: environment)
        let reader = ConfigurationReader(path: config, environment: environment)
        guard let configuration = reader.configuration else {
            for mistake in reader.mistakes { Terminal.say(words.line(mistake)) }
            throw ExitStatus.configuration
        }
        if let language = configuration.language { words = words.speaking(language) }
        let secrets = try words.secrets(for: configuration, in: reader, environment: environment)
        try words.checkFolders(of: configuration)
        let wires = try words.wires(configuration, secrets: secrets)
        let store = try words.store(in: configuration.state)
        let logger = Logger(label: "gatewayd") { _ in JournalLog(environment: environment) }

        let application = GatewayApplication(
            configuration, store: store, channels: wires.channels, locales: words.locales, vocabulary: try words.vocabulary(),
            linkKeys: secrets.linkKey?.valid.map { $0.reveal() } ?? [], clock: SystemClock(), idGenerator: .system, logger: logger
        )
        try await application.dispatcher.recover()
        let surfaces = HTTPServers(
            office: application.office, words: words.locales,
            pages: try PageRenderer(share: words.share, locales: words.locales, school: configuration.school),
            links: application.links,
            webhooks: wires.webhooks, publicURL: configuration.publicURL, logger: logger)
        try await words.listening {
            try await serve(application, surfaces, configuration, SystemdNotifier(environment: environment), logger)
        }
        do {
            try store.close()
        } catch {
            // What was acknowledged is already in the journal on disk; only the last checkpoint failed.
            Terminal.say(words.text(Phrase(rawValue: "store-\(error.rawValue)")))
            throw ExitStatus.failure
        }
    }

    private func serve(
        _ application: GatewayApplication, _ surfaces: HTTPServers, _ configuration: Configuration, _ notifier: SystemdNotifier,
        _ logger: Logger
    ) async throws {
        // The group stops them in reverse order, each after the one behind it has ended: so keep-alives go on while the
        // dispatcher waits for mail in flight.
        var services: [any Service] = [
            Heartbeat(notifier: notifier, store: application.store), DispatchService(dispatcher: application.dispatcher),
        ]
        services += surfaces.services(listen: configuration.listen, socket: configuration.socket)
        services.append(ShutdownNotifier(notifier: notifier, dispatcher: application.dispatcher))
        let group = ServiceGroup(
            configuration: .init(
                services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        // The scope cancels it where the daemon stops before it could listen.
        async let _: Void = announce(surfaces.place, configuration, notifier, logger)
        try await group.run()
    }

    private func announce(
        _ place: ListenerState, _ configuration: Configuration, _ notifier: SystemdNotifier, _ logger: Logger
    ) async {
        await place.waitUntilListening()
        guard !Task.isCancelled else { return }
        notifier.ready()
        logger.info("gatewayd serves", metadata: ["socket": "\(configuration.socket)", "listen": "\(configuration.listen)"])
    }
}
