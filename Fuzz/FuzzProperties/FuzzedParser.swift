/// The parsers of untrusted bytes, each by its name, with properties that hold for any bytes. The fuzzer feeds them random bytes, a
/// test with the committed corpus: what the fuzzer found once and was committed there is found again.
///
/// Of each: nothing traps, a second reading is the same, and what it promises holds.
public enum FuzzedParser: String, CaseIterable, Sendable {
    /// What is posted to the provider's webhooks.
    case webhook
    /// What is posted to a page.
    case form
    /// A file of families.
    case csv
    /// What a text provider answers.
    case answer
    /// `message.yaml`, and a provider's file.
    case yaml
    /// What a mail server says.
    case smtp

    /// - Returns: whether the bytes were taken as what they should be.
    public func check(_ bytes: [UInt8]) throws(BrokenProperty) -> Bool {
        switch self {
        case .webhook: try WebhookProperties.check(bytes)
        case .form: try FormProperties.check(bytes)
        case .csv: try CSVProperties.check(bytes)
        case .answer: try AnswerProperties.check(bytes)
        case .yaml: try YAMLProperties.check(bytes)
        case .smtp: try SMTPProperties.check(bytes)
        }
    }
}

/// A promise that does not hold of some bytes.
public struct BrokenProperty: Error, CustomStringConvertible {
    /// Where it is written, and what was found.
    public var description: String
}

func expect(
    _ holds: Bool, _ found: @autoclosure () -> String = "", file: StaticString = #fileID, line: UInt = #line
) throws(BrokenProperty) {
    if !holds { throw BrokenProperty(description: "\(file):\(line): a promise is broken \(found())") }
}
