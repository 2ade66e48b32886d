/// Which addresses a message may link to: absolute `https`, `http`, `mailto` and `tel`.
enum AllowedURL {
    private static let schemes = ["https", "http", "mailto", "tel"]

    /// Whether the whole of `url` is an address of an allowed scheme without white space, control or hidden characters.
    static func accepts(_ url: String) -> Bool {
        guard !url.unicodeScalars.contains(where: isForbidden), let scheme = scheme(of: url) else { return false }
        let rest = url.dropFirst(scheme.count + 1)
        switch scheme {
        case "https", "http":
            guard rest.hasPrefix("//"), let host = rest.dropFirst(2).first else { return false }
            return !"/?#:@".contains(host)
        case "mailto":
            let parts = rest.prefix { $0 != "?" }.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
        case "tel":
            return rest.contains(where: \.isNumber)
        default:
            return false
        }
    }

    /// Whether a URL with this `prefix` may be allowed once it is complete.
    static func mayBegin(with prefix: String) -> Bool {
        guard !prefix.unicodeScalars.contains(where: isForbidden) else { return false }
        let start = prefix.lowercased()
        return schemes.contains { start.hasPrefix($0 + ":") || "\($0):".hasPrefix(start) }
    }

    private static func scheme(of url: String) -> String? {
        schemes.first { url.lowercased().hasPrefix($0 + ":") }
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
        // Never part of a URL (RFC 3986), and able to end the attribute or bracket around it.
        default: "<>\"\\^`{|}".unicodeScalars.contains(scalar)
        }
    }
}
