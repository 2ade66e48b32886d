import ArgumentParser
import Foundation
import Gateway
import Templates

/// The steps of a start that can fail, each with the sentence and the exit status that go with it.
extension Words {
    func speaking(_ language: Language) -> Words { Words(locales: locales, language: language, share: share) }

    func secrets(for configuration: Configuration, environment: [String: String]) throws -> Secrets {
        do {
            return try Secrets(for: configuration, from: Credentials(environment: environment))
        } catch {
            for mistake in error.all { Terminal.say(sentence(mistake)) }
            throw ExitStatus.configuration
        }
    }

    func wires(_ configuration: Configuration, secrets: Secrets) throws -> Wires {
        do {
            return try Wires(configuration, secrets: secrets, locales: locales, share: share)
        } catch .provider(_, let mistakes) {
            for mistake in mistakes { Terminal.say(line(mistake)) }
            throw ExitStatus.configuration
        } catch .account(let provider, let missing) {
            Terminal.say(
                text(
                    "service-account-incomplete",
                    ["provider": .text(provider), "missing": .text(missing.joined(separator: ", "))]))
            throw ExitStatus.configuration
        } catch .library(let detail) {
            Terminal.say(text("service-cannot-start", ["detail": .text(detail)]))
            throw ExitStatus.failure
        }
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
