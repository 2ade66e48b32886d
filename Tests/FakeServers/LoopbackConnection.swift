import Glibc
import Synchronization

/// One accepted connection, read and written by the thread that serves it; only `hangUp` may be called from elsewhere.
final class LoopbackConnection: Sendable {
    private struct State {
        var descriptor: Int32?
        var buffer: [UInt8] = []
    }

    private let state: Mutex<State>

    init(_ descriptor: Int32) {
        state = Mutex(State(descriptor: descriptor))
        // Far longer than a loaded machine takes between two requests: a server that closes idle connections looks like a broken client.
        var limit = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Connects to a port of 127.0.0.1.
    static func dial(_ port: Int) throws -> LoopbackConnection {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw LoopbackError.system("socket", errno) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        address.sin_port = UInt16(port).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard connected else {
            let error = errno
            Glibc.close(descriptor)
            throw LoopbackError.system("connect", error)
        }
        return LoopbackConnection(descriptor)
    }

    /// Whether a process listens on a port of 127.0.0.1.
    static func answers(_ port: Int) -> Bool {
        guard let connection = try? dial(port) else { return false }
        connection.close()
        return true
    }

    /// The next line without its line end (LF, or CR LF); nil at the end of the stream.
    func readLine() -> String? {
        while true {
            let line = state.withLock { state -> [UInt8]? in
                guard let end = state.buffer.firstIndex(of: 0x0A) else { return nil }
                let line = Array(state.buffer[..<end])
                state.buffer.removeFirst(end + 1)
                return line
            }
            if let line { return String(decoding: line.last == 0x0D ? line.dropLast() : line[...], as: UTF8.self) }
            guard fill() else { return nil }
        }
    }

    /// Exactly `count` bytes; nil where the stream ends before.
    func read(_ count: Int) -> [UInt8]? {
        while true {
            let bytes = state.withLock { state -> [UInt8]? in
                guard state.buffer.count >= count else { return nil }
                let bytes = Array(state.buffer.prefix(count))
                state.buffer.removeFirst(count)
                return bytes
            }
            if let bytes { return bytes }
            guard fill() else { return nil }
        }
    }

    /// Waits until the other side has closed (or two minutes have passed): an answer that never comes.
    func waitForEnd() {
        while fill() {}
    }

    /// False where the other side is gone.
    @discardableResult
    func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        guard let descriptor = state.withLock({ $0.descriptor }) else { return false }
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer -> Int in
                send(descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Closes with a reset instead of an orderly end, as a crashed server does.
    func reset() {
        guard let descriptor = state.withLock({ $0.descriptor }) else { return }
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    func close() {
        let descriptor = state.withLock { state in
            defer { state.descriptor = nil }
            return state.descriptor
        }
        if let descriptor { Glibc.close(descriptor) }
    }

    /// Ends both directions, from any thread; the serving thread then reads the end and closes.
    func hangUp() {
        state.withLock { state in
            if let descriptor = state.descriptor { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    private func fill() -> Bool {
        guard let descriptor = state.withLock({ $0.descriptor }) else { return false }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var count = recv(descriptor, &chunk, chunk.count, 0)
        while count < 0, errno == EINTR { count = recv(descriptor, &chunk, chunk.count, 0) }
        guard count > 0 else { return false }
        state.withLock { $0.buffer.append(contentsOf: chunk[..<count]) }
        return true
    }
}
