import Testing

@testable import Channels

@Suite struct RedactionTests {
    @Test(arguments: [
        ("550 5.1.1 <nia.jones@example.org>: unknown", "550 5.1.1 <n***@e>: unknown"),
        ("nia.jones@example.org.", "n***@e."),
        ("user nia.jones is not here", "user n*** is not here"),
        ("user 'Nia.Jones'.", "user 'N***'."),
        ("to=nia.jones@example.org", "t***@e"),
        ("no such user ŵyn@ysgol.example", "no such user ŵ***@y"),
        ("number +447700900123 is dead", "number +4***123 is dead"),
        ("number 07700900123.", "number 07***123."),
        ("queued as 12345678", "queued as 12345678"),
        ("a\r\nb\0c", "a  b c"),
        ("@", "***@"),
        ("", ""),
    ]) func `addresses and numbers are masked wherever they stand`(text: String, masked: String) throws {
        #expect(Redaction(recipient: try EmailAddress("nia.jones@example.org")).apply(text) == masked)
    }
}
