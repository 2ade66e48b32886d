import Channels
import Foundation
import Templates
import Testing

/// A folder has no server that could answer wrongly, late or partly, or ask to slow down: a letter is written, or
/// it does not fit, or the folder is not there.
struct LetterFolderUnderTest: ChannelUnderTest {
    func arrange(_ example: ConformanceCase) async throws -> Arrangement? {
        switch example {
        case .plainSend: try arrangement(paragraphs: 1)
        case .rejected, .redaction: try arrangement(paragraphs: 200)
        case .connectionRefused: try arrangement(paragraphs: 1, missing: true)
        case .throttled, .replyCutOff, .garbageAnswer, .slowAnswer: nil
        }
    }

    private func arrangement(paragraphs: Int, missing: Bool = false) throws -> Arrangement {
        let folder = URL.temporaryDirectory.appending(path: "print-\(UUID())")
        if !missing { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        let body = (0..<paragraphs).map { _ in Document.Block.paragraph([.text(String(repeating: "cyfrinach ", count: 60))]) }
        let content = try SampleLetter.content(
            blocks: [LanguageBlock(language: .welsh, document: Document(blocks: body))], slipCode: "K7QX-24M")
        let submission = Submission(
            delivery: try #require(DeliveryID(rawValue: "dlv-00000001")), content: .letter(content), form: .welsh,
            created: SampleLetter.created, deadline: .distantFuture)
        return Arrangement(
            channel: LetterFolderChannel(folder: folder.path, composer: try SampleLetter.composer()), submission: submission,
            secrets: content.names + content.address.lines + ["K7QX-24M", "cyfrinach", folder.path],
            stop: { try? FileManager.default.removeItem(at: folder) })
    }
}

@Suite struct LetterConformanceTests {
    @Test(arguments: ConformanceCase.allCases)
    func `the print folder keeps the contract`(example: ConformanceCase) async throws {
        try await ChannelConformance(subject: LetterFolderUnderTest()).check(example)
    }
}
