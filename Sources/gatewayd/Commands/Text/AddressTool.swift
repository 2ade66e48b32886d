import ArgumentParser
import Channels
import Templates

/// `gatewayd text address`: whether an address can be used, and how it is kept.
struct AddressTool: LineTool {
    static let configuration = CommandConfiguration(
        commandName: "address", abstract: "Gwirio cyfeiriad / Check an address")

    enum Kind: String, Codable, CaseIterable, ExpressibleByArgument {
        case phone, email, postal
    }

    @OptionGroup var options: LineOptions

    @Option(help: "phone, email, postal")
    var kind: Kind = .phone

    @Argument(help: "Y cyfeiriad / The address")
    var value: String?

    struct Question: Decodable {
        var kind: Kind
        var value: String
    }

    struct Answer: Encodable {
        var valid: Bool
        var normalised: String?
        /// The code of an `AddressError`; its sentence is `address-<code>`.
        var reason: String?
    }

    func asked() throws -> Question {
        guard let value else { throw ToolMistake(.missingKey, "value") }
        return Question(kind: kind, value: value)
    }

    func answer(_ question: Question) -> Answer {
        do throws(AddressError) {
            return Answer(valid: true, normalised: try normalised(question), reason: nil)
        } catch {
            return Answer(valid: false, normalised: nil, reason: error.rawValue)
        }
    }

    private func normalised(_ question: Question) throws(AddressError) -> String {
        switch question.kind {
        case .phone: try PhoneNumber(question.value).e164
        case .email: try EmailAddress(question.value).text
        case .postal: try PostalAddress.block(question.value).joined(separator: "\n")
        }
    }

    func lines(_ answer: Answer, _ words: Words) -> [String] {
        if let reason = answer.reason { return [words.text(Phrase(rawValue: "address-\(reason)"))] }
        return [answer.normalised].compactMap { $0 }
    }
}
