import ArgumentParser
import Foundation
import Gateway
import Templates

/// The steps of a start that can fail, each with the sentence and the exit status that go with it.
extension Words {
    func speaking(_ language: Language) -> Words { Words(locales: locales, language: language, share: share) }

    func secrets(
        for configuration: Configuration, in file: ConfigurationReader, environment: [String: String]
    ) throws -> Secrets {
        do {
            return try Secrets(for: configuration, from: Credentials(environment: environment))
        } catch {
            for mistake in error.all { Terminal.say("\(file.place(of: mistake.key)): \(sentence(mistake))") }
            throw ExitStatus.configuration
        }
    }

    func wires(_ configuration: Configuration, secrets: Secrets) throws -> Wires {
        do {
            return try Wires(configuration, secrets: secrets, locales: locales, share: share)
        } catch {
            throw refusal(error)
        }
    }

    /// Says why the channels cannot be made ready, and answers how the program ends then.
    func refusal(_ fault: Wires.Fault) -> ExitCode {
        switch fault {
        case .provider(_, let mistakes):
            for mistake in mistakes { Terminal.say(line(mistake)) }
            return ExitStatus.configuration
        case .account(let provider, let missing):
            Terminal.say(
                text(
                    "service-account-incomplete",
                    ["provider": .text(provider), "missing": .text(missing.joined(separator: ", "))]))
            return ExitStatus.configuration
        case .library(let detail):
            Terminal.say(text("service-cannot-start", ["detail": .text(detail)]))
            return ExitStatus.failure
        }
    }

    /// Ends the program where a folder with families' names and addresses is open to others.
    func checkFolders(of configuration: Configuration) throws {
        let open = PrivateFolder.open(of: configuration)
        guard !open.isEmpty else { return }
        for folder in open { Terminal.say(sentence(folder)) }
        throw ExitStatus.configuration
    }

    func store(in folder: String) throws -> Store {
        do {
            return try Store(folder: URL(fileURLWithPath: folder, isDirectory: true))
        } catch {
            Terminal.say(text(Phrase(rawValue: "store-\(error.rawValue)")))
            throw ExitStatus.failure
        }
    }
}
