import ArgumentParser
import Foundation
import Templates

/// The options of every command that calls the daemon.
struct DaemonOptions: ParsableArguments {
    @Option(help: "Soced y daemon / The daemon's socket (GATEWAYD_SOCKET, /run/gatewayd/gatewayd.sock)", completion: .file())
    var socket: String?

    @Option(help: "Iaith y geiriau / The language of the words: cy, en")
    var lang: Language?

    @Flag(help: "JSON i raglenni / JSON for programs")
    var json = false

    func words() throws -> Localizer { try Localizer(lang) }

    func client(_ words: Localizer) throws -> DaemonClient {
        let environment = ProcessInfo.processInfo.environment["GATEWAYD_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
        return try DaemonClient(socket: socket ?? environment ?? Configuration.defaultSocket, words: words)
    }

    /// Posts to the daemon and prints `phrase` once it is done.
    func tell(_ path: String, _ body: some Encodable, saying phrase: Phrase, _ values: [String: Value] = [:]) async throws {
        let words = try words()
        try await Terminal.run {
            try await client(words).tell(path, body)
            if json { return try words.printJSON(APIAnswers.Done()) }
            Terminal.print(words.text(phrase, values))
        }
    }
}
