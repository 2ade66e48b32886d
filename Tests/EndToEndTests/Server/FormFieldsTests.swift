import Hummingbird
import Testing

@testable import gatewayd

@Suite struct FormFieldsTests {
    @Test(arguments: [
        ("choice=yes&places=2", "choice", "yes"), ("a=b+c%C5%B5", "a", "b cŵ"), ("a=1&a=2", "a", "1"), ("a", "a", ""),
        ("a=b=c", "a", "b=c"), ("a=%zz", "a", "%zz"), ("", "a", nil), ("&&=x", "a", nil),
        ("a=T%E2l", "a", "Tâl"), ("a=100%&b=2", "a", "100%"), ("a=100%&b=2", "b", "2"),
    ])
    func `a form is read as browsers write it`(text: String, name: String, value: String?) {
        #expect(FormFields(text)[name] == value)
    }

    @Test(arguments: [
        ("places=2", 2), ("places=0", 0), ("places=012", 12), ("places=999999999", 999_999_999), ("places=", nil), ("", nil),
    ])
    func `a number of people is written in figures`(text: String, count: Int?) throws {
        #expect(try FormFields(text).count("places") == count)
    }

    @Test(arguments: ["1e3", "+2", "-1", "2.0", "0x2", " 2", "2+", "%D9%A2", "9999999999", "two"])
    func `what is no number of people is refused, not read as nothing said`(text: String) {
        #expect(throws: HTTPError.self) { try FormFields("places=\(text)").count("places") }
    }
}
