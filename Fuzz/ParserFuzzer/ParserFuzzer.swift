import Foundation

/// What reads a stranger's bytes, each by its name: libFuzzer knows one entry in a program, so `GATEWAYD_FUZZED` says which of them it is.
///
/// Of each: nothing traps, a second reading is the same, and what it promises holds.
enum ParserFuzzer: String, CaseIterable {
    /// What somebody posts to the provider's webhooks.
    case webhook
    /// What somebody posts to a page.
    case form
    /// A file of families.
    case csv
    /// What a text provider answers.
    case answer
    /// `message.yaml`, and a provider's file.
    case yaml
    /// What a mail server says.
    case smtp

    func check(_ bytes: [UInt8]) {
        switch self {
        case .webhook: WebhookProperties.check(bytes)
        case .form: FormProperties.check(bytes)
        case .csv: CSVProperties.check(bytes)
        case .answer: AnswerProperties.check(bytes)
        case .yaml: YAMLProperties.check(bytes)
        case .smtp: SMTPProperties.check(bytes)
        }
    }
}

#if FUZZING
    private let fuzzed: ParserFuzzer = {
        let name = ProcessInfo.processInfo.environment["GATEWAYD_FUZZED"] ?? ""
        guard let parser = ParserFuzzer(rawValue: name) else {
            fatalError("GATEWAYD_FUZZED is one of \(ParserFuzzer.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return parser
    }()

    @_cdecl("LLVMFuzzerTestOneInput")
    public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        fuzzed.check(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    }
#else
    @main struct Corpora {
        /// Reads the committed corpora, all of each.
        static func main() throws {
            for parser in ParserFuzzer.allCases {
                let folder = URL(filePath: "Fuzz/corpus/\(parser.rawValue)")
                let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                for file in files { parser.check(Array(try Data(contentsOf: file))) }
                print("\(parser.rawValue): \(files.count)")
            }
        }
    }
#endif
