import Foundation
import Glibc

/// The service manager's end of `NOTIFY_SOCKET` (sd_notify(3)).
final class ServiceManager: Sendable {
    let socket: String
    private let descriptor: Int32

    struct CannotListen: Error { var code: Int32 }

    init(in folder: URL) throws {
        socket = folder.appending(path: "notify").path
        unlink(socket)
        descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(socket.utf8) + [0]) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0 else { throw CannotListen(code: errno) }
    }

    deinit { close(descriptor) }

    /// The next word of the service; nil where it has said none.
    func next() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
    }
}
