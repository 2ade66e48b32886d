import Channels
import Foundation
import Templates

/// A provider's receipts and texts: what is understood is the same each time, and no item counts twice.
enum WebhookProperties {
    private static let secret = "a-secret-of-at-least-sixteen-bytes"
    private static let account = TextAccount(webhookSecrets: [secret])

    /// JSON with parts as the shipped file has it, and a form whose items are its fields.
    private static let providers = [ExampleProvider.json, ExampleProvider.form]

    static func check(_ bytes: [UInt8]) throws(BrokenProperty) -> Bool {
        var isTaken = false
        for provider in providers {
            for (path, type) in [
                ("texts", "application/json"), ("receipts", "application/x-www-form-urlencoded; charset=iso-8859-1"),
            ] {
                let request = WebhookRequest(
                    path: "/webhooks/text/\(path)", headers: ["authorization": "Bearer \(secret)", "content-type": type],
                    body: Data(bytes))
                let first = Result { () throws(WebhookError) in try provider.receive(request, account: account) }
                let second = Result { () throws(WebhookError) in try provider.receive(request, account: account) }
                try expect(first == second)
                // A batch that cannot be understood throws, so that it is kept for a person.
                if case .success(let batch) = first {
                    try expect(!batch.incoming.isEmpty || batch.notUnderstood == 0)
                    isTaken = isTaken || !batch.incoming.isEmpty
                }
            }
        }
        return isTaken
    }
}
