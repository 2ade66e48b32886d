import Channels
import Foundation
import Gateway
import Templates

/// The channels of a configuration, ready to send, and the reader of the text provider's webhooks.
struct ChannelFactory: Sendable {
    var channels: [any Channel]
    /// Nil without a text channel.
    var webhooks: WebhookRoutes.Reader?

    /// Why the channels cannot be made: a mistake in a provider's file, or a missing library or font.
    enum Fault: Error {
        case provider(file: String, [YAMLMistake])
        case account(provider: String, missing: [String])
        case library(String)
    }

    init(_ configuration: Configuration, secrets: Secrets, locales: Locales, share: URL) throws(Fault) {
        channels = []
        if let email = configuration.email { channels.append(try Self.email(email, secrets: secrets, locales: locales)) }
        if let text = configuration.text {
            let provider = try Self.provider(text.provider, share: share)
            let account = Self.account(text, configuration, token: secrets.textToken, webhook: secrets.textWebhook)
            channels.append(try Self.text(text, provider, account))
            webhooks = WebhookRoutes.Reader(
                admits: { provider.admits($0, account: account) },
                read: { request throws(WebhookError) in try provider.receive(request, account: account) })
        }
        if let letter = configuration.letter {
            do {
                let composer = try LetterComposer(letter, school: configuration.school, locales: locales)
                try LetterFolder(path: letter.folder, state: configuration.state).make()
                channels.append(LetterFolderChannel(folder: letter.folder, composer: composer))
            } catch {
                throw .library("\(error)")
            }
        }
    }

    /// The channels whose account can be tried without sending anything.
    static func accounts(
        _ configuration: Configuration, secrets: Secrets, locales: Locales, share: URL
    ) throws(Fault) -> [any TriesConnection] {
        var accounts: [any TriesConnection] = []
        if let settings = configuration.email { accounts.append(try email(settings, secrets: secrets, locales: locales)) }
        if let settings = configuration.text {
            let provider = try Self.provider(settings.provider, share: share)
            let account = Self.account(settings, configuration, token: secrets.textToken, webhook: secrets.textWebhook)
            accounts.append(try text(settings, provider, account))
        }
        return accounts
    }

    /// Refuses a text provider whose file cannot be read, or that needs a value which the configuration lacks. Secrets are not
    /// checked.
    static func checkProvider(of configuration: Configuration, share: URL) throws(Fault) {
        guard let settings = configuration.text else { return }
        // The daemon does not start without the secrets of the text channel, so any placeholder will do here.
        let secret = RotatingSecret(current: Secret("-"))
        let missing = try provider(settings.provider, share: share).missing(
            in: account(settings, configuration, token: secret, webhook: secret))
        guard missing.isEmpty else { throw .account(provider: settings.provider, missing: missing) }
    }

    static func account(
        _ settings: TextSettings, _ configuration: Configuration, token: RotatingSecret?, webhook: RotatingSecret?
    ) -> TextAccount {
        TextAccount(
            endpoint: settings.url.text, account: settings.account, token: token?.current.reveal(), from: settings.sender,
            callback: configuration.publicURL.map { "\($0.text)/webhooks/text" },
            webhookSecrets: webhook?.valid.map { $0.reveal() } ?? [])
    }

    private static func text(
        _ settings: TextSettings, _ provider: TextProvider, _ account: TextAccount
    ) throws(Fault) -> TextProviderChannel {
        do {
            return try TextProviderChannel(
                provider: provider, account: account, http: try HTTPClient(connections: settings.connections),
                connections: settings.connections)
        } catch let error as TextProviderChannel.IncompleteAccount {
            throw .account(provider: settings.provider, missing: error.missing)
        } catch {
            throw .library("\(error)")
        }
    }

    private static func email(_ settings: EmailSettings, secrets: Secrets, locales: Locales) throws(Fault) -> SMTPChannel {
        let security: SMTPSettings.Security
        switch settings.security {
        case .starttls: security = .startTLS
        case .tls: security = .tls
        case .none: security = .none
        }
        do {
            return try SMTPChannel(
                SMTPSettings(
                    host: settings.host, port: settings.port, security: security, username: settings.username,
                    password: secrets.emailPassword?.current.reveal(), caFile: settings.caFile, sender: settings.sender,
                    connections: settings.connections), skipToEnglish: locales.text("email-skip-to-english", in: .english))
        } catch {
            throw .library("\(error)")
        }
    }

    /// Reads `providers/NAME.yaml`.
    static func provider(_ name: String, share: URL) throws(Fault) -> TextProvider {
        let file = share.appending(path: "providers/\(name).yaml").path
        let text: String
        do {
            text = try String(contentsOfFile: file, encoding: .utf8)
        } catch {
            throw .provider(
                file: file,
                [YAMLMistake(code: .invalid, file: file, line: 0, column: 0, key: "", value: "service-file-unreadable")])
        }
        let reader = YAMLReader(text: text, file: file)
        guard let provider = TextProvider(reader) else { throw .provider(file: file, reader.mistakes) }
        return provider
    }
}

extension EmailSettings {
    var sender: EmailSender { EmailSender(name: fromName, address: from, replyTo: replyTo) }
}
