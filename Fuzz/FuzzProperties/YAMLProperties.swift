import Channels
import Foundation
import Gateway
import Templates

/// A file that an author or administrator wrote: what is wrong has a line of that file.
enum YAMLProperties {
    static func check(_ bytes: [UInt8]) throws(BrokenProperty) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.unicodeScalars.count { "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) } + 1
        let reader = YAMLReader(text: text, file: "f.yaml")
        let provider = TextProvider(reader)
        try expect(provider != nil || !reader.mistakes.isEmpty)
        for mistake in reader.mistakes { try expect((0...(lines + 1)).contains(mistake.line), "\(mistake)") }
        let message = MessageSource(terms: text, welsh: "---\nsubject: A\n---\nB\n", english: "---\nsubject: C\n---\nD\n")
        let first = Result { () throws(MessageMistakes) in
            try MessageCache().read(message, id: id, school: school, created: now)
        }
        switch first {
        case .failure(let mistakes):
            try expect(!mistakes.isEmpty)
            return provider != nil
        case .success: return true
        }
    }

    private static let now = Date(timeIntervalSince1970: 1_772_528_400)
    private static let id = known(MessageID(rawValue: "0523df3303711cf298c1ee5a2a16f865"))
    private static let school = School(
        id: known(SchoolID(rawValue: "ysgol")), name: Bilingual(welsh: "Ysgol", english: "School"), telephone: "01632 960123",
        postal: ["Ffordd", "CF99 1NA"], channels: [.email], alwaysBoth: false,
        quietHours: QuietHours(from: 0, until: 0, timeZone: .gmt))

    private static func known<Value>(_ value: Value?) -> Value {
        guard let value else { fatalError("a value of the fuzzer itself is not taken") }
        return value
    }
}
