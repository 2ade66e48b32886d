import Foundation
import Templates
import Testing

@testable import Channels

@Suite struct LetterFolderChannelTests {
    private let folder = URL.temporaryDirectory.appending(path: "letters-\(UUID())")

    private func submission(_ content: LetterContent, id: String = "dlv-00000001") throws -> Submission {
        Submission(
            delivery: try #require(DeliveryID(rawValue: id)), content: .letter(content), form: .both,
            created: SampleLetter.created, deadline: .distantFuture)
    }

    private func channel(at path: String? = nil) throws -> LetterFolderChannel {
        LetterFolderChannel(folder: path ?? folder.path, composer: try SampleLetter.composer())
    }

    private func inFolder(_ work: () async throws -> Void) async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await work()
    }

    @Test func `a letter is two whole files named after the delivery, and nothing else`() async throws {
        try await inFolder {
            let submission = try submission(SampleLetter.content())
            #expect(try await channel().submit(submission) == .accepted(references: ["dlv-00000001.pdf"]))
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(files == ["dlv-00000001.pdf", "dlv-00000001.txt"])
            let pdf = try Data(contentsOf: folder.appending(path: "dlv-00000001.pdf"))
            let composed = try await SampleLetter.composer().compose(SampleLetter.content(), created: submission.created)
            #expect(pdf == composed.pdf)
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: files[0]).path)
            #expect((attributes[.posixPermissions] as? Int).map { $0 & 0o007 } == 0)
        }
    }

    @Test func `submitting again changes nothing`() async throws {
        try await inFolder {
            let channel = try channel()
            let submission = try submission(SampleLetter.content())
            let file = folder.appending(path: "dlv-00000001.pdf")
            let first = await channel.submit(submission)
            let bytes = try Data(contentsOf: file)
            #expect(await channel.submit(submission) == first)
            #expect(try Data(contentsOf: file) == bytes)
            #expect(channel.abilities.repeatsSafely)
        }
    }

    @Test func `a look-up finds what was written and only that`() async throws {
        try await inFolder {
            let channel = try channel()
            let submission = try submission(SampleLetter.content())
            #expect(await channel.lookUp(submission.delivery) == nil)
            _ = await channel.submit(submission)
            #expect(await channel.lookUp(submission.delivery) == .accepted(references: ["dlv-00000001.pdf"]))
        }
    }

    @Test func `a crash between the two files leaves a letter that is not there yet`() async throws {
        try await inFolder {
            let delivery = try #require(DeliveryID(rawValue: "dlv-00000001"))
            for name in ["dlv-00000001.txt", ".dlv-00000001.pdf.part"] {
                try Data("half".utf8).write(to: folder.appending(path: name))
            }
            #expect(try await channel().lookUp(delivery) == nil)
            _ = try await channel().submit(submission(SampleLetter.content()))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
        }
    }

    @Test(arguments: ["/nonexistent/letters", "/proc", "/dev/null"])
    func `where nothing can be written, it is tried again later`(path: String) async throws {
        let outcome = try await channel(at: path).submit(submission(SampleLetter.content()))
        guard case .rejected(.temporary(retryAfter: nil), let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reason.code == .storageFailed)
        #expect(!reason.detail.contains(path))
    }

    @Test func `a link in the way is not written through`() async throws {
        try await inFolder {
            let elsewhere = folder.appending(path: "elsewhere")
            try Data("kept".utf8).write(to: elsewhere)
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: ".dlv-00000001.txt.part").path, withDestinationPath: elsewhere.path)
            let submission = try submission(SampleLetter.content())
            guard case .rejected(.temporary, _) = try await channel().submit(submission) else {
                Issue.record("it was written")
                return
            }
            #expect(try Data(contentsOf: elsewhere) == Data("kept".utf8))
            // The link is out of the way, so that the next attempt succeeds.
            #expect(try await channel().submit(submission) == .accepted(references: ["dlv-00000001.pdf"]))
        }
    }

    @Test func `a full disk is told by the system's own words`() throws {
        let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
        let failure = #expect(throws: PrintFolder.Failure.self) {
            try PrintFolder.fill(full.fileDescriptor, with: Data("llythyr".utf8))
        }
        #expect(failure?.reason == Reason(.storageFailed, detail: "write: No space left on device"))
    }

    @Test func `a folder that cannot be asked leaves the delivery uncertain`() async throws {
        let delivery = try #require(DeliveryID(rawValue: "dlv-00000001"))
        guard case .uncertain(let reason) = try await channel(at: "/nonexistent/letters").lookUp(delivery) else {
            Issue.record("it answered")
            return
        }
        #expect(reason.code == .storageFailed)
    }

    @Test(arguments: [
        (["Mrs Siân Ŵyn"], 200, ReasonCode.letterTooLong), ([], 1, .layoutFailed), (["\u{E000}"], 1, .unprintable),
    ])
    func `a letter that cannot be made is refused for good, without its words`(
        names: [String], paragraphs: Int, code: ReasonCode
    ) async throws {
        try await inFolder {
            let long = (0..<paragraphs).map { _ in Document.Block.paragraph([.text(String(repeating: "gair ", count: 60))]) }
            let block = LanguageBlock(language: .welsh, document: Document(blocks: long))
            let outcome = try await channel().submit(submission(SampleLetter.content(names: names, blocks: [block])))
            guard case .rejected(.permanent, let reason) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(reason.code == code)
            #expect(!reason.detail.contains("gair") && !reason.detail.contains("Siân"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
        }
    }

    @Test func `what is not a letter is refused`() async throws {
        let text = TextContent(to: try PhoneNumber("07700 900123"), text: "Helo")
        let submission = Submission(
            delivery: try #require(DeliveryID(rawValue: "dlv-00000001")), content: .text(text), form: .both,
            created: SampleLetter.created, deadline: .distantFuture)
        #expect(
            try await channel().submit(submission) == .rejected(.permanent, Reason(ReasonCode.layoutFailed, detail: "text")))
    }
}
