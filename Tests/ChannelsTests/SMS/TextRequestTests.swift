import Channels
import Foundation
import Testing

@Suite struct TextRequestTests {
    private func sent(
        _ provider: TextProvider, account: TextAccount = TextProviderSamples.account, text: String = "Helo"
    ) async throws -> HTTPRequest {
        let http = ScriptedHTTP(status: 200, #"{"id": "1"}"#)
        let channel = try TextProviderChannel(provider: provider, account: account, http: http)
        _ = try await channel.submit(TextProviderSamples.submission(text))
        let requests = await http.requests
        return try #require(requests.first)
    }

    @Test func `the generic provider gets JSON with a bearer token`() async throws {
        let request = try await sent(TextProviderSamples.generic(), text: "Helo \"Siân\"\n€5 {token} \\ </script>")
        #expect(request.method == "POST")
        #expect(request.url == "https://sms.example.org/v1/messages")
        #expect(
            request.headers.map { "\($0.name): \($0.value)" } == [
                "Authorization: Bearer sekrit", "Accept: application/json", "Content-Type: application/json",
            ])
        #expect(
            String(decoding: request.body, as: UTF8.self) == #"""
                {"callback":"https://ysgol.example/hooks/text/receipts","from":"YsgolEnghr","reference":"delivery-1",\#
                "text":"Helo \"Siân\"\n€5 {token} \\ </script>","to":"+447700900123"}
                """#)
    }

    @Test func `a member without a value is left out`() async throws {
        var account = TextProviderSamples.account
        account.from = nil
        account.callback = nil
        let request = try await sent(TextProviderSamples.generic(), account: account)
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == #"{"reference":"delivery-1","text":"Helo","to":"+447700900123"}"#)
    }

    static let form = """
        name: form
        request:
          url: "{endpoint}/accounts/{account}/texts?ref={reference}&u={text}"
          number: digits
          headers: {Authorization: "Basic {basic}"}
          form:
            To: "{to}"
            Body: "{text}"
            From: "{from}"
            a&b: "x=y"
        accepted: {id: id}
        """

    @Test func `a form is escaped, in the order of the file`() async throws {
        let request = try await sent(TextProviderSamples.provider(Self.form), text: "Tŷ & gardd +1=100%\n")
        #expect(
            request.url
                == "https://sms.example.org/v1/accounts/ysgol/texts?ref=delivery-1&u=T%C5%B7%20%26%20gardd%20%2B1%3D100%25%0A")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == "To=447700900123&Body=T%C5%B7%20%26%20gardd%20%2B1%3D100%25%0A&From=YsgolEnghr&a%26b=x%3Dy")
        let headers = Dictionary(request.headers.map { ($0.name, $0.value) }) { first, _ in first }
        #expect(headers["Authorization"] == "Basic eXNnb2w6c2Vrcml0")
        #expect(headers["Content-Type"] == "application/x-www-form-urlencoded")
    }

    /// What a school writes as its sender, and what a provider gets that wants `e164`, or `digits`; nil where it is none.
    static let senders: [(written: String, e164: String?, digits: String?)] = [
        ("07700 900123", "+447700900123", "447700900123"), ("07700900123", "+447700900123", "447700900123"),
        ("+44 7700 900 123", "+447700900123", "447700900123"), ("0044 7700 900123", "+447700900123", "447700900123"),
        ("447700900123", "+447700900123", "447700900123"), ("7700900123", "+447700900123", "447700900123"),
        ("01632 960123", "+441632960123", "441632960123"), ("029 2018 0123", "+442920180123", "442920180123"),
        ("0300 123 4567", "+443001234567", "443001234567"), ("+44 029 2018 0123", "+442920180123", "442920180123"),
        ("+353 87 123 4567", "+353871234567", "353871234567"), ("00353 87 123 4567", "+353871234567", "353871234567"),
        ("88600", "88600", "88600"), ("8 8 6 0 0", "88600", "88600"), ("60012345", "60012345", "60012345"),
        ("Ysgol", "Ysgol", "Ysgol"), ("Ysgol Enghr", "Ysgol Enghr", "Ysgol Enghr"), ("Ysgol 07", "Ysgol 07", "Ysgol 07"),
        ("Ysgol Enghraifft", nil, nil), ("Tŷ", nil, nil), ("Yr", nil, nil), ("0770", nil, nil), ("+4477009001234567", nil, nil),
        ("٠٧٧٠٠٩٠٠١٢٣", nil, nil), ("", nil, nil), (" Ysgol", nil, nil),
    ]

    @Test(arguments: senders) func `a sender that is a number is written as the provider writes numbers`(
        _ row: (written: String, e164: String?, digits: String?)
    ) async throws {
        guard let e164 = row.e164, let digits = row.digits else {
            #expect(TextSender(row.written) == nil)
            return
        }
        var account = TextProviderSamples.account
        account.from = TextSender(row.written)
        let json = try await sent(TextProviderSamples.generic(), account: account)
        #expect(String(decoding: json.body, as: UTF8.self).contains("\"from\":\"\(e164)\""))
        let form = try await sent(TextProviderSamples.provider(Self.form), account: account)
        let from = digits.replacing(" ", with: "%20")
        #expect(String(decoding: form.body, as: UTF8.self).contains("&From=\(from)&"))
    }

    @Test func `who the school is with the provider is never left out of a body`() throws {
        let provider = try TextProviderSamples.provider(
            """
            name: form
            request: {url: "https://sms.example.org/", form: {u: "{account}", p: "{token}", cb: "{callback}", to: "{to}", t: "{text}"}}
            accepted: {id: id}
            """)
        #expect(provider.missing(in: TextAccount(token: "x")) == ["account"])
        #expect(provider.missing(in: TextAccount(account: "a")) == ["token"])
        #expect(provider.missing(in: TextAccount(account: "a", token: "x")) == [])
    }

    @Test func `JSON keeps its numbers, flags and lists`() async throws {
        let provider = try TextProviderSamples.provider(
            """
            name: json
            request:
              url: https://sms.example.org/
              headers: {content-type: application/vnd.texts+json}
              json: |
                {"messages": [{"to": ["{to}", "{callback}"], "text": "x{text}", "flash": false, "n": 1.50, "big": 12345678901234567890, "none": null}]}
            accepted: {id: id}
            """)
        var account = TextProviderSamples.account
        account.callback = nil
        let request = try await sent(provider, account: account)
        #expect(
            String(decoding: request.body, as: UTF8.self) == #"""
                {"messages":[{"big":12345678901234567890,"flash":false,"n":1.5,"none":null,"text":"xHelo",\#
                "to":["+447700900123"]}]}
                """#)
        #expect(request.headers.map(\.name) == ["content-type"])
    }

    @Test func `an account that lacks what the address needs makes no channel`() throws {
        let provider = try TextProviderSamples.provider(Self.form)
        #expect(throws: TextProviderChannel.IncompleteAccount.self) {
            try TextProviderChannel(provider: provider, account: TextAccount(), http: ScriptedHTTP(status: 200, ""))
        }
        do {
            _ = try TextProviderChannel(provider: provider, account: TextAccount(token: "x"), http: ScriptedHTTP(status: 200, ""))
        } catch {
            #expect(error.missing == ["account", "basic", "endpoint"])
        }
    }

    @Test func `an account printed shows no secret`() {
        let account = TextProviderSamples.account
        var dumped = "\(account) \(String(reflecting: account))"
        dump(account, to: &dumped)
        #expect(!dumped.contains("sekrit"))
        #expect(!dumped.contains("secret"))
    }
}
