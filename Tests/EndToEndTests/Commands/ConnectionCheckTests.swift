import Foundation
import Testing

@testable import FakeServers
@testable import gatewayd

@Suite struct `check --connect` {
    private func check(_ sections: [String], environment: [String: String] = [:]) throws -> Program {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
        let text = ConfigurationTests.minimal.replacing("letter: {}", with: sections.joined(separator: "\n"))
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try Program.run("check", "--connect", "--config", file.path, environment: environment)
    }

    private static func email(_ port: Int, username: String? = nil) -> String {
        let user = username.map { ", username: \($0)" } ?? ""
        return "email: {host: 127.0.0.1, port: \(port), security: none, from: a@example.org\(user)}"
    }

    private static let password = ["GATEWAYD_CREDENTIAL_SMTP_PASSWORD": "cyfrinach"]

    @Test func `reaches the mail server, says goodbye, and says what it did not try`() throws {
        let sink = try SMTPSink()
        defer { sink.stop() }
        let run = try check([Self.email(sink.port)])
        #expect(run.status == 0)
        #expect(run.output.contains("e-mail, 127.0.0.1:\(sink.port): the server answers."), "\(run)")
        #expect(run.output.contains("Not tried: signing in"))
        #expect(run.output.contains("Not tried: whether the server takes mail from a@example.org"))
        #expect(sink.commands.map { $0.prefix(4) } == ["EHLO", "QUIT"])
    }

    @Test func `ends with 1 where the server lets nobody sign in, and where nobody is there`() throws {
        let sink = try SMTPSink()
        let run = try check([Self.email(sink.port, username: "ysgol")], environment: Self.password)
        #expect(run.status == 1)
        #expect(run.output.contains("no AUTH in its EHLO"), "\(run)")
        #expect(!sink.commands.contains { $0.hasPrefix("MAIL") })
        sink.stop()
        let gone = try check([Self.email(sink.port)])
        #expect(gone.status == 1)
        #expect(gone.output.contains("no connection. What was said: "), "\(gone)")
    }

    @Test func `asks a text provider for nothing but an answer where its file has no check`() throws {
        let sink = try HTTPSink { _ in .say(404) }
        defer { sink.stop() }
        let secrets = ["GATEWAYD_CREDENTIAL_TEXT_TOKEN": "tocyn", "GATEWAYD_CREDENTIAL_TEXT_WEBHOOK": "cyfrinach-y-bachyn"]
        let run = try check(["text: {url: \"http://127.0.0.1:\(sink.port)/v1\", sender: Ysgol}"], environment: secrets)
        #expect(run.status == 0)
        #expect(run.output.contains("text message, 127.0.0.1:\(sink.port): the server answers."), "\(run)")
        #expect(run.output.contains("Not tried: whether the provider takes the account's secret"))
        #expect(sink.requests.map { "\($0.method) \($0.target)" } == ["HEAD /"])
        #expect(sink.requests.first?.headers["authorization"] == nil)
    }

    @Test func `names a secret that it lacks, with the line that asks for it`() throws {
        let run = try check([Self.email(25, username: "ysgol")])
        #expect(run.status == 2)
        #expect(run.output.contains(".yaml:6: The secret smtp-password is needed"), "\(run)")
    }
}
