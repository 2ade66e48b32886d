import Foundation

@testable import FakeServers

extension SMTPSink.Mail {
    /// A header field, unfolded.
    func header(_ name: String) -> String? {
        let head = message.components(separatedBy: "\r\n\r\n").first ?? ""
        let unfolded = head.replacing("\r\n ", with: " ")
        return unfolded.components(separatedBy: "\r\n").first { $0.hasPrefix("\(name): ") }.map {
            String($0.dropFirst(name.count + 2))
        }
    }

    /// The message with its quoted-printable undone (RFC 2045 section 6.7).
    var decoded: String {
        var bytes: [UInt8] = []
        var rest = message.replacing("=\r\n", with: "").utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The path of the message page that the mail links to.
    var page: String? {
        decoded.firstMatch(of: /https:\/\/negeseuon\.example\.org(\/m\/[A-Za-z0-9._~-]+)/).map { String($0.1) }
    }

    /// The recipient's address.
    var recipient: String { to.first?.firstMatch(of: /<([^>]+)>/).map { String($0.1) } ?? "" }
}
