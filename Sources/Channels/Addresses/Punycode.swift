/// Letters outside ASCII written in ASCII, for the labels of domain names (RFC 3492).
enum Punycode {
    // The parameters of RFC 3492 section 5.
    private static let base: UInt32 = 36
    private static let tMin: UInt32 = 1
    private static let tMax: UInt32 = 26
    private static let skew: UInt32 = 38
    private static let damp: UInt32 = 700
    private static let initialBias: UInt32 = 72
    private static let initialN: UInt32 = 128

    /// Encodes as section 6.3 does; nil on overflow, which no label of 63 octets causes.
    static func encode(_ label: String) -> String? {
        let scalars = label.unicodeScalars.map(\.value)
        var output = label.unicodeScalars.filter(\.isASCII).map(Character.init)
        let basic = UInt32(output.count)
        var handled = basic
        if basic > 0 { output.append("-") }
        var n = initialN
        var delta: UInt32 = 0
        var bias = initialBias
        while handled < scalars.count {
            guard let next = scalars.filter({ $0 >= n }).min() else { return nil }
            let (step, stepOverflows) = (next - n).multipliedReportingOverflow(by: handled + 1)
            let (sum, sumOverflows) = delta.addingReportingOverflow(step)
            guard !stepOverflows, !sumOverflows else { return nil }
            delta = sum
            n = next
            for scalar in scalars {
                if scalar < n { delta += 1 }
                if scalar == n {
                    output += digits(of: delta, bias: bias)
                    bias = adapted(delta, count: handled + 1, first: handled == basic)
                    delta = 0
                    handled += 1
                }
            }
            delta += 1
            n += 1
        }
        return String(output)
    }

    private static func digits(of delta: UInt32, bias: UInt32) -> [Character] {
        var digits: [Character] = []
        var rest = delta
        var k = base
        while true {
            let threshold = k <= bias ? tMin : min(max(k - bias, tMin), tMax)
            if rest < threshold { return digits + [digit(rest)] }
            digits.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            k += base
        }
    }

    /// 0 to 25 are `a` to `z`, 26 to 35 are `0` to `9`.
    private static func digit(_ value: UInt32) -> Character {
        Character(Unicode.Scalar(UInt8(value < 26 ? value + 97 : value + 22)))
    }

    private static func adapted(_ delta: UInt32, count: UInt32, first: Bool) -> UInt32 {
        var delta = first ? delta / damp : delta / 2
        delta += delta / count
        var k: UInt32 = 0
        while delta > (base - tMin) * tMax / 2 {
            delta /= base - tMin
            k += base
        }
        return k + (base - tMin + 1) * delta / (delta + skew)
    }
}
