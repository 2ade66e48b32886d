import Foundation
import Glibc
import Testing

@testable import gatewayd

@Suite struct SystemdNotifierTests {
    /// A service manager's end of the socket.
    private final class Manager {
        private let descriptor: Int32

        init(_ name: String) throws {
            descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let bytes = name.hasPrefix("@") ? [0] + Array(name.utf8.dropFirst()) : Array(name.utf8) + [0]
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
            let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
            let bound = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
            }
            try #require(bound == 0)
        }

        deinit { close(descriptor) }

        func next() -> String {
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        }
    }

    @Test(arguments: ["@gatewayd-\(UUID().uuidString)", "/tmp/gatewayd-\(UUID().uuidString.prefix(8)).sock"])
    func `each word arrives as a datagram`(_ name: String) throws {
        defer { unlink(name) }
        let manager = try Manager(name)
        let notifier = SystemdNotifier(environment: ["NOTIFY_SOCKET": name])
        #expect(notifier.ready())
        #expect(notifier.alive())
        #expect(notifier.stopping())
        #expect(manager.next() == "READY=1")
        #expect(manager.next() == "WATCHDOG=1")
        #expect(manager.next() == "STOPPING=1")
        #expect(manager.next() == "")
    }

    @Test(arguments: ["", "relative", "/nonexistent/notify", "/" + String(repeating: "a", count: 200)])
    func `without a manager nothing fails`(_ name: String) {
        #expect(!SystemdNotifier(environment: ["NOTIFY_SOCKET": name]).ready())
        #expect(!SystemdNotifier(environment: [:]).ready())
    }

    @Test(arguments: [
        (["WATCHDOG_USEC": "30000000"], 15),
        (["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "77"], 15),
        (["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "78"], nil),
        (["WATCHDOG_USEC": "0"], nil),
        (["WATCHDOG_USEC": "x"], nil),
        ([:], nil),
    ])
    func `a sign of life is due twice within the limit`(_ environment: [String: String], _ seconds: Int?) {
        let notifier = SystemdNotifier(environment: environment, process: 77)
        #expect(notifier.watchdogInterval == seconds.map { .seconds($0) })
    }
}
