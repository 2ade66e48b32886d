import Channels
import Hummingbird

/// The fields of a small form as browsers post it (`application/x-www-form-urlencoded`, URL Standard section 5.1). Of two fields
/// with one name the first counts.
struct FormFields {
    private let fields: [String: String]

    /// Bytes; the forms have fewer than two hundred, or a parent's text of two hundred characters.
    static let limit = 4096
    /// Bytes; a questionnaire of twelve answers in words, each character of which takes up to twelve bytes.
    static let questionnaireLimit = 256 * 1024

    init(_ request: Request, upTo limit: Int = Self.limit) async throws {
        self.init(try await request.body.collect(upTo: limit).readableBytesView)
    }

    init(_ text: String) { self.init(text.utf8) }

    private init(_ body: some Collection<UInt8>) {
        let pairs = FormEncoding.fields(body, brokenEscapes: .kept) ?? []
        fields = Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first }
    }

    subscript(name: String) -> String? { fields[name] }

    /// A number of people, in digits only; nil where the field is missing or empty. Any other text, which the pages never send,
    /// is refused (400): reading it as nil would record an answer that was not meant.
    func count(_ name: String) throws(HTTPError) -> Int? {
        guard let text = fields[name], !text.isEmpty else { return nil }
        guard text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(text) else {
            throw HTTPError(.badRequest)
        }
        return count
    }
}
