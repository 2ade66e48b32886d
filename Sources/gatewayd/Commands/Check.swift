import ArgumentParser
import Foundation
import Templates

/// `gatewayd check`: every mistake of the configuration, with its line. Exits with 2 where there is one.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Gwirio'r ffurfweddiad: pob camgymeriad â'i linell. / Check the configuration: every mistake with its line.")

    @Option(help: "Y ffeil / The file (GATEWAYD_CONFIG, /etc/gatewayd/gatewayd.yaml)", completion: .file(extensions: ["yaml"]))
    var config: String?

    @Option(help: "Iaith y brawddegau / The language of the sentences: cy, en")
    var lang: Language?

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let words = try Words(lang, environment: environment)
        let reader = ConfigurationReader(path: config, environment: environment)
        for mistake in reader.mistakes { print(words.line(mistake)) }
        guard let found = reader.configuration else { throw ExitStatus.configuration }

        let file = ConfigurationReader.file(config, environment: environment)
        let credentials = Credentials(environment: environment)
        if credentials.isComplete {
            do {
                _ = try Secrets(for: found, from: credentials)
            } catch {
                for mistake in error.all { print("\(file): \(words.sentence(mistake))") }
                throw ExitStatus.configuration
            }
        }
        print(words.text("check-fine", ["file": .text(file)]))
        if !credentials.isComplete, !found.credentials.isEmpty {
            let names = found.credentials.map(\.name).joined(separator: ", ")
            print(words.text("check-secrets-needed", ["names": .text(names)]))
        }
    }
}

extension Words {
    /// What is wrong with a credential.
    func sentence(_ mistake: Secrets.Mistake) -> String {
        text(Phrase(rawValue: "service-credential-\(mistake.reason.rawValue)"), ["name": .text(mistake.name)])
    }
}
