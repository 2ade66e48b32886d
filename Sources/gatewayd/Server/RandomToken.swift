/// Unguessable text for links, sessions and keys: hexadecimal digits.
enum RandomToken {
    /// From the system's own generator: getrandom(2).
    static func make(bytes: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<bytes).map { _ in
            let byte = UInt8.random(in: .min ... .max, using: &generator)
            return String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}
