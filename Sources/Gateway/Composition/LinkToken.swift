public import Channels
public import Foundation

/// The token of a delivery's message page: its id and a MAC of it, so that no token is stored, the address contains nothing personal, and a repeat
/// is byte-identical. HMAC-SHA-256 (RFC 2104) cut to 128 bits; 43 characters of base64url.
public struct LinkToken: Sendable {
    private let keys: [Data]

    /// Keys of 32 bytes or more; the first signs, all verify, so that a key can be changed and links signed with the old one still work.
    public init?(keys: [Data]) {
        guard !keys.isEmpty, keys.allSatisfy({ $0.count >= 32 }) else { return nil }
        self.keys = keys
    }

    public func token(for delivery: DeliveryID) -> String {
        let id = Self.bytes(of: delivery)
        return Self.base64url(id + Self.mac(id, key: keys[0]))
    }

    /// The delivery that a token is for, or nil for a forged or broken one.
    public func delivery(for token: String) -> DeliveryID? {
        guard token.utf8.count == 43, let bytes = Self.data(base64url: token), bytes.count == 32,
            // The last character has two unused bits: only one of its four spellings is valid.
            Self.base64url(bytes) == token
        else { return nil }
        let id = bytes.prefix(16)
        let given = Data(bytes.suffix(16))
        let genuine = keys.map { Self.mac(id, key: $0) }.reduce(false) { found, wanted in
            ConstantTime.equal(wanted, given) || found
        }
        guard genuine else { return nil }
        return DeliveryID(rawValue: id.map { String(format: "%02x", $0) }.joined())
    }

    private static func mac(_ id: Data, key: Data) -> Data {
        let code = HMAC256.sign(Array("message-page:".utf8) + id, key: key)
        return Data(code.prefix(16))
    }

    private static func bytes(of delivery: DeliveryID) -> Data {
        var bytes = Data()
        var rest = Substring(delivery.rawValue)
        while let byte = UInt8(rest.prefix(2), radix: 16) {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }

    private static func base64url(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func data(base64url text: String) -> Data? {
        Data(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + "=")
    }
}
