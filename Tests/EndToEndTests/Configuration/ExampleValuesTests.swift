import Testing

@testable import gatewayd

@Suite struct ExampleValuesTests {
    @Test(arguments: [
        ("smtp.example.org", true), ("example.com", true), ("EXAMPLE.NET", true), ("mail.ysgol.test", true), ("a.invalid", true),
        ("host.example", true), ("smtp.office365.com", false), ("example.co.uk", false), ("myexample.org", false),
        ("example.org.uk", false), ("localhost", false), ("127.0.0.1", false), ("", false),
    ])
    func `names that lead nowhere are those set aside for it`(host: String, isReserved: Bool) {
        #expect(ExampleValues.isReservedHost(host) == isReserved)
    }

    @Test(arguments: [
        ("01632 960123", true), ("+44 1632 960123", true), ("0044 1632 960999", true), ("+44 (0)7700 900801", true),
        ("07700 900000", true), ("+447700900999", true), ("029 2018 0123", true), ("0808 157 0456", true),
        ("07700 901000", false), ("01632 961000", false), ("029 2087 1234", false), ("88600", false), ("Ysgol", false),
        ("", false),
    ])
    func `numbers that nobody has are those kept for drama`(number: String, isDrama: Bool) {
        #expect(ExampleValues.isDramaNumber(number) == isDrama)
    }

    @Test func `each key is named where it stands`() throws {
        let text = """
            public_url: https://negeseuon.example.org
            school:
              id: s
              name: {cy: Ysgol, en: School}
              telephone: 029 2087 1234
              address: [Ffordd, CF10 1AA]
            email: {host: smtp.ysgol.cymru, from: a@ysgol.cymru, reply_to: b@example.com, username: swyddfa@example.com}
            text: {url: "https://api.ysgol.cymru", sender: 07700 900123, reply_number: 07700 900999}
            notices:
              - {name: Huw, mobile: 07911 123456}
              - {name: Nia, mobile: 07700 900801, email: nia@ysgol.test}
            """
        let configuration = try #require(ConfigurationTests.read(text).configuration)
        #expect(
            ExampleValues(in: configuration).found.map(\.key) == [
                "public_url", "email.username", "email.reply_to", "text.sender", "text.reply_number", "notices[1].mobile",
                "notices[1].email",
            ])
    }
}
