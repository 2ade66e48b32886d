internal import COpenSSL

/// Comparison of secrets in a time that does not depend on where they differ.
public enum ConstantTime {
    /// Whether both have the same bytes. Only a difference in length affects the time.
    public static func equal(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>) -> Bool {
        let first = Array(first)
        let second = Array(second)
        guard first.count == second.count else { return false }
        return CRYPTO_memcmp(first, second, first.count) == 0
    }

    /// Whether both have the same UTF-8.
    public static func equal(_ first: String, _ second: String) -> Bool { equal(first.utf8, second.utf8) }

    /// Whether the presented secret is one of the valid ones, all of which are compared each time. An empty secret is never
    /// valid.
    public static func isOne(_ presented: String, of secrets: [String]) -> Bool {
        var found = false
        for secret in secrets where !secret.isEmpty {
            let same = equal(presented, secret)
            found = same || found
        }
        return found
    }
}
