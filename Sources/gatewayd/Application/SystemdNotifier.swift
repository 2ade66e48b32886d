import Glibc

/// Tells the service manager the state of the daemon: the sd_notify(3) protocol, a datagram of `KEY=value` lines to the Unix
/// socket that `NOTIFY_SOCKET` names. Without that variable every call does nothing and returns false.
///
/// A datagram that cannot be sent is not repeated.
struct SystemdNotifier: Sendable {
    /// A path, or `@` and an abstract name; nil where there is no service manager.
    private let socket: String?
    /// The longest interval that the manager allows between two keep-alives; nil where it wants none.
    let watchdogTimeout: Duration?

    /// Reads `NOTIFY_SOCKET`, and `WATCHDOG_USEC` where `WATCHDOG_PID` is this process or is not set (sd_watchdog_enabled(3)).
    init(environment: [String: String], process: Int32 = getpid()) {
        let name = environment["NOTIFY_SOCKET"] ?? ""
        socket = name.hasPrefix("/") || name.hasPrefix("@") ? name : nil
        let isForUs = environment["WATCHDOG_PID"].map { $0 == "\(process)" } ?? true
        let limit = environment["WATCHDOG_USEC"].flatMap(Int64.init) ?? 0
        watchdogTimeout = isForUs && limit > 0 ? .microseconds(limit) : nil
    }

    /// The interval at which to send keep-alives: half of the limit, as sd_watchdog_enabled(3) advises.
    var watchdogInterval: Duration? { watchdogTimeout.map { $0 / 2 } }

    /// The daemon serves from now on.
    @discardableResult func ready() -> Bool { send("READY=1") }
    /// The daemon takes on no more work.
    @discardableResult func stopping() -> Bool { send("STOPPING=1") }
    /// The daemon is alive.
    @discardableResult func alive() -> Bool { send("WATCHDOG=1") }

    /// Whether the datagram was handed over.
    private func send(_ message: String) -> Bool {
        guard let socket, let (address, length) = Self.address(of: socket) else { return false }
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let bytes = Array(message.utf8)
        let sent = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), generic, length)
            }
        }
        return sent == bytes.count
    }

    /// The address of a socket as the kernel wants it (unix(7)): an abstract name begins with NUL and counts to its last byte, a
    /// path ends with NUL. Nil where it does not fit.
    private static func address(of name: String) -> (sockaddr_un, socklen_t)? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let isAbstract = name.hasPrefix("@")
        let bytes = isAbstract ? [0] + Array(name.utf8.dropFirst()) : Array(name.utf8) + [0]
        guard bytes.count <= MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let header = MemoryLayout.size(ofValue: address) - MemoryLayout.size(ofValue: address.sun_path)
        return (address, socklen_t(header + bytes.count))
    }
}
