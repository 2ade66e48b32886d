import Glibc

/// The file of a Unix socket: its mode, and whether a process accepts connections on it.
struct SocketFile: Sendable {
    let path: String

    /// Only the owner and the group may connect.
    static let mode: mode_t = 0o660

    /// Whether a process accepts connections there; on a file left by a crash, `connect` is refused.
    var isAnswered: Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8) + [0]
        guard bytes.count <= MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let result = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                connect(descriptor, generic, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        return result == 0
    }

    func open() throws(ListenFailure) {
        guard chmod(path, Self.mode) == 0 else { throw ListenFailure(errno: errno, place: path) }
    }

    /// For after the listener has ended. A file that is missing already is fine.
    func remove() { unlink(path) }
}
