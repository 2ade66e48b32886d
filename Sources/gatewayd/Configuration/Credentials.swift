import Foundation

/// Where secrets come from: the directory that systemd makes for the service (`LoadCredential=`, systemd.exec(5)), or else the
/// variable `GATEWAYD_CREDENTIAL_<NAME>`, for containers and for trying things out.
struct Credentials: Sendable {
    private let directory: String?
    /// The prefix of the files' names.
    private let prefix: String
    private let environment: [String: String]
    /// Where the unit's credentials come from (`LoadCredential=`, systemd.exec(5)).
    static let store = "/etc/credstore"

    /// Bytes: more than any password or key, so that a file meant for something else is refused.
    static let sizeLimit = 4096
    /// HMAC-SHA-256 gains nothing from a key beyond its block and loses from one below its output (RFC 2104 section 3).
    static let linkKeyMinimum = 32
    /// 128 random bits cannot be found by trying values over the network.
    static let webhookMinimum = 16

    init(environment: [String: String]) {
        directory = environment["CREDENTIALS_DIRECTORY"].flatMap { $0.isEmpty ? nil : $0 }
        prefix = ""
        self.environment = environment
    }

    /// For `check --connect` run by root, who may read the unit's credential store. Under a service manager the directory that
    /// it gives is used.
    init(environment: [String: String], store: String) {
        let given = Credentials(environment: environment)
        directory = given.directory ?? store
        prefix = given.isComplete ? "" : "gatewayd."
        self.environment = environment
    }

    /// Whether a service manager gave credentials. Without one (a user at a terminal) a missing credential is no mistake.
    var isComplete: Bool { directory != nil }

    /// A file of one line is the secret; of two lines the first is current and the second is still accepted.
    func secret(_ name: String, atLeast bytes: Int = 1) throws(CredentialError) -> RotatingSecret {
        let lines = try text(name).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        guard let current = lines.first, lines.count <= 2 else { throw .tooManyLines }
        guard lines.allSatisfy({ !$0.isEmpty }) else { throw .empty }
        guard lines.allSatisfy({ $0.utf8.count >= bytes }) else { throw .tooShort }
        return RotatingSecret(current: Secret(current), previous: lines.count > 1 ? Secret(lines[1]) : nil)
    }

    /// The text without the newlines at its end.
    private func text(_ name: String) throws(CredentialError) -> String {
        guard var text = try fileText(name) ?? environment[Self.variable(name)] else { throw .missing }
        guard text.utf8.count <= Self.sizeLimit else { throw .tooLong }
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }

    private func fileText(_ name: String) throws(CredentialError) -> String? {
        guard let path = directory.map({ "\($0)/\(prefix)\(name)" }), FileManager.default.fileExists(atPath: path) else {
            return nil
        }
        do {
            guard let file = FileHandle(forReadingAtPath: path) else { throw CredentialError.unreadable }
            let data = try file.read(upToCount: Self.sizeLimit + 1) ?? Data()
            guard data.count <= Self.sizeLimit else { throw CredentialError.tooLong }
            guard let text = String(data: data, encoding: .utf8) else { throw CredentialError.notUTF8 }
            return text
        } catch let error as CredentialError {
            throw error
        } catch {
            throw .unreadable
        }
    }

    /// `smtp-password` is `GATEWAYD_CREDENTIAL_SMTP_PASSWORD`.
    static func variable(_ name: String) -> String {
        "GATEWAYD_CREDENTIAL_" + name.uppercased().replacing("-", with: "_")
    }

    /// Lower-case letters, digits and `-`, at most 64: safe as a file name and as part of a variable's name.
    static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.first != "-"
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }
}

/// Why a credential cannot be used. Raw values are stable; the sentence for people is `service-credential-<code>` in `locales/`.
enum CredentialError: String, Error, Sendable, CaseIterable {
    case missing
    case unreadable
    case notUTF8 = "not-utf8"
    case empty
    case tooLong = "too-long"
    case tooShort = "too-short"
    case tooManyLines = "too-many-lines"
}
