import Foundation
import Templates
import Testing

@testable import gatewayd

@Suite struct ParserTextTests {
    @Test(arguments: [
        (["routes", "tak"], "\"tak\" is not expected here.", "Nid oes disgwyl \"tak\" yma."),
        (["send", "a", "b", "c"], "These are not expected here: b, c.", "Nid oes disgwyl y rhain yma: b, c."),
        (["status", "--jsn"], "There is no option --jsn. Did you mean --json?", "Nid oes opsiwn --jsn. Ai --json oedd"),
        (["status", "--quite-another"], "There is no option --quite-another.", "Nid oes opsiwn --quite-another."),
        (["status", "-x"], "There is no option -x.", "Nid oes opsiwn -x."),
        (["status", "--socket"], "--socket <socket> needs a value after it.", "Mae angen gwerth ar ôl --socket <socket>."),
        (["pause", "email"], "--reason <reason> is missing.", "Mae --reason <reason> ar goll."),
        (["conversation"], "<who> is missing.", "Mae <who> ar goll."),
        (
            ["contact", "household", "F1"], "One of these is missing: --together, --apart",
            "Mae un o'r rhain ar goll: --together, --apart"
        ),
        (["tasks", "take", "un"], "\"un\" cannot be used for <number>.", "Ni ellir defnyddio \"un\" ar gyfer <number>."),
        (
            ["inbox", "close", "1", "--choice", "sure"],
            "\"sure\" cannot be used for --choice <choice>. Choose one of these: yes, no, maybe",
            "Ni ellir defnyddio \"sure\" ar gyfer --choice <choice>. Dewiswch un o'r rhain: yes, no, maybe"
        ),
        (
            ["text", "date", "--language", "fr"], "\"fr\" cannot be used for --language <language>. Choose one of these: cy, en",
            "Ni ellir defnyddio \"fr\" ar gyfer --language <language>. Dewiswch un o'r rhain: cy, en"
        ),
        (
            ["status", "--json=3"], "--json takes no value, but \"3\" was given.",
            "Nid yw --json yn cymryd gwerth, ond rhoddwyd \"3\"."
        ),
        (
            ["contact", "household", "F1", "--together", "--apart"], "--together and --apart cannot both be given.",
            "Ni ellir rhoi --together a --apart gyda'i gilydd."
        ),
    ])
    func `what is wrong with a command line is said in the language of the person`(
        arguments: [String], english: String, welsh: String
    ) throws {
        for (locale, heading, sentence, usage) in [
            ("en_GB.UTF-8", "Error: ", english, "Usage: gatewayd"), ("cy_GB.UTF-8", "Gwall: ", welsh, "Defnydd: gatewayd"),
        ] {
            let run = try Program.run(arguments, environment: ["LANG": locale])
            #expect(run.status == 64)
            #expect(run.output == "")
            #expect(run.errors.hasPrefix(heading + sentence), "\(run.errors)")
            #expect(run.errors.contains("\n\(usage)"), "\(run.errors)")
            #expect(!run.errors.contains("See '"))
        }
    }

    @Test func `the language that was asked for is kept, though something else is wrong`() throws {
        for arguments in [["status", "--lang", "cy", "--jsn"], ["status", "--jsn", "--lang=cy"]] {
            #expect(try Program.run(arguments, environment: ["LANG": "en_GB.UTF-8"]).errors.hasPrefix("Gwall: "))
        }
        #expect(
            try Program.run(["status", "--jsn", "--lang", "en"], environment: ["LANG": "cy_GB.UTF-8"]).errors.hasPrefix("Error: ")
        )
    }

    @Test func `a sentence of the library that is not known stands as it is`() throws {
        let words = try Localizer(.welsh, environment: ["GATEWAYD_SHARE": Program.repository.path(percentEncoded: false)])
        #expect(ParserText(words: words).sentence("Something new.") == "Something new.")
    }

    @Test func `help has its headings in the language of the person`() throws {
        let english = try Program.run("status", "--help", environment: ["LANG": "en_GB.UTF-8"])
        #expect(english.status == 0)
        #expect(english.output.contains("\nOPTIONS:\n") && english.output.contains("Show help."))
        let welsh = try Program.run("--help", environment: ["LANG": "cy_GB.UTF-8"])
        for word in [
            "TROSOLWG: ", "\nDEFNYDD: gatewayd", "\nOPSIYNAU:\n", "\nIS-ORCHMYNION:\n", "Dangos cymorth.", "Dangos y fersiwn.",
        ] {
            #expect(welsh.output.contains(word), "\(word)")
        }
        #expect(!welsh.output.contains("USAGE") && !welsh.output.contains("Show "))
    }

    @Test func `the version is the newest of the change log`() throws {
        let run = try Program.run("--version")
        #expect(run.status == 0)
        #expect(run.output == "gatewayd \(Version.current)\n")
        let log = try String(contentsOf: Program.repository.appending(path: "CHANGELOG.md"), encoding: .utf8)
        let released = log.firstMatch(of: /(?m)^## \[(\d+\.\d+\.\d+)\]/).map { String($0.1) }
        #expect(Version.current.hasSuffix("-dev") || Version.current == released)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `there are completions for a shell`(shell: String) throws {
        let run = try Program.run("--generate-completion-script", shell, environment: ["LANG": "cy_GB.UTF-8"])
        #expect(run.status == 0)
        #expect(run.output.contains("undelivered") && run.output.contains("leave-out"))
    }
}
