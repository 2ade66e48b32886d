import ArgumentParser
import Channels
import Foundation
import Templates

/// `gatewayd check --connect`: tries the account of each channel without sending anything, and says what it did not try.
struct ConnectionCheck {
    let configuration: Configuration
    let file: ConfigurationReader
    let words: Localizer
    let environment: [String: String]

    /// Exits with 2 where a secret or the provider's file is wrong, with 1 where a server refused an account.
    func run() async throws {
        var isFine = true
        for account in try accounts() {
            let trial = await account.tryConnection()
            await account.close()
            for line in lines(trial, of: account.kind) { Terminal.print(line) }
            if trial.failure != nil { isFine = false }
        }
        if !isFine { throw ExitStatus.failure }
    }

    private func accounts() throws -> [any TriesConnection] {
        do {
            let secrets = try Secrets(for: configuration, from: Credentials(environment: environment, store: Credentials.store))
            return try ChannelFactory.accounts(configuration, secrets: secrets, locales: words.locales, share: words.share)
        } catch let mistakes as Secrets.Mistakes {
            for mistake in mistakes.all { Terminal.print("\(file.place(of: mistake.key)): \(words.sentence(mistake))") }
            if geteuid() != 0 { Terminal.print(words.text("check-connect-as-root")) }
            throw ExitStatus.configuration
        } catch let fault as ChannelFactory.Fault {
            throw words.refusal(fault)
        }
    }

    private func lines(_ trial: ConnectionTrial, of channel: ChannelKind) -> [String] {
        let steps = trial.passed.map { text("check-connect-\($0.rawValue)") }.joined(separator: ", ")
        var values: [String: Value] = [
            "channel": .text(words.labels.channel(channel)), "server": .text(trial.server), "steps": .text(steps),
        ]
        var lines: [String] = []
        if !trial.passed.isEmpty { lines.append(words.text("check-connect-passed", values)) }
        if let failure = trial.failure {
            values["reason"] = .text(words.labels.reason(failure.code.rawValue))
            values["detail"] = .text(failure.detail.isEmpty ? "-" : failure.detail)
            return lines + [words.text("check-connect-failed", values)]
        }
        lines += trial.untried.map { "  " + text("check-connect-not-\($0.rawValue)") }
        return lines + ["  " + text("check-connect-nothing-sent-\(channel.rawValue)")]
    }

    private func text(_ phrase: String) -> String {
        words.text(
            Phrase(rawValue: phrase),
            [
                "user": .text(configuration.email?.username ?? ""), "from": .text(configuration.email?.from.text ?? ""),
                "sender": .text(configuration.text?.sender.description ?? ""),
            ])
    }
}
