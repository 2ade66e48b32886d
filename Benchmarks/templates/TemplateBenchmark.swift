import Foundation
import Templates

/// Fills the invitation beside this file again and again on one core: its patterns one by one, as `fluent_runtime.py` does, and then the whole
/// message as a family gets it, with its e-mail in HTML and plain text and its text message measured. Prints a line of JSON.
///
///     TemplateBenchmark FOLDER SECONDS
@main
struct TemplateBenchmark {
    let folder: URL
    let seconds: Double

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let seconds = Double(arguments[2]) else { throw Usage() }
        let benchmark = TemplateBenchmark(folder: URL(filePath: arguments[1], directoryHint: .isDirectory), seconds: seconds)
        let patterns = try benchmark.patternsASecond()
        let invitations = try benchmark.invitationsASecond()
        print("{\"rate\": \(patterns), \"invitations\": \(invitations)}")
    }

    struct Usage: Error {}

    /// The ten placeholders; the eleventh, the number of seats, changes from family to family.
    static let values: [String: Value] = [
        "event": "Phonics workshop", "school": "Ysgol Enghraifft", "contact": "Mrs Elen Morgan",
        "children": "Dafydd, Mali ac Osian",
        "date": "10 March 2026", "time": "6pm", "place": "the school hall", "number": "07700 900123", "telephone": "01632 960123",
        "signed": "Mr Dafydd Rees",
    ]

    private func patternsASecond() throws -> Double {
        let resources = try Bilingual { language in
            FluentResource(
                parsing: try String(contentsOf: folder.appending(path: "invitation.\(language.tag).ftl"), encoding: .utf8),
                file: "")
        }
        let bundles = Bilingual { FluentBundle(resources: [resources[$0]], language: $0) }
        let ids = resources.map { resource in resource.messages.map(\.id) }
        return rate { values in
            var done = 0
            for language in Language.allCases {
                for id in ids[language] {
                    precondition(bundles[language].format(id, values).errors.isEmpty)
                    done += 1
                }
            }
            return done
        }
    }

    private func invitationsASecond() throws -> Double {
        let texts = try Bilingual { language in
            let file = "invitation.\(language.tag).md"
            return try MessageText.parse(String(contentsOf: folder.appending(path: file), encoding: .utf8), file: file)
        }
        return rate { values in
            do {
                return try Self.invitation(texts, values)
            } catch {
                preconditionFailure("\(error)")
            }
        }
    }

    private static func invitation(_ texts: Bilingual<MessageText>, _ values: [String: Value]) throws -> Int {
        let subjects = try Bilingual { try texts[$0].subject.format(values, in: $0) }
        let blocks = try Language.allCases.map {
            LanguageBlock(language: $0, document: try texts[$0].body.fill(values, in: $0))
        }
        let html = EmailHTML.render(
            blocks: blocks, form: .both, skipToEnglish: "English below", title: subjects.welsh + " / " + subjects.english)
        let plain = blocks.map { PlainText.render($0.document) }
        let sms = try Bilingual { try texts[$0].sms?.format(values, in: $0) ?? "" }
        let text = TextMessage.prepare(TextMessage.bilingual(welsh: sms.welsh, english: sms.english))
        precondition(!html.isEmpty && plain.count == 2 && text.parts == 2)
        return 1
    }

    /// What `work` does a second, with one to seven seats, one after the other.
    private func rate(_ work: ([String: Value]) -> Int) -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        var done = 0
        var passed: Double = 0
        while passed < seconds {
            for places in 1...7 {
                var values = Self.values
                values["places"] = .number(places)
                done += work(values)
            }
            passed = (clock.now - start) / .seconds(1)
        }
        return Double(done) / passed
    }
}
