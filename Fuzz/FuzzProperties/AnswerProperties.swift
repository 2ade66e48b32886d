import Channels
import Foundation

/// A provider's answer: two bytes for the status, a line for `Retry-After`, the body. Whatever it is, it means something, and none that is
/// accepted is without a name. Taken is what one of two providers accepts with.
enum AnswerProperties {
    private static let now = Date(timeIntervalSince1970: 1_772_528_400)

    static func check(_ bytes: [UInt8]) throws(BrokenProperty) -> Bool {
        guard bytes.count >= 2 else { return false }
        let status = 100 + (Int(bytes[0]) << 8 | Int(bytes[1])) % 500
        let rest = bytes.dropFirst(2)
        let line = rest.prefix { $0 != 0x0A }
        let response = HTTPResponse(
            status: status, headers: ["retry-after": String(decoding: line, as: UTF8.self)],
            body: Data(rest.dropFirst(line.count + 1)))
        var isAccepted = false
        for provider in [ExampleProvider.json, ExampleProvider.form] {
            let outcome = provider.outcome(of: response, now: now)
            try expect(outcome == provider.outcome(of: response, now: now))
            switch outcome {
            case .accepted(let references):
                try expect(!references.isEmpty)
                isAccepted = true
            case .rejected(.temporary(let later), _): try expect(later.map { (0...86_400).contains($0) } ?? true)
            default: break
            }
        }
        return isAccepted
    }
}
