import Channels
import Foundation
import Testing

@Suite struct WebhookTests {
    static func request(
        _ kind: String, _ body: String, path: String = "/hooks/text/generic/", headers: [String: String]? = nil
    ) -> WebhookRequest {
        WebhookRequest(
            path: path + kind, headers: headers ?? ["authorization": "Bearer new secret"], body: Data(body.utf8))
    }

    static func provider(_ authentication: String) throws -> TextProvider {
        try TextProviderSamples.provider(
            """
            name: x
            request: {url: "https://a/{to}", form: {t: "{text}"}}
            accepted: {id: id}
            webhooks:
              authentication: \(authentication)
              receipts:
                content: form
                id: MessageSid
                status: MessageStatus
                cause: ErrorCode
                causes: {carrier-stop: ["30004"]}
                time: stamp
                time-form: seconds
                statuses:
                  pending: [sent]
                  delivered: [delivered]
                  failed: {refused: [failed]}
              texts: {content: form, from: From, text: Body, id: Sid, time: stamp, time-form: milliseconds}
            """)
    }

    struct Proof: Sendable {
        var authentication: String
        var query = ""
        var header: String?
        var admitted: Bool
    }

    static let basic = "{kind: basic, user: darparwr}"
    static let query = "{kind: query, parameter: key}"
    static let proofs: [Proof] = [
        Proof(authentication: "{kind: bearer}", header: "Bearer new secret", admitted: true),
        Proof(authentication: "{kind: bearer}", header: "Bearer old secret", admitted: true),
        Proof(authentication: "{kind: bearer}", header: "bearer  new secret ", admitted: true),
        Proof(authentication: "{kind: bearer}", header: "Bearer new secre", admitted: false),
        Proof(authentication: "{kind: bearer}", header: "Bearer new secret2", admitted: false),
        Proof(authentication: "{kind: bearer}", header: "Bearer ", admitted: false),
        Proof(authentication: "{kind: bearer}", header: "Bearer", admitted: false),
        Proof(authentication: "{kind: bearer}", header: "new secret", admitted: false),
        Proof(authentication: "{kind: bearer}", header: "Basic new secret", admitted: false),
        Proof(authentication: "{kind: bearer}", admitted: false),
        Proof(authentication: "{kind: bearer}", query: "key=new+secret", admitted: false),
        Proof(authentication: basic, header: "Basic " + encoded("darparwr:new secret"), admitted: true),
        Proof(authentication: basic, header: "basic " + encoded("darparwr:old secret"), admitted: true),
        Proof(authentication: basic, header: "Basic " + encoded("arall:new secret"), admitted: false),
        Proof(authentication: basic, header: "Basic " + encoded("darparwr:new"), admitted: false),
        Proof(authentication: basic, header: "Basic " + encoded("darparwr:"), admitted: false),
        Proof(authentication: basic, header: "Basic " + encoded("darparwr"), admitted: false),
        Proof(authentication: basic, header: "Basic !!", admitted: false),
        Proof(authentication: basic, header: "Basic /w==", admitted: false),
        Proof(authentication: basic, header: "Bearer new secret", admitted: false),
        Proof(authentication: query, query: "key=new+secret", admitted: true),
        Proof(authentication: query, query: "a=b&key=old%20secret", admitted: true),
        Proof(authentication: query, query: "key=other", admitted: false),
        Proof(authentication: query, query: "key=", admitted: false),
        Proof(authentication: query, query: "key=other&key=new+secret", admitted: false),
        Proof(authentication: query, query: "key=new+secret&key=new+secret", admitted: false),
        Proof(authentication: query, query: "key=new%2", admitted: false),
        Proof(authentication: query, query: "", admitted: false),
        Proof(authentication: query, header: "Bearer new secret", admitted: false),
    ]

    private static func encoded(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    @Test(arguments: proofs) func `only a secret of ours opens a webhook`(_ proof: Proof) throws {
        let provider = try Self.provider(proof.authentication)
        let request = WebhookRequest(
            path: "/hooks/receipts", query: proof.query, headers: proof.header.map { ["authorization": $0] } ?? [:],
            body: Data("MessageSid=1&MessageStatus=sent".utf8))
        if proof.admitted {
            #expect(try provider.receive(request, account: TextProviderSamples.account).incoming.count == 1)
        } else {
            #expect(throws: WebhookError.unauthenticated) {
                try provider.receive(request, account: TextProviderSamples.account)
            }
        }
    }

    @Test func `without a secret of ours nobody is admitted`() throws {
        var account = TextProviderSamples.account
        for secrets in [[], [""]] {
            account.webhookSecrets = secrets
            for header in ["Bearer ", "Bearer", "Bearer new secret"] {
                #expect(throws: WebhookError.unauthenticated) {
                    try TextProviderSamples.generic().receive(
                        Self.request("receipts", "{}", headers: ["authorization": header]), account: account)
                }
            }
        }
    }

    @Test func `proof is asked before anything is read`() throws {
        #expect(throws: WebhookError.unauthenticated) {
            try TextProviderSamples.generic().receive(
                Self.request("nowhere", "nonsense", headers: [:]), account: TextProviderSamples.account)
        }
    }
}
