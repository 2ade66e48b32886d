import Foundation
import Hummingbird

/// The fields of a small form as browsers post it (`application/x-www-form-urlencoded`, URL Standard section 5.1). Of two fields with
/// one name the first counts.
struct FormFields {
    private let fields: [String: String]

    /// Bytes; a page of ours posts fewer than two hundred, or a parent's two hundred characters.
    static let limit = 4096
    /// Bytes; a questionnaire of twelve answers in words, each letter of which takes up to twelve bytes.
    static let questionnaireLimit = 256 * 1024

    init(_ request: Request, upTo limit: Int = Self.limit) async throws {
        let body = try await request.body.collect(upTo: limit)
        self.init(String(buffer: body))
    }

    init(_ text: String) {
        let pairs = text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(parts[0]), parts.count == 2 ? Self.decoded(parts[1]) : "")
        }
        fields = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    subscript(name: String) -> String? { fields[name] }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? String(spaced)
    }
}
