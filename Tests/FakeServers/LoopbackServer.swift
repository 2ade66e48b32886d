import Glibc
import Synchronization

/// A byte-level server on 127.0.0.1 with a port of the system's choosing: the base of every fake server.
///
/// Each connection runs `serve` on a thread of its own, and is closed when that returns. Bounded: at most `limit` connections
/// at once, and a read that waits longer than ten seconds reads the end.
final class LoopbackServer: Sendable {
    /// 0 for a Unix socket.
    let port: Int
    private let listener: Int32
    private let limit: Int
    private let state = Mutex(State())
    private let serve: @Sendable (LoopbackConnection) -> Void

    private struct State {
        var stopped = false
        var accepted = 0
        var open: [ObjectIdentifier: LoopbackConnection] = [:]
    }

    /// How many connections came in since the start.
    var connections: Int { state.withLock { $0.accepted } }

    /// `unixSocket` is a path to listen on instead; the caller removes it. `narrow`: the system's buffers are small, so
    /// that a writer of some hundred kilobytes waits until they are read.
    init(
        unixSocket: String? = nil, narrow: Bool = false, limit: Int = 64, serve: @escaping @Sendable (LoopbackConnection) -> Void
    ) throws {
        (listener, port) = try unixSocket.map { (try Self.listen(path: $0), 0) } ?? Self.listen(narrow: narrow)
        self.limit = limit
        self.serve = serve
        try Self.startThread { [self] in accept() }
    }

    /// Closes the listener and every connection; threads end by themselves.
    func stop() {
        let open = state.withLock { state in
            state.stopped = true
            return Array(state.open.values)
        }
        // Wakes the thread in `accept`, which closes the listener.
        shutdown(listener, Int32(SHUT_RDWR))
        for connection in open { connection.hangUp() }
    }

    /// A port without a listener: free a moment ago.
    static func deadPort() throws -> Int {
        let (listener, port) = try listen()
        close(listener)
        return port
    }

    private func accept() {
        while true {
            let descriptor = Glibc.accept(listener, nil, nil)
            if descriptor < 0, errno == EINTR { continue }
            guard descriptor >= 0 else { break }
            let connection = LoopbackConnection(descriptor)
            let admitted = state.withLock { state in
                guard !state.stopped, state.open.count < limit else { return false }
                state.accepted += 1
                state.open[ObjectIdentifier(connection)] = connection
                return true
            }
            guard admitted else {
                connection.close()
                continue
            }
            do {
                try Self.startThread { [self] in
                    serve(connection)
                    forget(connection)
                }
            } catch {
                forget(connection)
            }
        }
        close(listener)
    }

    private func forget(_ connection: LoopbackConnection) {
        _ = state.withLock { $0.open.removeValue(forKey: ObjectIdentifier(connection)) }
        connection.close()
    }

    private static func listen(narrow: Bool = false) throws -> (listener: Int32, port: Int) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard listener >= 0 else { throw LoopbackError.system("socket", errno) }
        if narrow {
            // Small segments keep the writer's own buffer small: Linux sizes it by the segment.
            for (level, option, size) in [(SOL_SOCKET, SO_RCVBUF, 4096), (Int32(IPPROTO_TCP), TCP_MAXSEG, 536)]
                as [(Int32, Int32, Int32)]
            {
                var size = size
                setsockopt(listener, level, option, &size, socklen_t(MemoryLayout<Int32>.size))
            }
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && Glibc.listen(listener, 128) == 0
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        guard bound else {
            let error = errno
            close(listener)
            throw LoopbackError.system("bind", error)
        }
        return (listener, Int(UInt16(bigEndian: address.sin_port)))
    }

    private static func listen(path: String) throws -> Int32 {
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard listener >= 0 else { throw LoopbackError.system("socket", errno) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { room in
            guard path.utf8.count < room.count else { return false }
            room.copyBytes(from: path.utf8)
            return true
        }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                fits && bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0 && Glibc.listen(listener, 128) == 0
            }
        }
        guard bound else {
            let error = errno
            close(listener)
            throw LoopbackError.system("bind", error)
        }
        return listener
    }

    private static func startThread(_ body: @escaping @Sendable () -> Void) throws {
        final class Start { let body: @Sendable () -> Void; init(_ body: @escaping @Sendable () -> Void) { self.body = body } }
        var thread = pthread_t()
        let start = Unmanaged.passRetained(Start(body))
        let result = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, start.toOpaque())
        guard result == 0 else {
            start.release()
            throw LoopbackError.system("pthread_create", result)
        }
        pthread_detach(thread)
    }
}

enum LoopbackError: Error {
    case system(String, Int32)
}
