/// The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1). No national shift table has ŵ or ŷ.
enum GSM7 {
    private static let basic = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
            + "abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
    private static let extended = Set("^{}\\[~]|€".unicodeScalars)

    /// The septets of the first 256 scalars, 0 outside the alphabet: a fast path for nearly every letter.
    private static let latin: [UInt8] = (0...255).map { value in UInt8(looked(up: Unicode.Scalar(value)) ?? 0) }

    /// The septets of a scalar: 1, 2 for one of the extension table, nil outside the alphabet.
    static func septets(of scalar: Unicode.Scalar) -> Int? {
        guard scalar.value < 256 else { return looked(up: scalar) }
        let septets = latin[Int(scalar.value)]
        return septets == 0 ? nil : Int(septets)
    }

    private static func looked(up scalar: Unicode.Scalar) -> Int? {
        if basic.contains(scalar) { return 1 }
        return extended.contains(scalar) ? 2 : nil
    }
}
