public import Channels
internal import Foundation

/// An address in a form in which two records of one mailbox, number or letter box are equal, however each was typed.
public struct AddressKey: Sendable, Hashable {
    public let channel: ChannelKind
    public let text: String

    public init(_ mobile: PhoneNumber) {
        channel = .text
        text = mobile.e164
    }

    public init(_ email: EmailAddress) {
        channel = .email
        text = email.text.lowercased()
    }

    public init(_ postal: PostalAddress) { self.init(letterBox: postal.lines.joined(separator: " ")) }

    /// A letter box as an officer or a contact wrote it. Capitals, accents, commas, full stops and line breaks do not matter: the two records were
    /// typed at two times, from two forms.
    init(letterBox written: String) {
        channel = .letter
        text = FoldedWords(written).joined
    }

    /// Every address of a contact.
    public static func keys(of contact: Contact) -> Set<AddressKey> {
        Set(
            [contact.mobile.map(AddressKey.init), contact.email.map(AddressKey.init), contact.postal.map(AddressKey.init)]
                .compactMap(\.self))
    }
}

/// A person's name in a form in which two records of one person are equal: `Mrs Siân Prydderch`, `PRYDDERCH, Sian`.
public struct FoldedName: Sendable, Hashable {
    private let words: [String]

    public init(_ name: String) {
        let all = FoldedWords(name).words
        let named = all.filter { !Self.titles.contains($0) }
        words = (named.isEmpty ? all : named).sorted()
    }

    /// The words in the order in which they are compared.
    var written: String { words.joined(separator: " ") }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "rev", "revd", "reverend", "sir", "lady", "lord",
        "bnr", "bns", "parch", "parchg", "athro", "y",
    ]
}

/// Words in small letters without accents; what is neither letter nor digit separates them, and an apostrophe is left out.
struct FoldedWords {
    let words: [String]

    init(_ text: String) {
        if let ascii = Self.ascii(text) {
            words = ascii
            return
        }
        let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        words = folded.filter { !Self.apostrophes.contains($0) }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The same where there is nothing but ASCII, as in most addresses, without asking Foundation; nil for all else.
    private static func ascii(_ text: String) -> [String]? {
        var words: [String] = []
        var word: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x80...: return nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
            case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
            default:
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    var joined: String { words.joined(separator: " ") }

    private static let apostrophes: Set<Character> = ["'", "’", "‘", "`", "ʼ"]
}

extension AddressKey {
    init(_ address: RouteAddress) {
        switch address {
        case .email(let email): self.init(email)
        case .text(let number): self.init(number)
        case .letter(let postal, _): self.init(postal)
        }
    }
}
