import ArgumentParser
import Foundation
import Gateway
import Templates

/// The steps of a start that can fail, each with the sentence and the exit status that go with it.
extension Words {
    /// At once: whoever reads a pipe must not wait for a buffer to fill.
    func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    func speaking(_ language: Language) -> Words { Words(locales: locales, language: language, share: share) }

    func secrets(for configuration: Configuration, environment: [String: String]) throws -> Secrets {
        do {
            return try Secrets(for: configuration, from: Credentials(environment: environment))
        } catch {
            for mistake in error.all { complain(sentence(mistake)) }
            throw ExitStatus.configuration
        }
    }

    func wires(_ configuration: Configuration, secrets: Secrets) throws -> Wires {
        do {
            return try Wires(configuration, secrets: secrets, locales: locales, share: share)
        } catch .provider(_, let mistakes) {
            for mistake in mistakes { complain(line(mistake)) }
            throw ExitStatus.configuration
        } catch .account(let provider, let missing) {
            complain(
                text(
                    "service-account-incomplete",
                    ["provider": .text(provider), "missing": .text(missing.joined(separator: ", "))]))
            throw ExitStatus.configuration
        } catch .library(let detail) {
            complain(text("service-cannot-start", ["detail": .text(detail)]))
            throw ExitStatus.failure
        }
    }

    func store(in folder: String) throws -> Store {
        do {
            return try Store(folder: URL(fileURLWithPath: folder, isDirectory: true))
        } catch {
            complain(text(Phrase(rawValue: "store-\(error.rawValue)")))
            throw ExitStatus.failure
        }
    }
}
