import Channels
import Foundation
import Gateway
import Templates
import Testing

/// Every code that a person may meet has its words, in Welsh and in English: `Locales` refuses an id that only one language has.
@Suite struct CodeSentencesTests {
    static let locales = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../locales").standardized
        return try Locales(directory: root)
    }

    static let ids: [String] =
        Reach.allCases.map { "reach-\($0.rawValue)" } + DeliveryState.allCases.map { "delivery-\($0.rawValue)" }
        + NotSent.allCases.map { "not-sent-\($0.rawValue)" } + ReasonCode.allCases.map { "failed-\($0.rawValue)" }
        + ["no-confirmation", "expired", "pending"].map { "exhausted-\($0)" }
        + ["exhausted-\(SharedAddressTask.callNow.rawValue)", "not-sent-\(SharedAddressTask.decide.rawValue)"]
        + SharedAddress.Verdict.allCases.map { "shared-\($0.rawValue)" } + EventTask.allCases.map { "exhausted-\($0.rawValue)" }
        + Guest.Status.allCases.map { "guest-\($0.rawValue)" }
        + EvidenceKind.allCases.map { "evidence-\($0.rawValue)" } + ChannelKind.allCases.map { "channel-\($0.rawValue)" }
        + Answer.Choice.allCases.map { "answer-\($0.rawValue)" } + OfficeError.allCases.map { "office-\($0.rawValue)" }
        + LetterTakeOut.allCases.map { "letters-take-out-\($0.rawValue)" }
        + TextFault.allCases.map { "text-fault-\($0.rawValue)" } + StoreError.allCases.map { "store-\($0.rawValue)" }

    @Test(arguments: ids) func `every code has its words in both languages`(id: String) throws {
        #expect(try Self.locales.get().has(Phrase(rawValue: id)))
    }

    /// A participle agrees with its thing (neges wedi'i danfon, llythyr wedi'i ddanfon); a label that e-mails, texts and letters share must have
    /// none.
    @Test(arguments: ids.filter { $0.hasPrefix("delivery-") || $0.hasPrefix("evidence-") })
    func `a label that every channel shares has no gender`(id: String) throws {
        let label = try Self.locales.get().text(Phrase(rawValue: id), in: .welsh)
        #expect(!["wedi'i ", "heb ei "].contains { label.contains($0) }, "\(label)")
    }
}
