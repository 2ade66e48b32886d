import Channels
import Foundation
import Templates
import Testing

@Suite struct ChannelWordsTests {
    private func identifiers(_ file: String, _ language: Language) throws -> Set<String> {
        let path = TextProviderSamples.root.appending(path: "locales/\(language.rawValue)/\(file)")
        let resource = try FluentResource(parsing: String(contentsOf: path, encoding: .utf8), file: file)
        return Set(resource.messages.map(\.id))
    }

    @Test(arguments: ["text-provider.ftl", "sandbox.ftl"]) func `both languages have the same sentences`(_ file: String) throws {
        let welsh = try identifiers(file, .welsh)
        #expect(try welsh == identifiers(file, .english))
        #expect(!welsh.isEmpty)
    }

    @Test func `each way not to understand a webhook has its sentence, and so has each refused value`() throws {
        let ids = try identifiers("text-provider.ftl", .welsh)
        let codes = WebhookError.Fault.allCases.map(\.rawValue) + [WebhookError.unauthenticated.code]
        #expect(Set(codes.map { "webhook-\($0)" }) == ids.filter { $0.hasPrefix("webhook-") })
        for row in TextProviderFileTests.rows.flatMap(\.mistakes) {
            for word in row.split(separator: " ") where word.hasPrefix("provider-") { #expect(ids.contains(String(word))) }
        }
    }
}
