import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd send FOLDER`: plans a message and queues it; with `--dry-run`, shows who would get what, by which route and at what
/// cost.
struct Send: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Anfon neges / Send a message")

    @OptionGroup var daemon: DaemonOptions

    @Flag(help: "Dangos yn unig; ni anfonir dim / Only show; nothing is sent")
    var dryRun = false

    @Flag(help: "Anfon yr un neges eto / Send the same message once more")
    var again = false

    @Flag(help: "Mae'r un geiriau yn y ddwy iaith yn fwriadol / The same words in both languages are meant")
    var sameWords = false

    @Option(help: "Cywiro'r neges hon, i bawb yr oedd hi iddyn nhw / Correct this message, for everyone whom it was for")
    var correcting: String?

    @OptionGroup var person: PersonOption

    @Option(help: "Dangos yn unig, fel y'i gwneir i'r cyswllt hwn / Only show, as it is made for this contact (id)")
    var preview: String?

    @Option(
        help: "Anfon un prawf yn unig, at e-bost neu ffôn symudol / Only send one test, to an e-mail address or a mobile number")
    var toMe: String?

    @Flag(help: "Gyda --to-me: ie, hyd yn oed i gyfeiriad teulu / With --to-me: yes, even to a family's address")
    var yes = false

    @Flag(help: "Rhestru hefyd y teuluoedd nad yw'r neges iddynt / List also families that the message is not for")
    var all = false

    @Argument(help: "Ffolder â / A folder with message.yaml, cy.md, en.md", completion: .directory)
    var folder: String

    func validate() throws {
        // Each of these sends nothing to families; none can be combined with the others or with options of a send.
        let ways = [preview != nil, toMe != nil, dryRun || again || all || sameWords || correcting != nil]
        guard ways.count(where: \.self) <= 1 else {
            throw ValidationError(try daemon.words().text("send-one-way"))
        }
        if yes, toMe == nil { throw ValidationError(try daemon.words().text("send-yes-of-test")) }
    }

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let source = try MessageSource(folder: folder, words: words)
            // Checked here too: the daemon refuses a body over its limit without reading it, and so cannot name the file.
            let tooLarge = source.tooLarge.whole.map { "\(folder)/\($0.file): \(words.locales.sentence($0, in: words.language))" }
            guard tooLarge.isEmpty else { throw CommandFailure(tooLarge.joined(separator: "\n")) }
            if let preview { return try await show(source, for: preview, words) }
            if let toMe { return try await test(source, to: toMe, words) }
            let body = APIRequests.Send(source: source, correcting: correcting, by: correcting == nil ? nil : person.by)
            let report: SendReport = try await daemon.client(words)
                .post(
                    "messages",
                    query: [
                        ("dry_run", dryRun ? "1" : nil), ("again", again ? "1" : nil), ("all", all ? "1" : nil),
                        ("same_words", sameWords ? "1" : nil),
                    ], body)
            if daemon.json { return try words.printJSON(report) }
            let text = SendReportText(report: report, words: words)
            print(dryRun ? text.plan : text.queued)
        }
    }

    private func show(_ source: MessageSource, for contact: String, _ words: Localizer) async throws {
        let preview: MessagePreview = try await daemon.client(words)
            .post("messages/preview", APIRequests.Preview(source: source, contact: contact))
        if daemon.json { return try words.printJSON(preview) }
        let files = try PreviewFiles(preview, words: words)
        Terminal.print(PreviewText(preview: preview, files: files, words: words).text)
    }

    private func test(_ source: MessageSource, to address: String, _ words: Localizer) async throws {
        let report: TestReport = try await daemon.client(words)
            .post("messages/test", APIRequests.Test(source: source, to: address, by: person.by, meantForFamily: yes ? true : nil))
        if daemon.json {
            try words.printJSON(report)
            guard report.result == .accepted else { throw ExitStatus.failure }
            return
        }
        let values: [String: Value] = [
            "name": .text(report.name), "address": .text(report.address), "parts": .number(report.parts ?? 0),
            "reason": .text(report.reason.map(words.labels.reason) ?? ""),
        ]
        let sentence = words.text(Phrase(rawValue: "send-test-\(report.result.rawValue)"), values)
        guard report.result == .accepted else { throw CommandFailure(sentence) }
        Terminal.print(sentence)
    }
}

extension MessageSource {
    /// Reads the three files of a message's folder.
    init(folder: String, words: Localizer) throws {
        func read(_ name: String) throws -> String {
            let path = (folder as NSString).appendingPathComponent(name)
            do {
                return try String(contentsOfFile: path, encoding: .utf8)
            } catch {
                throw CommandFailure(words.text("command-unreadable", ["file": .text(path)]))
            }
        }
        self.init(terms: try read("message.yaml"), welsh: try read("cy.md"), english: try read("en.md"))
    }
}
