public import ArgumentParser
public import Channels
import Templates

/// `gatewayd text address`: whether an address is valid, and its stored form.
struct AddressTool: LineTool {
    static let configuration = CommandConfiguration(
        commandName: "address", abstract: "Gwirio cyfeiriad / Check an address")

    @OptionGroup var options: LineOptions

    @Option(help: "phone, email, postal")
    var kind: AddressCheck.Kind = .phone

    @Flag(help: "Rhifau gwledydd eraill hefyd / Numbers of other countries too")
    var abroad = false

    @Argument(help: "Y cyfeiriad / The address")
    var value: String?

    struct Question: Decodable {
        var kind: AddressCheck.Kind
        var value: String
    }

    struct Answer: Encodable {
        var valid: Bool
        var normalised: String?
        /// The code of an `AddressError`; its sentence is `address-<code>`.
        var reason: String?
    }

    func asked() throws -> Question {
        guard let value else { throw Self.nothingAsked }
        return Question(kind: kind, value: value)
    }

    func answer(_ question: Question, _ words: Localizer) -> Answer {
        let check = AddressCheck(question.kind, question.value, otherCountries: abroad ? true : nil)
        return Answer(valid: check.valid, normalised: check.normalised, reason: check.reason?.rawValue)
    }

    func lines(_ answer: Answer, _ words: Localizer) -> [String] {
        if let reason = answer.reason { return [words.text(Phrase(rawValue: "address-\(reason)"))] }
        return [answer.normalised].compactMap { $0 }
    }
}

/// `--kind phone`.
extension AddressCheck.Kind: ExpressibleByArgument {}
