import Testing

@testable import Channels

@Suite struct PaperLinkTests {
    @Test(arguments: [
        ("https://ysgol.example.org/ffoneg", "ein gwefan", "ysgol.example.org/ffoneg"),
        ("https://ysgol.example.org/", "our website", "ysgol.example.org"),
        ("https://ysgol.example.org/", "ysgol.example.org", nil),
        ("https://ysgol.example.org/", "https://ysgol.example.org", nil),
        ("mailto:swyddfa@example.org", "swyddfa@example.org", nil),
        ("mailto:swyddfa@example.org", "e-bost", "swyddfa@example.org"),
        ("tel:+441632960123", "01632 960123", nil),
        ("tel:+441632960123", "ffoniwch ni", "+441632960123"),
    ])
    func `a link says its address once`(url: String, words: String, address: String?) {
        #expect(PaperLink.address(of: url, besides: words) == address)
    }
}
