import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd check`: prints every mistake of the configuration, of the text provider's file and of the messages named, with its
/// line, and the linter's findings in those messages; reading the locales checks them. Exits with 2 where there is a mistake,
/// with 1 where there is a finding.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Gwirio'r ffurfweddiad a negeseuon: pob camgymeriad â'i linell. / Check configuration and messages: every mistake with its line."
    )

    @Option(help: "Y ffeil / The file (GATEWAYD_CONFIG, /etc/gatewayd/gatewayd.yaml)", completion: .file(extensions: ["yaml"]))
    var config: String?

    @Option(help: "Iaith y brawddegau / The language of the sentences: cy, en")
    var lang: Language?

    @Flag(help: "Cysylltu â phob cyfrif, heb anfon dim / Connect to each account, without sending anything")
    var connect = false

    @Argument(help: "Ffolderi negeseuon / Folders of messages", completion: .directory)
    var messages: [String] = []

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let words = try Localizer(lang, environment: environment)
        let reader = ConfigurationReader(path: config, environment: environment)
        for mistake in reader.mistakes { print(words.line(mistake)) }
        guard let found = reader.configuration else { throw ExitStatus.configuration }
        let ofProvider = providerMistakes(found, words)
        for line in ofProvider { print(line) }
        let understanding = ReplyUnderstanding(try words.vocabulary())
        let reviewed = review(found.school, understanding, words)
        let open = PrivateFolder.open(of: found)
        for folder in open { print(words.sentence(folder)) }
        guard ofProvider.isEmpty, open.isEmpty, reviewed.isWhole else { throw ExitStatus.configuration }

        let file = ConfigurationReader.file(config, environment: environment)
        let credentials = Credentials(environment: environment)
        if credentials.isComplete {
            do {
                _ = try Secrets(for: found, from: credentials)
            } catch {
                for mistake in error.all { print("\(reader.place(of: mistake.key)): \(words.sentence(mistake))") }
                throw ExitStatus.configuration
            }
        }
        print(words.text("check-fine", ["file": .text(file)]))
        // Not a mistake: an administrator who tries the program out may keep the example's values.
        let examples = ExampleValues(in: found).found
        if !examples.isEmpty {
            print(words.text("check-still-example"))
            for example in examples { print("  \(example.key): \(example.value)") }
        }
        // Not a mistake: the school may read the answers on a telephone with that number.
        if found.text?.replyNumber != nil, found.publicURL == nil { print(words.text("check-replies-do-not-come")) }
        if found.notices.isEmpty { print(words.text("check-no-notices")) }
        if !credentials.isComplete, !found.credentials.isEmpty, !connect {
            let names = found.credentials.map(\.name).joined(separator: ", ")
            print(words.text("check-secrets-needed", ["names": .text(names)]))
        }
        if connect { try await ConnectionCheck(configuration: found, file: reader, words: words, environment: environment).run() }
        // The configuration has no mistake, but a message has a finding.
        if !reviewed.isFine { throw ExitStatus.failure }
    }

    private func providerMistakes(_ configuration: Configuration, _ words: Localizer) -> [String] {
        do {
            try ChannelFactory.checkProvider(of: configuration, share: words.share)
            return []
        } catch {
            return words.sentences(error)
        }
    }

    /// Prints the mistakes and findings of each message.
    ///
    /// - Returns: whether none has a mistake, and none a finding that is more than advice.
    private func review(
        _ school: School, _ understanding: ReplyUnderstanding, _ words: Localizer
    ) -> (isWhole: Bool, isFine: Bool) {
        var (isWhole, isFine) = (true, true)
        var withoutKeyword: [String] = []
        for folder in messages {
            do {
                let source = try MessageSource(folder: folder, words: words)
                let review = MessageReview(
                    of: source, school: school, locales: words.locales, understanding: understanding, now: Date())
                for finding in ReviewFinding.all(of: review, words.locales) { print(finding.line(in: folder, words.language)) }
                if review.asksWithoutKeyword { withoutKeyword.append(folder) }
                if !review.mistakes.isEmpty { isWhole = false }
                if !review.isFine { isFine = false }
            } catch {
                print("\(error)")
                isWhole = false
            }
        }
        // Only advice: the daemon alone knows which other messages are open (`send --dry-run`), and these two may not be open at
        // the same time.
        for (one, other) in zip(withoutKeyword.dropFirst(), withoutKeyword) {
            print(words.text("check-no-keyword", ["folder": .text(one), "other": .text(other)]))
        }
        return (isWhole, isFine)
    }
}

extension Localizer {
    /// What is wrong with a credential.
    func sentence(_ mistake: Secrets.Mistake) -> String {
        text(
            Phrase(rawValue: "service-credential-\(mistake.reason.rawValue)"),
            ["name": .text(mistake.name), "bytes": .number(mistake.minimum)])
    }
}
