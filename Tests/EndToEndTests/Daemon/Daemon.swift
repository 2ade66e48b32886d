import Channels
import Foundation
import Glibc
import Testing

@testable import FakeServers
@testable import gatewayd

/// The built program as a school's daemon, in a folder of its own, with this test as its service manager.
final class Daemon: Sendable {
    let folder: URL
    private let settings: DaemonSettings
    private let process = LockedValue<ChildProcess?>(nil)
    private let manager: ServiceManager
    private let runs = LockedValue(0)

    /// The daemon said that it cannot start, or ended before it was ready.
    struct DidNotStart: Error, CustomStringConvertible {
        var description: String
    }

    /// Runs `body` with a daemon that is ready, and ends it whatever happens.
    static func run(_ settings: DaemonSettings, _ body: (Daemon) async throws -> Void) async throws {
        let daemon = try Daemon(settings)
        do {
            try await daemon.start()
            try await body(daemon)
            try await daemon.stop()
            // What a test does to it on purpose is no failure of its own.
            #expect(!daemon.log.contains("error="), "\(daemon.log)")
        } catch {
            Issue.record("the daemon's log:\n\(daemon.log)")
            daemon.cleanUp()
            throw error
        }
        daemon.cleanUp()
    }

    /// Runs `body` with a school that has these families, a mail server and a provider of texts.
    static func run(
        with families: [TestFamily], _ body: (Daemon, SMTPSink, TextProviderSink) async throws -> Void
    ) async throws {
        let (mail, texts) = (try SMTPSink(), try TextProviderSink())
        defer {
            mail.stop()
            texts.stop()
        }
        try await run(DaemonSettings(mail: mail.port, texts: texts.port)) { daemon in
            try await daemon.importFamilies(families)
            try await body(daemon, mail, texts)
        }
    }

    init(_ settings: DaemonSettings) throws {
        self.settings = settings
        folder = FileManager.default.temporaryDirectory.appending(path: "gw-\(UUID().uuidString.prefix(8))")
        let credentials = folder.appending(path: "credentials")
        try FileManager.default.createDirectory(at: credentials, withIntermediateDirectories: true)
        for (name, secret) in settings.credentials {
            try Data("\(secret)\n".utf8).write(to: credentials.appending(path: name))
        }
        manager = try ServiceManager(in: folder)
        try Data(settings.yaml(folder: folder).utf8).write(to: folder.appending(path: "gatewayd.yaml"))
    }

    var log: String { (try? String(contentsOf: folder.appending(path: "log"), encoding: .utf8)) ?? "" }
    var letters: URL { folder.appending(path: "letters") }

    // MARK: Life

    /// Starts it and waits for READY=1. `shell` is a command that starts the one given to it as its last arguments.
    func start(by shell: [String] = []) async throws {
        // Output of an earlier command that was not read.
        while manager.next() != nil {}
        let child = try launch(by: shell)
        try await eventually("READY=1") {
            if let end = child.end { throw DidNotStart(description: "\(end)\n\(log)") }
            return manager.next() == "READY=1"
        }
    }

    /// Starts it and waits for nothing.
    @discardableResult func launch(by shell: [String] = []) throws -> ChildProcess {
        var environment = environment
        environment["NOTIFY_SOCKET"] = manager.socket
        let log = folder.appending(path: "log")
        let command = shell + [Program.executable.path, "serve", "--config", folder.appending(path: "gatewayd.yaml").path]
        let child = try ChildProcess(
            URL(filePath: command[0]), Array(command.dropFirst()), environment: environment, output: log, errors: log)
        process.change { $0 = child }
        return child
    }

    func signal(_ signal: Int32) { process.value?.signal(signal) }

    /// How the running daemon ended; nil while it runs.
    var end: ChildProcess.End? { process.value?.end }

    /// Asks it to end, as a service manager does, and expects that it does so cleanly.
    func stop(within limit: Duration = .seconds(60)) async throws {
        guard let child = process.value else { return }
        child.signal(SIGTERM)
        #expect(try await child.wait(within: limit) == .status(0))
        #expect(manager.next() == "STOPPING=1")
        process.change { $0 = nil }
    }

    /// `kill -9`: gone when this returns.
    func killNow() async throws {
        guard let child = process.value else { return }
        child.signal(SIGKILL)
        #expect(try await child.wait() == .signal(SIGKILL))
        process.change { $0 = nil }
    }

    func cleanUp() {
        process.value?.signal(SIGKILL)
        try? FileManager.default.removeItem(at: folder)
    }

    // MARK: Commands

    /// Runs a command against the daemon's socket.
    func run(_ arguments: [String], language: String = "en_GB.UTF-8") async throws -> Program {
        let number = runs.change { runs in
            runs += 1
            return runs
        }
        let (output, errors) = (folder.appending(path: "out.\(number)"), folder.appending(path: "err.\(number)"))
        var environment = environment
        environment["LANG"] = language
        let child = try ChildProcess(
            Program.executable, arguments, environment: environment, output: output, errors: errors)
        let end = try await child.wait()
        guard case .status(let status) = end else { throw DidNotStart(description: "\(arguments): \(end)") }
        return Program(
            status: status, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    func run(_ arguments: String...) async throws -> Program { try await run(arguments) }

    /// What a command prints with `--json`.
    func json<Value: Decodable>(_ arguments: String...) async throws -> Value {
        let run = try await run(arguments + ["--json"])
        guard run.status == 0 else { throw DidNotStart(description: "\(arguments): \(run.status) \(run.errors)") }
        return try APIJSON.value(from: Data(run.output.utf8))
    }

    var environment: [String: String] {
        [
            "GATEWAYD_SOCKET": folder.appending(path: "gatewayd.sock").path, "TZ": "Europe/London",
            "CREDENTIALS_DIRECTORY": folder.appending(path: "credentials").path,
        ]
    }

    // MARK: Files

    func write(_ text: String, to name: String) throws -> String {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// Imports families and expects no mistake.
    func importFamilies(_ families: [TestFamily]) async throws {
        let file = try write(TestFamily.csv(families), to: "families.csv")
        let run = try await run("import", file, "--yes")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }
}
