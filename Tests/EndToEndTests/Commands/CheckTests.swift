import Channels
import Foundation
import Templates
import Testing

@testable import gatewayd

@Suite struct CheckTests {
    private static let example = Program.repository.appending(path: "packaging/gatewayd.yaml").path(percentEncoded: false)

    /// Runs a closure with a file that holds a text.
    private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
        try Data(text.utf8).write(to: file)
        defer { unlink(file.path(percentEncoded: false)) }
        try body(file.path(percentEncoded: false))
    }

    @Test func `a file that is fine exits with 0 and names the secrets that will be needed`() throws {
        let run = try Program.run("check", "--config", Self.example)
        #expect(run.status == 0)
        #expect(
            run.output == """
                \(Self.example) is fine.
                Note: values of the example still stand here, and with them nothing reaches anybody. Put your own in their place:
                  school.id: ysgol-enghraifft
                  school.name.cy: Ysgol Enghraifft
                  school.name.en: Example School
                  school.telephone: 01632 960123
                  school.address: Ffordd yr Enghraifft, Tref Enghraifft, CF99 1NA
                  email.host: smtp.example.org
                  email.username: ysgol-enghraifft
                  email.from: swyddfa@ysgol-enghraifft.example.org
                  text.url: https://texts.example.org/v1
                Note: no staff stand under notices, so nobody is told when a way out stops, an emergency does not reach a family or the disk is full.
                The daemon will also need these secrets: smtp-password, text-token, text-webhook.

                """)
        #expect(run.errors == "")
    }

    @Test func `each mistake is a line with its place, in the language of the locale or the one asked for`() throws {
        try withFile(ConfigurationTests.minimal + "\nlisten: x\nemail: {host: h.example.org, from: a@b}\n") { file in
            let english = try Program.run("check", "--config", file)
            #expect(english.status == 2)
            let lines = english.output.split(separator: "\n")
            #expect(lines.first == "\(file):7:9: \"listen\" cannot be used. Write a host and a port, such as 127.0.0.1:8425.")
            #expect(lines.count == 2)
            #expect(lines.last?.hasPrefix("\(file):8:36: \"email.from\" cannot be used. ") == true)
            let welsh =
                "\(file):7:9: Ni ellir defnyddio \"listen\". Ysgrifennwch westeiwr a phorth, er enghraifft 127.0.0.1:8425."
            let byLocale = try Program.run("check", environment: ["GATEWAYD_CONFIG": file, "LANG": "cy_GB.UTF-8"])
            #expect(byLocale.output.split(separator: "\n").first == Substring(welsh))
            let asked = try Program.run("check", "--config", file, "--lang", "cy", environment: ["LANG": "en_GB.UTF-8"])
            #expect(asked.output == byLocale.output)
        }
    }

    @Test func `a file with a school's own values has nothing of the example`() throws {
        let own = """
            school:
              id: glan-yr-afon
              name: {cy: Ysgol Glan yr Afon, en: Glan yr Afon School}
              telephone: 029 2087 1234
              address: [Heol y Bont, CF10 1AA]
            letter: {}
            """
        try withFile(own) { file in
            let run = try Program.run("check", "--config", file)
            #expect(run.status == 0)
            #expect(!run.output.contains("example"))
        }
    }

    @Test(arguments: [(nil, true), ("https://negeseuon.example.org", false)] as [(String?, Bool)])
    func `that answers do not come without a public address is a note, and no mistake`(address: String?, isNoted: Bool) throws {
        let text = "text: {url: https://texts.example.org, sender: Ysgol, reply_number: 07700 900900}\n"
        try withFile(ConfigurationTests.minimal + "\n" + (address.map { "public_url: \($0)\n" } ?? "") + text) { file in
            let run = try Program.run("check", "--config", file)
            #expect(run.status == 0)
            #expect(run.output.contains("Note: without public_url") == isNoted)
        }
    }

    @Test func `a misspelt key is named with the one that was meant`() throws {
        try withFile(ConfigurationTests.minimal + "\nlisetn: 127.0.0.1:80\n") { file in
            let run = try Program.run("check", "--config", file)
            #expect(run.output.hasPrefix("\(file):7:1: \"lisetn\" is not known here."))
            #expect(run.output.hasSuffix("Did you mean \"listen\"?\n"))
        }
    }

    @Test func `where a service manager hands secrets over, those that are missing are mistakes`() throws {
        let run = try Program.run("check", "--config", Self.example, environment: ["CREDENTIALS_DIRECTORY": "/nonexistent"])
        #expect(run.status == 2)
        #expect(run.output.split(separator: "\n").count == 3)
        #expect(run.output.contains("The secret smtp-password is needed"))
    }

    @Test(arguments: [(Language.welsh, "pwy sy'n dod, heb allweddair"), (.english, "who is coming, without a keyword")])
    func `two invitations without a keyword that are checked together are noted, and one alone is not`(
        language: Language, words: String
    ) throws {
        let ready = Program.repository.appending(path: "examples/ysgol-enghraifft/ready").path(percentEncoded: false)
        let folders = ["gweithdy-ffoneg", "noson-rieni"].map { "\(ready)/\($0)" }
        let alone = try Program.run("check", "--config", Self.example, "--lang", language.tag, folders[0])
        #expect(!alone.output.contains(words))
        let both = try Program.run("check", "--config", Self.example, "--lang", language.tag, folders[0], folders[1])
        #expect(both.output.contains("\(folders[1]): ") && both.output.contains(words), "\(both.output)")
        #expect(both.status == alone.status)
    }

    @Test func `no secret is ever printed`() throws {
        let environment = [
            "CREDENTIALS_DIRECTORY": "/nonexistent", "GATEWAYD_CREDENTIAL_SMTP_PASSWORD": "hunter2",
            "GATEWAYD_CREDENTIAL_TEXT_TOKEN": "hunter2\nhunter1\nhunter0",
        ]
        let run = try Program.run("check", "--config", Self.example, environment: environment)
        #expect(run.status == 2)
        #expect(!run.output.contains("hunter") && !run.errors.contains("hunter"))
    }

    @Test func `a wrong command line exits with 64`() throws {
        #expect(try Program.run("check", "--lang", "fr").status == 64)
        #expect(try Program.run("chekc").status == 64)
    }

    @Test func `without its words the program says so in both languages`() throws {
        let run = try Program.run("check", environment: ["GATEWAYD_SHARE": "/nonexistent"])
        #expect(run.status == 1)
        #expect(run.errors.contains("Ni cheir hyd i ffolder locales"))
        #expect(run.errors.contains("The folder locales cannot be found"))
    }

    @Test func `every mistake has its sentence in both languages`() throws {
        let locales = try Locales(directory: Program.repository.appending(path: "locales"))
        var phrases = YAMLMistake.Code.allCases.filter { $0 != .invalid }.map { Phrase($0) }
        phrases += AddressError.allCases.map { Phrase(rawValue: "address-\($0.rawValue)") }
        phrases += CredentialError.allCases.map { Phrase(rawValue: "service-credential-\($0.rawValue)") }
        let sources = Program.repository.appending(path: "Sources/gatewayd")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for file in files {
            guard let file = file as? URL, file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            phrases += text.matches(of: /"(service-[a-z-]+[a-z])"/).map { Phrase(rawValue: String($0.1)) }
        }
        #expect(phrases.count > 50)
        for phrase in phrases { #expect(locales.has(phrase), "\(phrase.rawValue)") }
    }

    @Test(arguments: [
        (["LANG": "cy_GB.UTF-8"], Language.welsh),
        (["LANG": "cy"], .welsh),
        (["LANG": "en_GB.UTF-8"], .english),
        (["LANG": "C.UTF-8"], .english),
        (["LANG": "cyr_XX"], .english),
        (["LC_ALL": "cy_GB", "LANG": "en_GB"], .welsh),
        (["LC_ALL": "", "LC_MESSAGES": "cy_GB", "LANG": "en_GB"], .welsh),
        (["LC_ALL": "en_GB", "LC_MESSAGES": "cy_GB"], .english),
        ([:], .english),
    ])
    func `the locale names the language`(_ environment: [String: String], _ expected: Language) {
        #expect(Localizer.language(of: environment) == expected)
    }
}
