import Channels
import Foundation
import Gateway
import Templates
import Testing

@testable import gatewayd

@Suite struct ConfigurationTests {
    static let minimal = """
        school:
          id: s
          name: {cy: Ysgol, en: School}
          telephone: 01632 960123
          address: [Ffordd, CF99 1NA]
        letter: {}
        """

    static let email = "email: {host: smtp.example.org, from: a@example.org}"
    static let text = "text: {url: https://texts.example.org/send, sender: Ysgol}"

    static func read(_ text: String, _ environment: [String: String] = [:]) -> ConfigurationReader {
        ConfigurationReader(text: text, file: "gatewayd.yaml", environment: environment)
    }

    @Test func `what is not written has its default`() throws {
        let configuration = try #require(Self.read([Self.minimal, Self.email, Self.text].joined(separator: "\n")).configuration)
        #expect(configuration.listen == ListenAddress(host: "127.0.0.1", port: 8425))
        #expect(configuration.socket == "/run/gatewayd/gatewayd.sock")
        #expect(configuration.state == "/var/lib/gatewayd")
        #expect(configuration.publicURL == nil)
        #expect(configuration.language == nil)
        let school = configuration.school
        #expect(school.channels == [.email, .text, .letter])
        #expect(!school.alwaysBoth)
        #expect(school.quietHours.from == 1200)
        #expect(school.quietHours.until == 480)
        #expect(school.quietHours.calendar.timeZone.identifier == "Europe/London")
        let email = try #require(configuration.email)
        #expect(email.security == .starttls)
        #expect(email.port == 587)
        #expect(email.fromName == Bilingual(welsh: "Ysgol", english: "School"))
        #expect(email.connections == 4)
        #expect(configuration.text?.provider == "generic")
        #expect(configuration.text?.price == nil)
        let letter = try #require(configuration.letter)
        #expect(letter.folder == "/var/lib/gatewayd/letters")
        #expect(letter.address.english == ["Ffordd", "CF99 1NA"])
    }

    @Test func `the school's calendar is read day by day`() throws {
        let section = """
              weekends: quiet
              weekly_limit: 3
              holidays:
                - {from: 2026-12-21, until: 2027-01-01, name: {cy: Nadolig, en: Christmas}}
                - {from: 2027-02-15, until: 2027-02-15}
            """
        let text = Self.minimal.replacing("letter: {}", with: section + "\nletter: {}")
        let reader = Self.read(text)
        #expect(reader.mistakes == [])
        let school = try #require(reader.configuration?.school)
        #expect(school.weeklyLimit == 3 && school.closedDays.weekends)
        #expect(school.closedDays.holidays.map(\.name?.english) == ["Christmas", nil])
        #expect(school.closedDays.holidays.last?.from == school.closedDays.holidays.last?.until)
        let plain = try #require(Self.read(Self.minimal).configuration?.school)
        #expect(plain.closedDays.isEmpty && plain.weeklyLimit == 5)
    }

    @Test(arguments: [
        ("holidays: [{from: 2026-12-21}]", "6 missing-key school.holidays[1].until "),
        ("holidays: [{from: 21/12/2026, until: 2027-01-01}]", "6 invalid school.holidays[1].from service-not-day"),
        ("holidays: [{from: 2026-02-30, until: 2026-03-01}]", "6 invalid school.holidays[1].from service-not-day"),
        (
            "holidays: [{from: 2027-01-01, until: 2026-12-21}]",
            "6 invalid school.holidays[1].until service-holiday-backwards"
        ),
        (
            "holidays: [{from: 2026-12-21, until: 2027-01-01, name: {cy: Nadolig}}]",
            "6 missing-key school.holidays[1].name.en "
        ),
        (
            "holidays: [{from: 2026-12-21, untill: 2027-01-01, until: 2027-01-01}]",
            "6 unknown-key school.holidays[1].untill until"
        ),
        ("weekends: closed", "6 not-one-of school.weekends quiet, open"),
        ("weekly_limit: -1", "6 out-of-range school.weekly_limit 0–100"),
        ("weekly_limit: many", "6 not-whole-number school.weekly_limit many"),
    ])
    func `a mistake in the school's calendar is named with its line`(line: String, mistake: String) {
        let reader = Self.read(Self.minimal.replacing("letter: {}", with: "  \(line)\nletter: {}"))
        #expect(reader.configuration == nil)
        #expect(reader.mistakes.map { "\($0.line) \($0.code.rawValue) \($0.key) \($0.value)" } == [mistake])
    }

    @Test func `the example that the package installs is fine`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../packaging/gatewayd.yaml")
        let reader = ConfigurationReader(path: file.path(percentEncoded: false), environment: [:])
        #expect(reader.mistakes == [])
        let configuration = try #require(reader.configuration)
        #expect(configuration.text?.price == Price(thousandthsOfAPenny: 2400))
        #expect(configuration.letter?.price == Price(thousandthsOfAPenny: 85_000))
        #expect(configuration.credentials.map(\.name) == ["smtp-password", "text-token", "text-webhook"])
    }

    @Test func `each way has its rate, or none`() throws {
        let email = Self.email.replacing("}", with: ", rate: 30/minute, connections: 32}")
        let text = Self.text.replacing("}", with: ", rate: 20/second}")
        let letter = Self.minimal.replacing("letter: {}", with: "letter: {rate: 3000/hour}")
        let configuration = try #require(Self.read([letter, email, text].joined(separator: "\n")).configuration)
        #expect(
            configuration.rates == [
                .email: Rate(units: 30, per: 60), .text: Rate(units: 20, per: 1), .letter: Rate(units: 3000, per: 3600),
            ])
        #expect(configuration.email?.connections == 32)
        #expect(try #require(Self.read(Self.minimal).configuration).rates.isEmpty)
    }

    @Test func `the environment wins over the file`() {
        let file = Self.minimal + "\nlisten: 127.0.0.1:1\nsocket: /a\nstate: /b\npublic_url: https://a.example.org\n"
        let reader = Self.read(
            file,
            [
                "GATEWAYD_LISTEN": "[::1]:9000", "GATEWAYD_SOCKET": "/c", "GATEWAYD_STATE": "/d",
                "GATEWAYD_PUBLIC_URL": "https://b.example.org/",
            ])
        #expect(reader.mistakes == [])
        #expect(reader.configuration?.listen == ListenAddress(host: "::1", port: 9000))
        #expect(reader.configuration?.socket == "/c")
        #expect(reader.configuration?.state == "/d")
        #expect(reader.configuration?.letter?.folder == "/d/letters")
        #expect(reader.configuration?.publicURL?.text == "https://b.example.org")
    }

    @Test func `an empty variable says nothing and a wrong one is named`() {
        #expect(Self.read(Self.minimal, ["GATEWAYD_STATE": ""]).configuration?.state == "/var/lib/gatewayd")
        let reader = Self.read(Self.minimal, ["GATEWAYD_STATE": "var"])
        #expect(reader.configuration == nil)
        #expect(reader.mistakes.map(\.file) == ["GATEWAYD_STATE"])
        let open = Self.read(Self.minimal, ["GATEWAYD_LISTEN": "0.0.0.0:8425"])
        #expect(open.configuration == nil)
        #expect(open.mistakes.map(\.file) == ["GATEWAYD_LISTEN"])
    }

    @Test(arguments: [
        ("listen: 8425", "7 invalid listen service-not-listen"),
        ("listen: 127.0.0.1:66000", "7 invalid listen service-not-listen"),
        ("listen: ::1:80", "7 invalid listen service-not-listen"),
        ("listen: 0.0.0.0:8425", "7 invalid listen service-listen-not-loopback"),
        ("listen: '[::]:8425'", "7 invalid listen service-listen-not-loopback"),
        ("listen: gatewayd.example.org:80", "7 invalid listen service-listen-not-loopback"),
        ("socket: gatewayd.sock", "7 invalid socket service-not-socket"),
        ("socket: /\(String(repeating: "a", count: 107))", "7 invalid socket service-not-socket"),
        ("state: /var/../etc", "7 invalid state service-not-absolute"),
        ("public_url: http://negeseuon.example.org", "7 invalid public_url service-not-public-url"),
        ("public_url: https://a.example.org/?x=1", "7 invalid public_url service-not-public-url"),
        ("public_url: https://user@a.example.org", "7 invalid public_url service-not-public-url"),
        ("language: fr", "7 not-one-of language cy, en"),
        ("langauge: cy", "7 unknown-key langauge language"),
        ("email: {host: h.example.org}", "7 missing-key email.from "),
        ("email: {host: h.example.org, from: a@b}", "7 invalid email.from address-bad-domain"),
        ("email: {host: 'a b', from: a@example.org}", "7 invalid email.host service-not-host"),
        ("email: {host: h.example.org, from: a@example.org, security: ssl}", "7 not-one-of email.security starttls, tls, none"),
        ("email: {host: h.example.org, from: a@example.org, port: 0}", "7 out-of-range email.port 1–65535"),
        (
            "email: {host: h.example.org, from: a@example.org, security: none, username: u}",
            "7 invalid email.username service-password-in-the-clear"
        ),
        ("email: {host: h.example.org, from: a@example.org, password: hunter2}", "7 unknown-key email.password "),
        (
            "email: {host: h.example.org, from: a@example.org, password_credential: ../x}",
            "7 invalid email.password_credential service-not-credential"
        ),
        ("text: {url: http://texts.example.org, sender: Ysgol}", "7 invalid text.url service-not-web-address"),
        ("text: {url: https://texts.example.org, sender: Ysgol Enghraifft}", "7 invalid text.sender service-not-sender"),
        ("text: {url: https://texts.example.org, sender: Tŷ}", "7 invalid text.sender service-not-sender"),
        ("text: {url: https://texts.example.org, sender: Ysgol, account: 'a:b'}", "7 invalid text.account service-not-account"),
        (
            "text: {url: https://texts.example.org, sender: Ysgol, account: \"a\\nb\"}",
            "7 invalid text.account service-not-account"
        ),
        ("text: {url: https://texts.example.org, sender: 0770}", "7 invalid text.sender service-not-sender"),
        (
            "text: {url: https://texts.example.org, sender: Ysgol, reply_number: Ysgol}",
            "7 invalid text.reply_number service-not-reply-number"
        ),
        ("email: {host: h.example.org, from: a@example.org, rate: 30}", "7 invalid email.rate service-not-rate"),
        ("email: {host: h.example.org, from: a@example.org, rate: 30 / minute}", "7 invalid email.rate service-not-rate"),
        ("text: {url: https://texts.example.org, sender: Ysgol, rate: 20/day}", "7 invalid text.rate service-not-rate"),
        (
            "email: {host: h.example.org, from: a@example.org, connections: 65}",
            "7 out-of-range email.connections 1–64"
        ),
        ("text: {url: https://texts.example.org, sender: Ysgol, price: 2.4p}", "7 not-number text.price 2.4p"),
    ])
    func `a mistake is named with its line`(_ line: String, _ expected: String) {
        #expect(Self.read(Self.minimal + "\n" + line).mistakes.map(Self.line) == [expected])
    }

    @Test(arguments: [
        ("  name: {cy: Ysgol, en: School}", "", "1 missing-key school.name "),
        ("  name: {cy: Ysgol, en: School}", "  name: {en: School}", "3 missing-key school.name.cy "),
        ("  id: s", "  id: ''", "2 missing-key school.id "),
        ("[Ffordd, CF99 1NA]", "[Ffordd, CF99]", "5 invalid school.address address-bad-postcode"),
        ("[Ffordd, CF99 1NA]", "Ffordd", "5 not-list school.address "),
        ("telephone: 01632 960123", "telephone:", "4 not-text school.telephone "),
        ("letter: {}", "  channels: [letter, text]\nletter: {}", "6 invalid school.channels service-channel-not-set-up"),
        ("letter: {}", "  channels: [letter, letter]\nletter: {}", "6 invalid school.channels service-channel-twice"),
        ("letter: {}", "  channels: [post]\nletter: {}", "6 not-one-of school.channels[1] email, text, letter"),
        ("letter: {}", "  quiet_hours: {from: '20:00'}\nletter: {}", "6 missing-key school.quiet_hours.until "),
        ("letter: {}", "  time_zone: Ewrop/Llundain\nletter: {}", "6 invalid school.time_zone service-not-time-zone"),
        ("letter: {}", "letter: {folder: letters}", "6 invalid letter.folder service-not-absolute"),
        ("letter: {}", "letter: {contact: {cy: [a]}}", "6 missing-key letter.contact.en "),
        ("letter: {}", "", "1 invalid  service-no-channel"),
    ])
    func `a mistake in what must be there is named with its line`(_ from: String, _ to: String, _ expected: String) {
        let mistakes = Self.read(Self.minimal.replacing(from, with: to)).mistakes.map(Self.line)
        #expect(mistakes.contains(expected), "\(mistakes)")
    }

    @Test func `all mistakes come at once`() {
        #expect(Self.read("listen: x\nschool: {}\nemail: {}\ncolour: red").mistakes.count == 8)
    }

    @Test func `a file that is not there is one mistake without a line`() {
        let reader = ConfigurationReader(path: nil, environment: ["GATEWAYD_CONFIG": "/nonexistent/gatewayd.yaml"])
        #expect(reader.mistakes.map(\.value) == ["service-file-unreadable"])
        #expect(reader.mistakes.map(\.file) == ["/nonexistent/gatewayd.yaml"])
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.255.0.3", true), ("::1", true), ("localhost", true), ("0.0.0.0", false),
        ("127.0.0.1.example.org", false), ("127.0.0.256", false), ("localhost.example.org", false), ("::", false),
    ])
    func `only this machine is loopback`(_ host: String, _ expected: Bool) {
        #expect(ListenAddress(host: host, port: 1).isLoopback == expected)
    }

    static func line(_ mistake: YAMLMistake) -> String {
        "\(mistake.line) \(mistake.code.rawValue) \(mistake.key) \(mistake.value)"
    }
}
