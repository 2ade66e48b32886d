internal import COpenSSL

/// Comparison of secrets whose duration says nothing about where they differ.
public enum ConstantTime {
    /// Whether both are the same bytes. Only a difference of length shows in the time it takes.
    public static func equal(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>) -> Bool {
        let first = Array(first)
        let second = Array(second)
        guard first.count == second.count else { return false }
        return CRYPTO_memcmp(first, second, first.count) == 0
    }

    /// Whether both have the same UTF-8.
    public static func equal(_ first: String, _ second: String) -> Bool { equal(first.utf8, second.utf8) }

    /// Whether the presented secret is one of those that hold, all of which are compared each time. An empty secret never
    /// holds.
    public static func isOne(_ presented: String, of secrets: [String]) -> Bool {
        var found = false
        for secret in secrets where !secret.isEmpty {
            let same = equal(presented, secret)
            found = same || found
        }
        return found
    }
}
