import Testing

@testable import gatewayd

@Suite struct RequestHostTests {
    @Test(arguments: [
        ("localhost:8425", false, true), ("127.0.0.1:8425", false, true), ("[::1]:8425", false, true), ("LOCALHOST", false, true),
        ("127.0.0.1:8425", true, false), ("127.0.0.1.evil.example", false, false), ("evil.example:8425", false, false),
        ("localhost.evil.example", false, false), ("", false, false), ("negeseuon.example.org", false, false),
    ])
    func `staff pages are for this machine`(authority: String, proxy: Bool, admitted: Bool) {
        #expect(RequestHost(authority: authority, cameThroughProxy: proxy).isThisMachine == admitted)
    }

    @Test(arguments: [
        ("negeseuon.example.org", true), ("NEGESEUON.example.org:443", true), ("127.0.0.1:8425", true), ("evil.example", false),
        ("xnegeseuon.example.org", false), ("", false),
    ])
    func `families reach us by our public name`(authority: String, admitted: Bool) throws {
        let address = try #require(WebAddress("https://negeseuon.example.org/ysgol"))
        #expect(RequestHost(authority: authority, cameThroughProxy: true).isOurs(publicURL: address) == admitted)
    }
}
