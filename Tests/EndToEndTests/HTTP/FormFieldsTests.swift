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
}
