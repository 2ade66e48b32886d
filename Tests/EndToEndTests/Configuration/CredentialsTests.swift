import Foundation
import Testing

@testable import gatewayd

@Suite struct CredentialsTests {
    /// Runs a closure with a folder like the one that systemd makes.
    private func withFolder(_ files: [String: Data], _ body: (Credentials) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, data) in files { try data.write(to: folder.appending(path: name)) }
        let environment = [
            "CREDENTIALS_DIRECTORY": folder.path(percentEncoded: false), "GATEWAYD_CREDENTIAL_TEXT_TOKEN": "from-environment",
        ]
        try body(Credentials(environment: environment))
    }

    @Test(arguments: [
        ("one", ["one"]),
        ("one\n", ["one"]),
        ("one\r\n\n", ["one"]),
        (" one two \n", [" one two "]),
        ("new\nold\n", ["new", "old"]),
        ("new\r\nold", ["new", "old"]),
    ])
    func `one line is the secret and a second is still valid`(_ text: String, _ expected: [String]) throws {
        try withFolder(["a": Data(text.utf8)]) { credentials in
            let read = try credentials.secret("a").valid.map { $0.reveal() }
            #expect(read == expected)
        }
    }

    @Test(arguments: [
        (Data(), CredentialError.empty),
        (Data("\n\n".utf8), .empty),
        (Data("a\n\nb".utf8), .tooManyLines),
        (Data("\nb".utf8), .empty),
        (Data("a\nb\nc".utf8), .tooManyLines),
        (Data([0xFF, 0xFE]), .notUTF8),
        (Data(repeating: 0x61, count: 4097), .tooLong),
    ])
    func `a file that holds no secret is refused`(_ data: Data, _ expected: CredentialError) throws {
        try withFolder(["a": data]) { credentials in
            #expect(throws: expected) { try credentials.secret("a") }
        }
    }

    @Test func `the file wins over the environment, and without either it is missing`() throws {
        try withFolder(["smtp-password": Data("file".utf8)]) { credentials in
            let password = try credentials.secret("smtp-password")
            #expect(password.current.reveal() == "file")
            let token = try credentials.secret("text-token")
            #expect(token.current.reveal() == "from-environment")
            #expect(throws: CredentialError.missing) { try credentials.secret("absent") }
        }
    }

    @Test func `a short key for links is refused, old or new`() {
        let long = String(repeating: "k", count: 32)
        for text in ["short", "\(long)\nshort"] {
            let credentials = Credentials(environment: ["GATEWAYD_CREDENTIAL_LINK_KEY": text])
            #expect(throws: CredentialError.tooShort) { try credentials.secret("link-key", atLeast: 32) }
        }
    }

    @Test func `what a configuration needs is read at once, and all that is missing is named`() throws {
        let file = ConfigurationTests.minimal + "\npublic_url: https://a.example.org\n" + ConfigurationTests.text
        let configuration = try #require(ConfigurationTests.read(file).configuration)
        let environment = ["GATEWAYD_CREDENTIAL_LINK_KEY": "short", "GATEWAYD_CREDENTIAL_TEXT_TOKEN": "t"]
        let expected = Secrets.Mistakes(all: [
            .init(name: "link-key", key: "public_url", reason: .tooShort, minimum: 32),
            .init(name: "text-webhook", key: "text.webhook_credential", reason: .missing, minimum: 16),
        ])
        #expect(throws: expected) { try Secrets(for: configuration, from: Credentials(environment: environment)) }
    }

    @Test(arguments: [("fifteen bytes..", true), ("sixteen bytes...", false), ("sixteen bytes...\nshort", true)])
    func `a secret of webhooks that could be guessed is a mistake with its line`(secret: String, isRefused: Bool) throws {
        let text = ["text:", "  url: https://texts.example.org", "  sender: Ysgol"]
        let lines = ConfigurationTests.minimal.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + text
        let named = lines + ["  webhook_credential: bachyn"]
        for (lines, name, line) in [(lines, "text-webhook", lines.count - 2), (named, "bachyn", named.count)] {
            let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path(percentEncoded: false)
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let file = "\(folder)/gatewayd.yaml"
            for (name, content) in [("gatewayd.yaml", lines.joined(separator: "\n")), (name, secret), ("text-token", "tocyn")] {
                try Data(content.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
            }
            for command in ["check", "serve"] where isRefused || command == "check" {
                let run = try Program.run(command, "--config", file, environment: ["CREDENTIALS_DIRECTORY": folder])
                #expect(run.status == (isRefused ? 2 : 0))
                let said = "\(file):\(line): The secret \(name) is too short. It needs at least 16 bytes"
                #expect((run.output + run.errors).contains(said) == isRefused, "\(run)")
            }
        }
    }

    @Test func `a secret never prints itself`() {
        let secret = RotatingSecret(current: Secret("hunter2"), previous: Secret("hunter1"))
        var dumped = ""
        dump(secret, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), String(describing: secret.current), dumped] {
            #expect(!text.contains("hunter"), "\(text.count) characters")
        }
        #expect("\(secret.current)" == "***")
    }
}
