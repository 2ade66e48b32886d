import Foundation

/// Where secrets come from: the directory that systemd makes for the service (`LoadCredential=`, systemd.exec(5)), or else the
/// variable `GATEWAYD_CREDENTIAL_<NAME>`, for containers and for trying things out.
struct Credentials: Sendable {
    private let directory: String?
    /// What stands before the names of the files.
    private let prefix: String
    private let environment: [String: String]
    /// Where the unit's credentials come from (`LoadCredential=`, systemd.exec(5)).
    static let store = "/etc/credstore"

    /// Larger than any password or key, smaller than a file that was meant for something else.
    static let sizeLimit = 4096
    /// HMAC-SHA-256 gains nothing from a key beyond its block and loses from one below its output (RFC 2104 section 3).
    static let linkKeyMinimum = 32
    /// 128 bits where it is random: whoever tries one after the other over the network never meets it.
    static let webhookMinimum = 16

    init(environment: [String: String]) {
        directory = environment["CREDENTIALS_DIRECTORY"].flatMap { $0.isEmpty ? nil : $0 }
        prefix = ""
        self.environment = environment
    }

    /// For a person at a terminal who may read what the service manager hands over: root. Where a service manager did, that holds.
    init(environment: [String: String], store: String) {
        let given = Credentials(environment: environment)
        directory = given.directory ?? store
        prefix = given.isComplete ? "" : "gatewayd."
        self.environment = environment
    }

    /// Whether a service manager handed credentials over: a person at a terminal has none, and their absence means nothing there.
    var isComplete: Bool { directory != nil }

    /// One line is the secret; of two lines the first is the current one and the second still valid.
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

    /// Lower-case letters, digits and `-`, at most 64: it can be a file's name and nothing else.
    static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.first != "-"
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }
}
