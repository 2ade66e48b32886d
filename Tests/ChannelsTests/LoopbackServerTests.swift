import Testing

@testable import FakeServers

@Suite struct LoopbackServerTests {
    @Test func `a loopback server serves a client and counts it`() throws {
        let server = try LoopbackServer { connection in
            guard let name = connection.readLine() else { return }
            connection.write("shwmae \(name)\n")
        }
        defer { server.stop() }
        let client = try LoopbackConnection.dial(server.port)
        defer { client.close() }
        client.write("Nia\r\n")
        #expect(client.readLine() == "shwmae Nia")
        #expect(client.readLine() == nil)
        #expect(server.connections == 1)
    }
}
