import ArgumentParser
import Foundation
import Gateway
import Templates

/// The steps of a start that can fail, each with the sentence and the exit status that go with it.
extension Localizer {
    func speaking(_ language: Language) -> Localizer { Localizer(locales: locales, language: language, share: share) }

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

    func wires(_ configuration: Configuration, secrets: Secrets) throws -> ChannelFactory {
        do {
            return try ChannelFactory(configuration, secrets: secrets, locales: locales, share: share)
        } catch {
            throw refusal(error)
        }
    }

    /// Prints why the channels cannot be made, and returns the exit code for it.
    func refusal(_ fault: ChannelFactory.Fault) -> ExitCode {
        for sentence in sentences(fault) { Terminal.say(sentence) }
        if case .library = fault { return ExitStatus.failure }
        return ExitStatus.configuration
    }

    /// Why the channels cannot be made.
    func sentences(_ fault: ChannelFactory.Fault) -> [String] {
        switch fault {
        case .provider(_, let mistakes): mistakes.map(line)
        case .account(let provider, let missing): [sentence(provider: provider, asksFor: missing)]
        case .library(let detail): [text("service-cannot-start", ["detail": .text(detail)])]
        }
    }

    /// What a text provider's file needs and the configuration does not give, and the keys that give it.
    private func sentence(provider: String, asksFor missing: [String]) -> String {
        // Every configuration gives the others.
        let givenBy = [("text.account", ["account", "basic"]), ("public_url", ["callback"])]
        let keys = givenBy.filter { !Set($0.1).isDisjoint(with: missing) }.map(\.0)
        return text(
            "service-account-incomplete",
            [
                "provider": .text(provider), "missing": .text(missing.map { "{\($0)}" }.joined(separator: ", ")),
                "keys": .text(keys.joined(separator: ", ")),
            ])
    }

    /// Ends the program where other users may read or write a folder with families' names and addresses.
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
