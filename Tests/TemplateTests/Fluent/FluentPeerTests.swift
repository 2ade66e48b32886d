internal import Foundation
import Templates
import Testing

/// Our reading beside that of fluent.syntax 0.19.0, and our texts beside those of fluent.runtime 0.4.0, which
/// `scripts/bootstrap test` puts into `.build/peers`.
struct FluentPeerTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardizedFileURL
    private static let packages = root.appending(path: ".build/peers")
    private static let isInstalled = FileManager.default.fileExists(atPath: packages.appending(path: "fluent/runtime").path)
    /// Who has not fetched the packages may go without them; what is merged may not.
    private static let isWanted = isInstalled || ProcessInfo.processInfo.environment["CI"] != nil

    private struct Case: Encodable {
        struct Values: Encodable { var n: Int, f: Double, s: String }

        var source: String
        var language: String
        var values: Values
    }

    private struct Answer: Decodable, Equatable {
        var messages: [String]
        var terms: [String]
        var attributes: [String]
        var junk: Bool
        /// Text, which is null where the peer broke, and whether there were errors.
        var texts: [String: Said]

        struct Said: Decodable, Equatable {
            var text: String?
            var failed: Bool

            init(text: String?, failed: Bool) { (self.text, self.failed) = (text, failed) }

            init(from decoder: any Decoder) throws {
                var both = try decoder.unkeyedContainer()
                text = try both.decodeNil() ? nil : both.decode(String.self)
                failed = try both.decode(Bool.self)
            }
        }
    }

    /// What the packages do otherwise than Fluent 1.0 or our own rules, which are followed here. Name, source, value `n`,
    /// theirs of `a` in English, ours.
    static let deviations: [(name: String, source: String, theirs: String?, ours: String?)] = [
        ("a number literal loses its zeros", "a = { 1.0 }", "1", "1.0"),
        ("and is of the category without them", "a = { 1.0 ->\n [one] x\n *[other] y\n }", "x", "y"),
        (
            "digits that are asked for do not count", "a = { NUMBER($n, minimumFractionDigits: 1) ->\n [one] x\n *[other] y\n }",
            "x", "y"
        ),
        ("there are no ordinals", "a = { NUMBER($n, type: \"ordinal\") ->\n [one] x\n *[other] y\n }", "y", "x"),
        ("a category stands before the very number", "a = { $n ->\n [one] x\n [1] z\n *[other] y\n }", "x", "z"),
        ("a text chooses the number of its category", "a = { \"one\" ->\n [1] x\n *[other] y\n }", "x", "y"),
        ("a message that is only itself breaks the package", "a = { a }", nil, "???"),
        ("a character that does not exist breaks the text", "a = x{ \"\\U110000\" }{ $n }", "{???}", "x\u{FFFD}1"),
        ("nothing has a digit too many", "a = { NUMBER(0, maximumSignificantDigits: 2) }", "0.0", "0"),
        ("minus nothing has no minus", "a = { -0 }", "0", "-0"),
    ]

    /// What random resources hardly meet.
    private static let written = FluentResourceTests.readings.map(\.source).filter { source in
        !source.contains("\r") && !source.hasPrefix("\u{FEFF}") && source != "#"
    }

    @Test(.enabled(if: isWanted)) func `resources are read and said as Mozilla's packages do`() throws {
        var generator = ArbitraryResource(seed: 2026)
        var cases: [Case] = []
        for index in 0..<2500 {
            let (n, f, s) = generator.values()
            let source = index < Self.written.count ? Self.written[index] : generator.source()
            cases.append(Case(source: source, language: index.isMultiple(of: 2) ? "cy" : "en", values: .init(n: n, f: f, s: s)))
        }
        var texts = 0
        for (one, theirs) in zip(cases, try Self.ask(cases)) {
            let ours = Self.ours(one, comparedWith: theirs)
            texts += ours.texts.values.count { $0.text != nil }
            #expect(ours == theirs, "\(one.source)\n\(one.language) \(one.values)")
        }
        #expect(texts > 4000)
    }

    @Test(.enabled(if: isWanted)) func `where the packages leave Fluent's way we stay on it`() throws {
        let cases = Self.deviations.map { Case(source: $0.source, language: "en", values: .init(n: 1, f: 1.5, s: "")) }
        for (index, theirs) in try Self.ask(cases).enumerated() {
            let deviation = Self.deviations[index]
            let bundle = FluentBundle(resources: [FluentResource(parsing: deviation.source, file: "a.ftl")], language: .english)
            #expect(theirs.texts["a"]?.text == deviation.theirs, "\(deviation.name)")
            #expect(bundle.format("a", ["n": 1]).text == deviation.ours, "\(deviation.name)")
        }
    }

    private static func ours(_ one: Case, comparedWith theirs: Answer) -> Answer {
        let resource = FluentResource(parsing: one.source, file: "a.ftl")
        let bundle = FluentBundle(resources: [resource], language: Language(rawValue: one.language) ?? .english)
        var values: [String: Value] = ["n": .number(one.values.n), "s": .text(one.values.s)]
        values["f"] = Number(one.values.f).map { .number($0) }
        var answer = Answer(messages: [], terms: [], attributes: [], junk: !resource.junk.isEmpty, texts: [:])
        func say(_ id: String, _ attribute: String?) {
            let name = attribute.map { "\(id).\($0)" } ?? id
            let (text, errors) = bundle.format(id, attribute: attribute, values)
            let broke = theirs.texts[name].map { $0.text == nil } ?? false
            answer.texts[name] = .init(text: broke ? nil : text, failed: broke || !errors.isEmpty)
        }
        var termAttributes: [String] = []
        for entry in resource.entries {
            switch entry {
            case .message(let message):
                answer.messages.append(message.id)
                answer.attributes += message.attributes.map { "\(message.id).\($0.id)" }
                // Of an id that is there twice, the first is said.
                let first = resource.messages.first { $0.id == message.id } ?? message
                if first.pattern != nil { say(message.id, nil) }
                for attribute in first.attributes { say(message.id, attribute.id) }
            case .term(let term):
                answer.terms.append(term.id)
                termAttributes += term.attributes.map { "\(term.id).\($0.id)" }
            case .comment, .junk: break
            }
        }
        answer.attributes += termAttributes
        return answer
    }

    private static func ask(_ cases: [Case]) throws -> [Answer] {
        try #require(isInstalled, "scripts/bootstrap test fetches the packages")
        let folder = TemporaryFolder()
        let encoder = JSONEncoder()
        let lines = try cases.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
        try folder.write(lines.joined(separator: "\n"), to: "cases")
        try folder.write("", to: "answers")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", root.appending(path: "Tests/Peers/fluent_peer.py").path]
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONPATH": packages.path]) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: "cases"))
        process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "answers"))
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let answers = try String(contentsOf: folder.url.appending(path: "answers"), encoding: .utf8)
        return try answers.split(separator: "\n").map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
    }
}
