import Channels

/// The code on a letter's reply slip, by which its delivery is found again: the last eight digits of its id, which has 80 random bits at its
/// end. The first ones say when it was made, and are the same for many.
public struct SlipCode: Sendable, Hashable {
    /// As the id has them: small hexadecimal digits.
    let digits: String

    private static let length = 8

    init(_ delivery: DeliveryID) { digits = delivery.rawValue.suffix(Self.length).lowercased() }

    /// As a member of staff typed it from paper: capital or small, in groups or not, with the letters O, I and L for the figures that look like them.
    /// Nil for what can be no code.
    public init?(written: String) {
        var digits = ""
        for character in written.lowercased() where character.isLetter || character.isNumber {
            switch character {
            case "o": digits.append("0")
            case "i", "l": digits.append("1")
            case "0"..."9", "a"..."f": digits.append(character)
            default: return nil
            }
        }
        guard digits.utf8.count == Self.length else { return nil }
        self.digits = digits
    }

    /// In two groups, easy to read from paper and to type.
    var printed: String {
        let code = digits.uppercased()
        return "\(code.prefix(4))-\(code.dropFirst(4))"
    }
}
