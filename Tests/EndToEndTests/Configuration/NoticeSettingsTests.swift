import Channels
import Gateway
import Templates
import Testing

@testable import gatewayd

@Suite struct NoticeSettingsTests {
    private static let base = [ConfigurationTests.minimal, ConfigurationTests.email, ConfigurationTests.text].joined(
        separator: "\n")

    @Test func `staff are read in their order`() throws {
        let text = """

            notices:
              - {name: Nia Puw, mobile: 07700 900801, email: nia@example.org, language: cy}
              - {name: Huw, email: huw@example.org}
            """
        let reader = ConfigurationTests.read(Self.base + text)
        #expect(reader.mistakes == [])
        #expect(
            reader.configuration?.notices == [
                StaffMember(
                    name: "Nia Puw", mobile: try PhoneNumber("07700 900801"), email: try EmailAddress("nia@example.org"),
                    language: .welsh),
                StaffMember(name: "Huw", mobile: nil, email: try EmailAddress("huw@example.org")),
            ])
        #expect(ConfigurationTests.read(Self.base).configuration?.notices == [])
    }

    @Test(arguments: [
        ("[{mobile: 07700 900801}]", ["missing-key notices[1].name "]),
        ("[{name: Nia}]", ["invalid notices[1].name service-notice-no-way"]),
        ("[{name: Nia, mobile: 01632 960123}]", ["invalid notices[1].mobile address-landline"]),
        ("[{name: Nia, email: nia}]", ["invalid notices[1].email address-no-at-sign"]),
        ("[{name: Nia, mobile: 07700 900801, langauge: cy}]", ["unknown-key notices[1].langauge language"]),
        ("[{name: Nia, mobile: 07700 900801, language: fr}]", ["not-one-of notices[1].language cy, en"]),
        (
            "[{name: Nia, mobile: 07700 900801}, {name: Nia, mobile: 07700 900802}]",
            ["invalid notices[2].name service-notice-twice"]
        ),
        (
            "[{name: Nia, mobile: 07700 900801}, {name: Huw, mobile: +44 7700 900801}]",
            ["invalid notices[2].mobile service-notice-twice"]
        ),
        ("Nia", ["not-list notices "]),
    ])
    func `a mistake is named with its place`(section: String, mistakes: [String]) {
        let reader = ConfigurationTests.read(Self.base + "\nnotices: \(section)")
        #expect(reader.configuration == nil)
        #expect(reader.mistakes.map { "\($0.code.rawValue) \($0.key) \($0.value)" } == mistakes)
        #expect(reader.mistakes.allSatisfy { $0.line == 9 })
    }

    @Test func `a person whose only way is not set up is a mistake`() {
        let reader = ConfigurationTests.read(
            ConfigurationTests.minimal + "\n" + ConfigurationTests.email + "\nnotices: [{name: Nia, mobile: 07700 900801}]")
        #expect(reader.mistakes.map(\.value) == ["service-notice-no-way"])
    }
}
