import Channels
import Foundation
import Templates
import Testing

@testable import FakeServers

@Suite struct `The account of a text provider, tried` {
    private static let check = """

        check:
          url: "{endpoint}/balance"
          headers: {Authorization: "Bearer {token}"}
        """

    private func trial(_ http: ScriptedHTTP, check: String = Self.check) async throws -> ConnectionTrial {
        let file = TextProviderSamples.root.appending(path: "providers/generic.yaml")
        let provider = try TextProviderSamples.provider(try String(contentsOf: file, encoding: .utf8) + check)
        return try await TextProviderChannel(provider: provider, account: TextProviderSamples.account, http: http).tryConnection()
    }

    @Test(
        arguments: [
            (200, nil), (401, .signInRefused), (403, .signInRefused), (402, .noCredit), (404, .protocolBroken),
            (503, .serverBusy),
        ] as [(Int, ReasonCode?)])
    func `is asked for where the provider's file says how`(status: Int, code: ReasonCode?) async throws {
        let http = ScriptedHTTP(status: status, "balance")
        let trial = try await trial(http)
        #expect(trial.server == "sms.example.org:443" && trial.untried.isEmpty)
        #expect(trial.passed == [.reached, .encrypted] + (code == nil ? [.accountShown] : []))
        #expect(trial.failure?.code == code)
        let asked = await http.requests
        #expect(asked.map { "\($0.method) \($0.url)" } == ["GET https://sms.example.org/v1/balance"])
        #expect(asked.first?.headers.first { $0.name == "Authorization" }?.value == "Bearer sekrit")
    }

    @Test func `is left alone where it does not, and the server is asked for nothing but an answer`() async throws {
        let http = ScriptedHTTP(status: 404, "")
        let trial = try await trial(http, check: "")
        #expect(
            trial == ConnectionTrial(server: "sms.example.org:443", passed: [.reached, .encrypted], untried: [.accountShown]))
        #expect(await http.requests.map { "\($0.method) \($0.url) \($0.headers.count)" } == ["HEAD https://sms.example.org/ 0"])
    }

    @Test func `says why it was not reached`() async throws {
        let trial = try await trial(ScriptedHTTP(.failure(.notSent(Reason(.tlsFailed, detail: "certificate")))))
        #expect(trial.passed.isEmpty && trial.failure == Reason(.tlsFailed, detail: "certificate"))
    }

    @Test func `takes no placeholder of a text in its address`() throws {
        let text = try String(contentsOf: TextProviderSamples.root.appending(path: "providers/generic.yaml"), encoding: .utf8)
        let reader = YAMLReader(text: text + "\ncheck: {url: \"{endpoint}/{to}\"}\n", file: "provider.yaml")
        #expect(TextProvider(reader) == nil)
        #expect(reader.mistakes.map(\.value) == ["provider-check-of-text"])
    }
}
