import Glibc

@testable import FakeServers

/// How a server may misbehave.
enum Misbehaviour: String, CaseIterable, Sendable {
    case delay
    case reset
    case close
    case bye = "421"
    case notNow = "4xx"
    case refusal = "5xx"
    case garbage
    case longLine = "long line"
    case slow
    case tooSlow = "too slow"

    /// Whether only a time limit ends it.
    var wants: Bool { self == .delay || self == .tooSlow }
}

extension LoopbackConnection {
    /// One byte at a time, a pause after each; false where the other side is gone.
    @discardableResult
    func drip(_ text: String, milliseconds: UInt32) -> Bool {
        for byte in text.utf8 {
            guard write([byte]) else { return false }
            usleep(milliseconds * 1000)
        }
        return true
    }
}
