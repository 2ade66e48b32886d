extension HTTPRequest {
    /// Why it must not be sent, for the operator; nil for a valid request. Checked before libcurl sees the request: libcurl
    /// sends a header unchecked, with whatever line ends are in it.
    var mistake: String? {
        guard Self.isToken(method), method == method.uppercased() else { return "not a method" }
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else { return "neither http nor https" }
        guard url.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else { return "space or control in URL" }
        guard timeout > 0 else { return "no time limit" }
        for (name, value) in headers {
            guard Self.isToken(name) else { return "not a header name" }
            guard value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" }) else {
                return "control character in header \(name)"
            }
        }
        return nil
    }

    /// Whether the request may be repeated without asking (RFC 9110 section 9.2.2).
    var isIdempotent: Bool { ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"].contains(method) }

    var carriesBody: Bool { !body.isEmpty || ["POST", "PUT", "PATCH"].contains(method) }

    /// RFC 9110 section 5.6.2.
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { $0.isASCIILetterOrDigit || "!#$%&'*+-.^_`|~".unicodeScalars.contains($0) }
    }
}
