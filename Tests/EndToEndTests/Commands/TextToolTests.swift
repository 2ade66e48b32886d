import Foundation
import Templates
import Testing

@testable import gatewayd

/// `gatewayd text …` as programs use it: JSON Lines in and out.
@Suite struct TextToolTests {
    /// Tool, question, and what the answer holds at least.
    static let questions: [(tool: String, question: String, answer: [String: String])] = [
        (
            "measure", #"{"text": "Mae’r ysgol ar gau"}"#,
            ["text": "Mae'r ysgol ar gau", "alphabet": "gsm7", "characters": "18", "parts": "1"]
        ),
        ("measure", #"{"text": "tŷ"}"#, ["text": "tŷ", "alphabet": "ucs2", "characters": "2", "parts": "1"]),
        ("classify", #"{"text": "IE 2", "question": "rsvp"}"#, ["intent": "yes", "count": "2", "language": "cy"]),
        ("classify", #"{"text": "Yes sorry, we can't make Tuesday", "question": "rsvp"}"#, ["intent": "no", "language": "en"]),
        ("classify", #"{"text": "2", "question": "none"}"#, ["intent": "unclear", "language": "mixed"]),
        ("classify", #"{"text": "cymraeg plis"}"#, ["intent": "language-cy", "language": "cy"]),
        ("mutate", #"{"word": "Caerdydd", "mutation": "nasal"}"#, ["mutated": "Nghaerdydd"]),
        ("mutate", #"{"word": "gardd", "mutation": "soft"}"#, ["mutated": "ardd"]),
        ("phrase", #"{"before": "mam a/ac", "word": "tad"}"#, ["phrase": "mam a thad"]),
        ("phrase", #"{"before": "i", "word": "gofalwyr"}"#, ["phrase": "i ofalwyr"]),
        ("phrase", #"{"before": "y/yr", "word": "merch", "gender": "f"}"#, ["phrase": "y ferch"]),
        ("place", #"{"place": "Caerdydd"}"#, ["in": "yng Nghaerdydd", "to": "i Gaerdydd", "from": "o Gaerdydd"]),
        ("place", #"{"place": "Y Bala"}"#, ["in": "yn y Bala", "to": "i'r Bala", "from": "o'r Bala"]),
        (
            "date", #"{"iso": "2026-03-10T18:00", "language": "cy"}"#,
            [
                "label": "Dydd Mawrth 10 Mawrth 2026", "inline": "dydd Mawrth 10 Mawrth 2026",
                "adverbial": "ddydd Mawrth 10 Mawrth 2026",
                "evening": "nos Fawrth 10 Mawrth 2026",
            ]
        ),
        ("date", #"{"iso": "2026-03-10", "language": "en"}"#, ["label": "Tuesday 10 March 2026"]),
        ("number", #"{"n": 5, "language": "cy"}"#, ["cardinal": "other", "ordinal": "many", "ordinalDigits": "5ed"]),
        ("number", #"{"n": 22, "language": "en"}"#, ["cardinal": "other", "ordinal": "two", "ordinalDigits": "22nd"]),
        ("number", #"{"n": "1.0", "language": "en"}"#, ["cardinal": "other"]),
        ("number", #"{"n": 1.0004, "language": "cy"}"#, ["cardinal": "other", "ordinal": "other"]),
        ("list", #"{"items": ["mam", "tad"], "language": "cy"}"#, ["text": "mam a thad"]),
        ("list", #"{"items": ["Mum", "Dad", "Elin"], "language": "en"}"#, ["text": "Mum, Dad and Elin"]),
        ("address", #"{"kind": "phone", "value": "07700 900123"}"#, ["valid": "1", "normalised": "+447700900123"]),
        ("address", #"{"kind": "phone", "value": "029 2018 0123"}"#, ["valid": "0", "reason": "landline"]),
        ("address", #"{"kind": "email", "value": "a b@c.d"}"#, ["valid": "0", "reason": "space-inside"]),
        (
            "address", #"{"kind": "postal", "value": "Elin Morgan\n1 Heol Fawr\nCaerdydd\ncf10 1aa"}"#,
            ["valid": "1", "normalised": "Elin Morgan\n1 Heol Fawr\nCaerdydd\nCF10 1AA"]
        ),
        (
            "render",
            #"{"resource": "a = Helo { $n }\n    .b = { $n ->\n        [two] dau\n       *[other] arall\n    }", "message": "a", "attribute": "b", "language": "cy", "values": {"n": 2}}"#,
            ["text": "dau"]
        ),
        (
            "render", #"{"resource": "a = Helo { $enw }", "message": "a", "language": "cy", "values": {"enw": "Elin"}}"#,
            ["text": "Helo Elin"]
        ),
    ]

    @Test(arguments: questions)
    func `a question in a line is answered in a line`(tool: String, question: String, answer: [String: String]) throws {
        let run = try Program.run("text", tool, "--json", input: question + "\n")
        #expect(run.status == 0 && run.errors == "")
        let said = try Self.object(run.output)
        for (key, value) in answer { #expect(said[key].map { "\($0)" } == value, "\(key): \(run.output)") }
    }

    @Test(arguments: ["measure", "render", "mutate", "phrase", "place", "date", "number", "list", "address"])
    func `a line that is no question is answered with an error, and the rest go on`(tool: String) throws {
        let good = try #require(Self.questions.first { $0.tool == tool }).question
        let lines = [good, "", "no JSON", "[]", "{}", #"{"text": 1}"#, good]
        let run = try Program.run("text", tool, "--json", input: lines.joined(separator: "\n"))
        #expect(run.status == 0 && run.errors == "")
        let answers = try run.output.split(separator: "\n").map { try Self.object(String($0)) }
        #expect(answers.count == lines.count)
        #expect(answers.first?["error"] == nil && answers.last?["error"] == nil)
        for answer in answers.dropFirst().dropLast() {
            let error = try #require(answer["error"] as? [String: String])
            #expect(Set(error.keys) == ["code", "cy", "en"])
            #expect(!error.values.contains(""))
        }
    }

    @Test func `no question is too long, and the last needs no line end`() throws {
        let long = String(repeating: "a", count: 300_000)
        let nested = String(repeating: "[", count: 100_000)
        let run = try Program.run(
            "text", "measure", "--json", input: #"{"text": "\#(long)"}"# + "\n\(nested)\n\(long)\n" + #"{"text": "b"}"#)
        let answers = try run.output.split(separator: "\n").map { try Self.object(String($0)) }
        #expect(answers.map { $0["parts"] as? Int } == [1961, nil, nil, 1])
    }

    @Test func `a template nested without end is a mistake of its own line`() throws {
        let nested = String(repeating: "NUMBER(", count: 20_000)
        let run = try Program.run(
            "text", "render", "--json",
            input: ["{ \(nested)", "b"].map { #"{"resource": "a = \#($0)", "message": "a", "language": "cy"}"# }
                .joined(separator: "\n"))
        #expect(try run.output.split(separator: "\n").map { try Self.object(String($0))["text"] as? String } == ["a", "b"])
    }

    @Test(arguments: [
        ("list", #"{"items": ["a", 1], "language": "cy"}"#, "items[1] is"),
        ("render", #"{"resource": "", "message": "a", "language": "cy", "values": {"n": null}}"#, "values.n is"),
        ("number", #"{"n": "", "language": "cy"}"#, "“” is not a number."),
    ])
    func `a mistake names its place`(tool: String, question: String, beginning: String) throws {
        let run = try Program.run("text", tool, "--json", input: question)
        let error = try #require(Self.object(run.output)["error"] as? [String: String])
        #expect(error["en"]?.hasPrefix(beginning) == true, "\(error)")
    }

    @Test func `a book is not quoted in the mistake that it is`() throws {
        let book = String(repeating: "9", count: 100_000)
        let run = try Program.run("text", "date", "--json", input: #"{"iso": "\#(book)", "language": "cy"}"#)
        #expect(run.output.contains("9…”"))
        #expect(run.output.count < 1000)
    }

    @Test(arguments: ["measure", "render", "mutate", "phrase", "place", "date", "number", "list", "address", "lint"])
    func `who asks nothing learns where it is told how to ask`(tool: String) throws {
        let run = try Program.run("text", tool)
        #expect(run.status == 64 && run.output == "" && run.errors.hasSuffix("gatewayd text \(tool) --help\n"))
    }

    @Test func `every mistake of a question has its sentence in both languages`() throws {
        let locales = try Locales(directory: Program.repository.appending(path: "locales"))
        for code in ToolMistake.Code.allCases { #expect(locales.has(Phrase(rawValue: "text-\(code.rawValue)")), "\(code)") }
    }

    @Test func `a person asks on the command line, and reads words`() throws {
        #expect(try Program.run("text", "mutate", "soft", "Caerdydd").output == "Gaerdydd\n")
        #expect(try Program.run("text", "phrase", "yn", "Bangor").output == "ym Mangor\n")
        let measured = try Program.run("text", "measure", "tŷ", "--lang", "cy").output
        #expect(measured == "tŷ\n1 rhan, 2 nod (ucs2)\nMae'r llythrennau hyn yn codi'r gost: ŷ\n")
        #expect(try Program.run("text", "list", "te", "coffi", "--lang", "cy").output == "te a choffi\n")
        #expect(try Program.run("text", "list", "tea", "coffee", environment: ["LANG": "en_GB"]).output == "tea and coffee\n")
        let wrong = try Program.run("text", "date", "2026-02-30", environment: ["LANG": "cy_GB"])
        #expect(wrong.status == 1 && wrong.output == "" && wrong.errors.hasPrefix("Nid yw “2026-02-30” yn ddyddiad."))
    }

    private static func object(_ line: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
}
