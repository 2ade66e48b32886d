internal import COpenSSL

/// HMAC with SHA-256 (RFC 2104, FIPS 180-4), by the system's OpenSSL.
public enum HMAC256 {
    /// Bytes of a code.
    public static let length = 32

    /// The code of `data` under `key`: 32 bytes.
    public static func sign(_ data: some Collection<UInt8>, key: some Collection<UInt8>) -> [UInt8] {
        let key = Array(key)
        let data = Array(data)
        var code = [UInt8](repeating: 0, count: length)
        var written: UInt32 = 0
        // With SHA-256 built in, this fails only where memory is exhausted.
        let result = HMAC(EVP_sha256(), key, Int32(key.count), data, data.count, &code, &written)
        precondition(result != nil && written == UInt32(length), "OpenSSL could not make an HMAC")
        return code
    }

    /// Whether `code` is the code of `data` under one of `keys`, all of which are tried; two are valid while a key is being
    /// changed.
    public static func verify(_ code: some Collection<UInt8>, of data: some Collection<UInt8>, keys: [[UInt8]]) -> Bool {
        let code = Array(code)
        let data = Array(data)
        var found = false
        for key in keys {
            let same = ConstantTime.equal(code, sign(data, key: key))
            found = same || found
        }
        return found
    }
}
