import ArgumentParser
import Channels
import Foundation
import Gateway
import Templates

/// `gatewayd text lint FOLDER…`: the mistakes that stop a message, and what its author should check. Exits with 1 where there is
/// more than advice.
struct LintTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Darllen neges yn ofalus / Read a message carefully")

    @OptionGroup var options: LineOptions

    @Option(help: "Enw'r ysgol yn Gymraeg / The school's name in Welsh")
    var schoolCy = "Ysgol Enghraifft"

    @Option(help: "Enw'r ysgol yn Saesneg / The school's name in English")
    var schoolEn = "Ysgol Enghraifft"

    @Argument(help: "Ffolderi â / Folders with message.yaml, cy.md, en.md", completion: .directory)
    var folders: [String] = []

    struct Question: Decodable {
        var cy: String
        var en: String
        /// `message.yaml`; without it the linter knows no event and no values.
        var terms: String?
    }

    struct Answer: Encodable {
        var findings: [ReviewFinding]
    }

    private struct FolderAnswer: Encodable {
        var folder: String
        var findings: [ReviewFinding]
    }

    func run() throws {
        let words = try Localizer(options.lang)
        if options.json, folders.isEmpty {
            return try JSONLines.answer(words) { Answer(findings: try findings(in: $0 as Question, words.locales)) }
        }
        guard !folders.isEmpty else { throw Self.nothingAsked.said(words) }
        var isFine = true
        for folder in folders where !Self.isPlainFile(folder) {
            if try !read(folder, words) { isFine = false }
        }
        if !isFine { throw ExitStatus.failure }
    }

    /// `text lint messages/*` also names the README in that folder.
    private static func isPlainFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    /// - Returns: whether there is no more than advice.
    private func read(_ folder: String, _ words: Localizer) throws -> Bool {
        do {
            let review = try review(MessageSource(folder: folder, words: words), words.locales)
            let findings = ReviewFinding.all(of: review, words.locales)
            if options.json {
                Terminal.print(try JSONLines.encoded(FolderAnswer(folder: folder, findings: findings)))
            } else {
                for finding in findings { Terminal.print(finding.line(in: folder, words.language)) }
            }
            return review.isFine
        } catch let failure as CommandFailure {
            Terminal.say(failure.description)
            return false
        }
    }

    private func findings(in question: Question, _ locales: Locales) throws -> [ReviewFinding] {
        let terms = question.terms ?? "name: neges\ncategory: general\naudience: all\n"
        let source = MessageSource(terms: terms, welsh: question.cy, english: question.en)
        let findings = ReviewFinding.all(of: try review(source, locales), locales)
        return question.terms == nil ? findings.filter { $0.file != "message.yaml" } : findings
    }

    private func review(_ source: MessageSource, _ locales: Locales) throws -> MessageReview {
        let school = try School.example(named: Bilingual(welsh: schoolCy, english: schoolEn))
        return MessageReview(of: source, school: school, locales: locales, now: Date())
    }
}

extension School {
    /// An ordinary school, for linting a message without a configuration.
    fileprivate static func example(named name: Bilingual<String>) throws -> School {
        guard let id = SchoolID(rawValue: "example") else { throw StoreError.unknown }
        let london = TimeZone(identifier: "Europe/London") ?? .gmt
        return School(
            id: id, name: name, telephone: "01632 960123", postal: [], channels: [.email, .text, .letter], alwaysBoth: false,
            quietHours: QuietHours(from: 20 * 60, until: 8 * 60, timeZone: london))
    }
}
