import Channels
import Foundation
import Testing

extension WebhookTests {
    struct Fault: Sendable {
        var kind: String
        var body: String
        var error: WebhookError
    }

    static let faults: [Fault] = [
        Fault(kind: "receipts", body: "", error: .malformed(.notJSON, field: "")),
        Fault(kind: "receipts", body: "{", error: .malformed(.notJSON, field: "")),
        Fault(kind: "receipts", body: String(repeating: "[", count: 100_000), error: .malformed(.notJSON, field: "")),
        Fault(kind: "receipts", body: "[]", error: .malformed(.missingField, field: "receipts.*")),
        Fault(kind: "receipts", body: #"{"receipts": []}"#, error: .malformed(.missingField, field: "receipts.*")),
        Fault(kind: "receipts", body: #"{"receipts": [1]}"#, error: .malformed(.missingField, field: "status")),
        Fault(
            kind: "receipts", body: #"{"receipts": [{"status": "sent"}]}"#,
            error: .malformed(.missingField, field: "reference")),
        Fault(
            kind: "receipts", body: #"{"receipts": [{"id": "1", "status": {}}]}"#,
            error: .malformed(.missingField, field: "status")),
        Fault(kind: "texts", body: "[]", error: .malformed(.missingField, field: "from")),
        Fault(kind: "texts", body: #"{"from": "447700900123"}"#, error: .malformed(.missingField, field: "text")),
        Fault(kind: "texts", body: #"{"from": "Vodafone", "text": "x"}"#, error: .malformed(.badSender, field: "from")),
        Fault(kind: "texts", body: #"{"from": "60006", "text": "x"}"#, error: .malformed(.badSender, field: "from")),
        Fault(
            kind: "texts", body: #"{"from": "447700900123", "text": "\#(String(repeating: "x", count: 262_144))"}"#,
            error: .malformed(.tooLarge, field: "")),
        Fault(kind: "elsewhere", body: "{}", error: .malformed(.unknownPath, field: "")),
        Fault(kind: "", body: "{}", error: .malformed(.unknownPath, field: "")),
    ]

    @Test(arguments: faults) func `what the file does not describe is refused by name`(_ fault: Fault) throws {
        #expect(throws: fault.error) {
            try TextProviderSamples.generic().receive(
                Self.request(fault.kind, fault.body), account: TextProviderSamples.account)
        }
    }

    static let meanings: [(item: String, subject: Receipt.Subject, status: Receipt.Status)] = [
        (#""id": "a", "status": "delivered""#, .reference("a"), .delivered),
        (#""id": 17, "status": "DELIVERED""#, .reference("17"), .delivered),
        (#""id": "a", "status": "queued""#, .reference("a"), .pending),
        (#""id": "a", "status": "teleported""#, .reference("a"), .pending),
        (#""id": "a", "status": "undelivered""#, .reference("a"), .failed(Reason(.handsetUnreachable))),
        (#""id": "a", "status": "failed""#, .reference("a"), .failed(Reason(.refused))),
        (
            #""id": "a", "status": "failed", "error": {"code": "opted-out"}"#, .reference("a"),
            .failed(Reason(.carrierStop))
        ),
        (#""id": "a", "status": "failed", "error": {"code": "novel"}"#, .reference("a"), .failed(Reason(.refused))),
        (#""id": "a", "status": "delivered", "error": {"code": "opted-out"}"#, .reference("a"), .delivered),
        // A reference that is none of ours: another program sends from the same account.
        (#""reference": "Not Ours!", "status": "delivered""#, .reference("Not Ours!"), .delivered),
        (#""reference": "Not Ours!", "id": "a", "status": "delivered""#, .reference("a"), .delivered),
    ]

    @Test(arguments: meanings) func `a receipt says of what it speaks and what became of it`(
        _ row: (item: String, subject: Receipt.Subject, status: Receipt.Status)
    ) throws {
        let incoming = try TextProviderSamples.generic().receive(
            Self.request("receipts", #"{"receipts": [{\#(row.item)}]}"#), account: TextProviderSamples.account)
        #expect(incoming == WebhookBatch(incoming: [.receipt(Receipt(channel: .text, subject: row.subject, status: row.status))]))
    }

    @Test func `receipts keep their order and their copies, and have our reference and the provider's id`() throws {
        let incoming = try TextProviderSamples.generic().receive(
            Self.request(
                "receipts",
                #"""
                {"receipts": [
                  {"reference": "delivery-1", "id": "a", "status": "delivered", "at": "2026-03-10T18:00:05Z"},
                  {"reference": "delivery-1", "id": "a", "status": "sent", "at": "2026-03-10T18:00:01.250Z"},
                  {"reference": "delivery-1", "id": "a", "status": "delivered", "at": "2026-03-10T19:00:05+01:00"},
                  {"reference": "delivery-2", "id": "b", "status": "expired", "at": "ddoe"}
                ]}
                """#), account: TextProviderSamples.account)
        let first = try #require(DeliveryID(rawValue: "delivery-1"))
        let second = try #require(DeliveryID(rawValue: "delivery-2"))
        let six = Date(timeIntervalSince1970: 1_773_165_600)
        #expect(
            incoming.incoming == [
                .receipt(Receipt(channel: .text, subject: .delivery(first, part: "a"), status: .delivered, at: six + 5)),
                .receipt(Receipt(channel: .text, subject: .delivery(first, part: "a"), status: .pending, at: six + 1.25)),
                .receipt(Receipt(channel: .text, subject: .delivery(first, part: "a"), status: .delivered, at: six + 5)),
                .receipt(
                    Receipt(
                        channel: .text, subject: .delivery(second, part: "b"), status: .failed(Reason(.handsetUnreachable)),
                        at: nil)),
            ])
    }

    @Test func `one item that nobody understands takes no other with it`() throws {
        let stop = #"{"from": "447700900123", "text": "STOP"}"#
        let some = try Self.batches().receive(
            Self.request("texts", #"[{"from": "Vodafone", "text": "x"}, \#(stop), {"text": 1}]"#),
            account: TextProviderSamples.account)
        #expect(
            some
                == WebhookBatch(
                    incoming: [.text(IncomingText(from: try PhoneNumber("07700 900123"), text: "STOP"))], notUnderstood: 2))
        #expect(throws: WebhookError.malformed(.badSender, field: "from")) {
            try Self.batches().receive(
                Self.request("texts", #"[{"from": "Vodafone", "text": "x"}, {}]"#), account: TextProviderSamples.account)
        }
    }

    private static func batches() throws -> TextProvider {
        try TextProviderSamples.provider(
            """
            name: x
            request: {url: "https://a/{to}", form: {t: "{text}"}}
            accepted: {id: id}
            webhooks:
              authentication: {kind: bearer}
              texts: {content: json, items: "*", from: from, text: text}
            """)
    }

    @Test func `a form brings receipts too`() throws {
        let incoming = try Self.provider("{kind: bearer}").receive(
            Self.request("receipts/", "MessageSid=SM%2B1&MessageStatus=failed&ErrorCode=30004&stamp=1773165600"),
            account: TextProviderSamples.account)
        #expect(
            incoming.incoming == [
                .receipt(
                    Receipt(
                        channel: .text, subject: .reference("SM+1"), status: .failed(Reason(.carrierStop)),
                        at: Date(timeIntervalSince1970: 1_773_165_600)))
            ])
    }

    @Test(arguments: ["MessageStatus=%zz", "MessageStatus=%", "MessageSid=1&x=%c"])
    func `a broken form is refused`(
        _ body: String
    ) throws {
        #expect(throws: WebhookError.malformed(.notForm, field: "")) {
            try Self.provider("{kind: bearer}").receive(
                Self.request("receipts", body), account: TextProviderSamples.account)
        }
    }

    static let texts: [(body: String, from: String, text: String)] = [
        (#"{"from": "447700900123", "text": "IE 2"}"#, "+447700900123", "IE 2"),
        (#"{"from": "+447700900123", "text": ""}"#, "+447700900123", ""),
        (#"{"from": 447700900123, "text": 2}"#, "+447700900123", "2"),
        (#"{"from": "07700900123", "text": "Diolch \ud83d\ude00\u0000\n"}"#, "+447700900123", "Diolch 😀\u{FFFD}\n"),
        (#"{"from": "353871234567", "text": "<b>STOP</b>"}"#, "+353871234567", "<b>STOP</b>"),
    ]

    @Test(arguments: texts) func `a text comes in as it was sent`(_ row: (body: String, from: String, text: String)) throws {
        let incoming = try TextProviderSamples.generic().receive(
            Self.request("texts", row.body), account: TextProviderSamples.account)
        let from = try PhoneNumber(row.from, otherCountries: true)
        #expect(incoming == WebhookBatch(incoming: [.text(IncomingText(from: from, text: row.text))]))
    }

    @Test func `a text by form has its id and its time`() throws {
        let incoming = try Self.provider("{kind: bearer}").receive(
            Self.request(
                "texts", "From=%2B447700900123&Body=Gwn%C3%A2f+fy+ngorau&Sid=in-1&stamp=1773165600500&From=%2B447700900999"),
            account: TextProviderSamples.account)
        #expect(
            incoming.incoming == [
                .text(
                    IncomingText(
                        from: try PhoneNumber("07700 900123"), text: "Gwnâf fy ngorau", reference: "in-1",
                        at: Date(timeIntervalSince1970: 1_773_165_600.5)))
            ])
    }
}
