import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd send FOLDER`: plans a message and queues it; with `--dry-run`, shows who would get what, by which way and at what cost.
struct Send: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Anfon neges / Send a message")

    @OptionGroup var daemon: DaemonOptions

    @Flag(help: "Dangos yn unig; ni anfonir dim / Only show; nothing is sent")
    var dryRun = false

    @Flag(help: "Anfon yr un neges eto / Send the same message once more")
    var again = false

    @Option(help: "Cywiro'r neges hon, i'r rhai a'i cafodd / Correct this message, for those who got it")
    var correcting: String?

    @OptionGroup var person: PersonOption

    @Flag(help: "Rhestru hefyd y teuluoedd nad yw'r neges iddynt / List also families that the message is not for")
    var all = false

    @Argument(help: "Ffolder â / A folder with message.yaml, cy.md, en.md", completion: .directory)
    var folder: String

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let source = try MessageSource(folder: folder, words: words)
            // The daemon would say so too, but not take in a request of any size to say it.
            let tooLarge = source.tooLarge.whole.map { "\(folder)/\($0.file): \(words.locales.sentence($0, in: words.language))" }
            guard tooLarge.isEmpty else { throw CommandFailure(tooLarge.joined(separator: "\n")) }
            let body = APIRequests.Send(source: source, correcting: correcting, by: correcting == nil ? nil : person.by)
            let report: SendReport = try await daemon.client(words)
                .post(
                    "messages",
                    query: [
                        ("dry_run", dryRun ? "1" : nil), ("again", again ? "1" : nil), ("all", all ? "1" : nil),
                    ], body)
            if daemon.json { return try words.printJSON(report) }
            let text = SendReportText(report: report, words: words)
            print(dryRun ? text.plan : text.queued)
        }
    }
}

extension MessageSource {
    /// Reads the three files of a message's folder.
    init(folder: String, words: Words) throws {
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
