import Glibc
import Testing

@Suite struct LoopbackServerTests {
    @Test func `a loopback server serves a client and counts it`() throws {
        let server = try LoopbackServer { connection in
            guard let name = connection.readLine() else { return }
            connection.write("shwmae \(name)\n")
        }
        defer { server.stop() }
        let client = LoopbackConnection(try dial(server.port))
        defer { client.close() }
        client.write("Nia\r\n")
        #expect(client.readLine() == "shwmae Nia")
        #expect(client.readLine() == nil)
        #expect(server.connections == 1)
    }

    private func dial(_ port: Int) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        address.sin_port = UInt16(port).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard connected else { throw LoopbackError.system("connect", errno) }
        return descriptor
    }
}
