import Foundation

/// An `https` address; `http` only to this machine, where the traffic leaves no host. No user name, no fragment.
struct WebAddress: Sendable, Equatable, CustomStringConvertible {
    /// Without a slash at the end.
    let text: String

    var description: String { text }

    init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), let parts = URLComponents(string: text), let host = parts.host,
            !host.isEmpty, parts.user == nil, parts.password == nil, parts.fragment == nil
        else { return nil }
        let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        switch parts.scheme {
        case "https": break
        case "http" where ListenAddress.isLoopback(host: bare): break
        default: return nil
        }
        self.text = text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// For a base to which paths are added.
    static func withoutQuery(_ text: String) -> WebAddress? {
        text.contains("?") ? nil : WebAddress(text)
    }
}
