import ArgumentParser
import Channels
import Foundation
import Gateway
import Templates

/// `gatewayd text lint FOLDER…`: what stops a message, and what its author should look at again. Ends with 1 where there is anything.
struct LintTool: LineTool {
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
        /// `message.yaml`; without it nothing is known of event and values.
        var terms: String?
    }

    struct Answer: Encodable {
        var findings: [ReviewFinding]
    }

    func asked() throws -> Question { throw Self.nothingAsked }

    func run() throws {
        let words = try Words(options.lang)
        if options.json, folders.isEmpty { return try answerLines(words) }
        guard !folders.isEmpty else { throw Self.nothingAsked.said(words) }
        var isClean = true
        for folder in folders {
            let source: MessageSource
            do {
                source = try MessageSource(folder: folder, words: words)
            } catch let failure as CommandFailure {
                Terminal.say(failure.description)
                throw ExitStatus.failure
            }
            let findings = try findings(in: source, words.locales)
            if !findings.isEmpty { isClean = false }
            if options.json {
                Terminal.print(try JSONLine.encoded(FolderAnswer(folder: folder, findings: findings)))
            } else {
                for finding in findings { Terminal.print(finding.line(in: folder, words.language)) }
            }
        }
        if !isClean { throw ExitStatus.failure }
    }

    private struct FolderAnswer: Encodable {
        var folder: String
        var findings: [ReviewFinding]
    }

    func answer(_ question: Question, _ words: Words) throws -> Answer {
        let terms = question.terms ?? "name: neges\ncategory: general\n"
        let source = MessageSource(terms: terms, welsh: question.cy, english: question.en)
        let findings = try findings(in: source, words.locales)
        return Answer(findings: question.terms == nil ? findings.filter { $0.file != "message.yaml" } : findings)
    }

    func lines(_ answer: Answer, _ words: Words) -> [String] { answer.findings.map { $0.line(in: ".", words.language) } }

    private func findings(in source: MessageSource, _ locales: Locales) throws -> [ReviewFinding] {
        let school = try School.example(named: Bilingual(welsh: schoolCy, english: schoolEn))
        return ReviewFinding.all(of: MessageReview(of: source, school: school, locales: locales, now: Date()), locales)
    }
}

extension School {
    /// A school of the usual kind, for a message whose own school is not known.
    fileprivate static func example(named name: Bilingual<String>) throws -> School {
        guard let id = SchoolID(rawValue: "example") else { throw StoreError.unknown }
        let london = TimeZone(identifier: "Europe/London") ?? .gmt
        return School(
            id: id, name: name, telephone: "01632 960123", postal: [], channels: [.email, .text, .letter], alwaysBoth: false,
            quietHours: QuietHours(from: 20 * 60, until: 8 * 60, timeZone: london))
    }
}
