import Channels
import Foundation
import Templates
import Testing

@testable import gatewayd

/// A provider's file and a configuration together: what is asked of the provider, and what is said where one of them asks for more than
/// the other gives.
@Suite struct ProviderSetupTests {
    /// Keeps what it is asked.
    private actor Provider: HTTPExchanging {
        private(set) var requests: [HTTPRequest] = []

        func exchange(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
            requests.append(request)
            return HTTPResponse(status: 200, headers: [:], body: Data(#"{"id": "1"}"#.utf8))
        }
    }

    /// What goes to the provider for one text, by a configuration and the file of `share` that it names.
    private func sent(_ text: String, share: URL) async throws -> HTTPRequest {
        let reader = ConfigurationTests.read(text)
        let configuration = try #require(reader.configuration, "\(reader.mistakes)")
        let settings = try #require(configuration.text)
        let secret = RotatingSecret(current: Secret("tocyn"))
        try ChannelFactory.checkProvider(of: configuration, share: share)
        let http = Provider()
        let channel = try TextProviderChannel(
            provider: try ChannelFactory.provider(settings.provider, share: share),
            account: ChannelFactory.account(settings, configuration, token: secret, webhook: secret), http: http)
        let delivery = try #require(DeliveryID(rawValue: "0123456789abcdef0123456789abcdef"))
        _ = await channel.submit(
            Submission(
                delivery: delivery, content: .text(TextContent(to: try PhoneNumber("07700 900123"), text: "Helo")), form: .welsh,
                created: Date(timeIntervalSince1970: 1_773_165_600), deadline: Date(timeIntervalSince1970: 1_773_424_800)))
        let requests = await http.requests
        return try #require(requests.first)
    }

    @Test func `the shipped example and the shipped provider make one address`() async throws {
        let example = Program.repository.appending(path: "packaging/gatewayd.yaml")
        let request = try await sent(String(contentsOf: example, encoding: .utf8), share: Program.repository)
        #expect(request.url == "https://texts.example.org/v1/messages")
        #expect(request.headers.contains { $0.name == "Authorization" && $0.value == "Bearer tocyn" })
        #expect(String(decoding: request.body, as: UTF8.self).contains(#""from":"Ysgol""#))
    }

    /// A folder with `providers/own.yaml`, and the words, as they are installed.
    private func withShare(_ provider: String, _ body: (URL) async throws -> Void) async throws {
        let share = FileManager.default.temporaryDirectory.appending(path: "share-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: share) }
        let providers = share.appending(path: "providers")
        try FileManager.default.createDirectory(at: providers, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Program.repository.appending(path: "locales"), to: share.appending(path: "locales"))
        try Data(provider.utf8).write(to: providers.appending(path: "own.yaml"))
        try await body(share)
    }

    /// `lines` go below `request`.
    private static func provider(_ lines: String..., check: String = "") -> String {
        """
        name: own
        request:
          url: "{endpoint}/texts"
        \(lines.map { "  \($0)\n" }.joined())accepted: {id: id}
        \(check)
        """
    }

    private static func configuration(_ lines: String..., outside: String = "") -> String {
        let text = ["provider: own", "url: https://texts.example.org/v1", "sender: 07700 900123"] + lines
        return "\(ConfigurationTests.minimal)\n\(outside)\ntext:\n" + text.map { "  \($0)\n" }.joined()
    }

    private static let form = #"form: {to: "{to}", text: "{text}", from: "{from}"}"#
    private static let basic = provider(#"headers: {Authorization: "Basic {basic}"}"#, "number: digits", form)

    @Test func `an account with a secret signs in with both`() async throws {
        try await withShare(Self.basic) { share in
            let request = try await sent(Self.configuration("account: ysgol"), share: share)
            #expect(request.url == "https://texts.example.org/v1/texts")
            #expect(request.headers.first { $0.name == "Authorization" }?.value == "Basic eXNnb2w6dG9jeW4=")
            #expect(String(decoding: request.body, as: UTF8.self) == "to=447700900123&text=Helo&from=447700900123")
        }
    }

    /// What a provider's file asks for, a configuration that lacks it, the same one with it, and what is said of the first.
    static let incomplete: [(provider: String, lacks: String, has: String, missing: String, keys: String)] = [
        (basic, configuration(), configuration("account: ysgol"), "{basic}", "text.account"),
        (
            provider(#"form: {to: "{to}", text: "{text}", user: "{account}", password: "{token}"}"#), configuration(),
            configuration("account: ysgol"), "{account}", "text.account"
        ),
        (
            provider(form, check: #"check: {url: "{endpoint}/accounts/{account}"}"#), configuration(),
            configuration("account: ysgol"),
            "{account}", "text.account"
        ),
        (
            provider(#"headers: {X-Callback: "{callback}"}"#, form), configuration(),
            configuration(outside: "public_url: https://negeseuon.example.org"), "{callback}", "public_url"
        ),
        (
            provider(#"headers: {X-Callback: "{callback}", X-Account: "{account}"}"#, form), configuration(),
            configuration("account: ysgol", outside: "public_url: https://negeseuon.example.org"), "{account}, {callback}",
            "text.account, public_url"
        ),
    ]

    @Test(arguments: incomplete.indices)
    func `what a file asks for and the configuration cannot give is said by check as by serve`(index: Int) async throws {
        let row = Self.incomplete[index]
        try await withShare(row.provider) { share in
            let file = share.appending(path: "gatewayd.yaml")
            let environment = [
                "GATEWAYD_SHARE": share.path, "LANG": "en_GB.UTF-8", "GATEWAYD_CREDENTIAL_TEXT_TOKEN": "tocyn",
                "GATEWAYD_CREDENTIAL_TEXT_WEBHOOK": "cyfrinach-y-bachyn",
                "GATEWAYD_CREDENTIAL_LINK_KEY": "0123456789abcdef0123456789abcdef",
                "GATEWAYD_STATE": share.appending(path: "state").path, "GATEWAYD_SOCKET": share.appending(path: "socket").path,
            ]
            try Data(row.lacks.utf8).write(to: file)
            let sentence =
                "The file of the provider own asks for \(row.missing), and the configuration does not give it. Set \(row.keys).\n"
            let check = try Program.run("check", "--config", file.path, environment: ["GATEWAYD_SHARE": share.path])
            #expect(check.status == 2 && check.output == sentence, "\(check)")
            let serve = try Program.run("serve", "--config", file.path, environment: environment)
            #expect(serve.status == 2 && serve.errors == sentence, "\(serve)")
            try Data(row.has.utf8).write(to: file)
            let fine = try Program.run("check", "--config", file.path, environment: ["GATEWAYD_SHARE": share.path])
            #expect(fine.status == 0, "\(fine)")
        }
    }
}
