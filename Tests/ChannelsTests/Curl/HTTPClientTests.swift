import Channels
import Foundation
import Testing

@testable import FakeServers

@Suite struct HTTPClientTests {
    @Test func `a request goes out as it is and its answer comes back`() async throws {
        let seen = LockedValue("")
        let server = try LoopbackServer { connection in
            while let request = HTTPSeen(connection) {
                seen.change { $0 = request.all }
                connection.write("HTTP/1.1 201 Created\r\nX-Id: 7\r\nContent-Length: 6\r\n\r\nshwmae")
            }
        }
        defer { server.stop() }
        let client = try HTTPClient(connections: 1)
        let request = HTTPRequest(
            method: "POST", url: "http://127.0.0.1:\(server.port)/send?x=1", headers: [("X-Key", "abc"), ("X-Empty", "")],
            body: Data("{}".utf8))
        let response = try await client.exchange(request)
        #expect(response.status == 201)
        #expect(response.headers["x-id"] == "7")
        #expect(response.body == Data("shwmae".utf8))
        #expect(
            seen.value == """
                POST /send?x=1 HTTP/1.1
                Host: 127.0.0.1:\(server.port)
                Accept: */*
                X-Key: abc
                X-Empty:
                Content-Length: 2

                {}
                """)
        _ = try await client.exchange(request)
        #expect(server.connections == 1)
    }

    @Test(arguments: ["POST", "GET", "DELETE"]) func `an empty body is sent empty`(method: String) async throws {
        let server = try LoopbackServer { connection in
            guard let request = HTTPSeen(connection) else { return }
            let answer = "\(request.method) \(request.body.count)"
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)")
        }
        defer { server.stop() }
        let response = try await HTTPClient(connections: 1)
            .exchange(HTTPRequest(method: method, url: "http://127.0.0.1:\(server.port)/"))
        #expect(String(decoding: response.body, as: UTF8.self) == "\(method) 0")
    }

    @Test(arguments: [
        ("ftp://127.0.0.1/", "GET", "X-A", "b"), ("file:///etc/passwd", "GET", "X-A", "b"),
        ("http://127.0.0.1/a b", "GET", "X-A", "b"), ("http://127.0.0.1/\r\nX: y", "GET", "X-A", "b"),
        ("http://127.0.0.1/", "GET", "X-A", "b\r\nX-B: c"), ("http://127.0.0.1/", "GET", "X-A", "b\0c"),
        ("http://127.0.0.1/", "GET", "X A", "b"), ("http://127.0.0.1/", "GET", "", "b"),
        ("http://127.0.0.1/", "GET / HTTP/1.1\r\nX:", "X-A", "b"),
    ]) func `what could not be sent safely is not sent`(url: String, method: String, name: String, value: String) async throws {
        let client = try HTTPClient(connections: 1)
        let failure = await failure(client, HTTPRequest(method: method, url: url, headers: [(name, value)]))
        guard case .notSent(let reason) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(reason.code == .protocolBroken)
    }

    @Test func `a refused connection means not sent`() async throws {
        let url = "http://127.0.0.1:\(try LoopbackServer.deadPort())/"
        let failure = await failure(try HTTPClient(connections: 1), HTTPRequest(method: "POST", url: url, body: Data("a".utf8)))
        #expect(failure?.isNotSent == true)
        #expect(failure?.reason.code == .connectionRefused)
    }

    @Test func `TLS that fails means not sent`() async throws {
        let server = try LoopbackServer { connection in connection.write("I speak no TLS\r\n") }
        defer { server.stop() }
        let request = HTTPRequest(method: "POST", url: "https://127.0.0.1:\(server.port)/", body: Data("a".utf8))
        let failure = await failure(try HTTPClient(connections: 1), request)
        #expect(failure?.isNotSent == true)
        #expect(failure?.reason.code == .tlsFailed)
    }

    @Test(arguments: [
        ("nothing", "", ReasonCode.connectionLost),
        ("half a body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", .connectionLost),
        ("no HTTP", "who are you?\r\n\r\n", .protocolBroken),
        ("a body without end", "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "a", count: 1 << 20 + 1), .protocolBroken),
        ("half a head", "HTTP/1.1 200 OK\r\nX: a", .connectionLost),
        ("a head without end", "HTTP/1.1 200 OK\r\n" + String(repeating: "X: abcdef\r\n", count: 9_000), .protocolBroken),
    ]) func `a request that left and has no proper answer is unanswered`(
        name: String, answer: String, code: ReasonCode
    ) async throws {
        let server = try LoopbackServer { connection in
            if HTTPSeen(connection) != nil { connection.write(answer) }
        }
        defer { server.stop() }
        let request = HTTPRequest(method: "POST", url: "http://127.0.0.1:\(server.port)/", body: Data("a".utf8))
        let failure = await failure(try HTTPClient(connections: 1), request)
        #expect(failure?.isNotSent == false)
        #expect(failure?.reason.code == code)
    }

    @Test func `an answer that does not come in time is unanswered`() async throws {
        let server = try LoopbackServer { connection in connection.waitForEnd() }
        defer { server.stop() }
        let request = HTTPRequest(method: "POST", url: "http://127.0.0.1:\(server.port)/", timeout: 1)
        let failure = await failure(try HTTPClient(connections: 1), request)
        #expect(failure?.isNotSent == false)
        #expect(failure?.reason.code == .timedOut)
    }

    @Test(arguments: [("POST", 2), ("GET", 3)]) func `only what is harmless goes twice on a connection that died`(
        method: String, expected: Int
    ) async throws {
        let seen = LockedValue(0)
        let server = try LoopbackServer { connection in
            // The second request on a connection is read and not answered.
            for answer in ["HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", ""] {
                guard HTTPSeen(connection) != nil else { return }
                seen.change { $0 += 1 }
                connection.write(answer)
            }
        }
        defer { server.stop() }
        let client = try HTTPClient(connections: 1)
        let request = HTTPRequest(method: method, url: "http://127.0.0.1:\(server.port)/")
        _ = try await client.exchange(request)
        let failure = await failure(client, request)
        #expect(seen.value == expected)
        #expect((failure == nil) == (method == "GET"))
        #expect(failure?.isNotSent != true)
    }

    @Test func `a Unix socket is reached instead of the host`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "gw-\(UUID().uuidString.prefix(8)).sock").path
        defer { unlink(path) }
        let server = try LoopbackServer(unixSocket: path) { connection in
            guard let request = HTTPSeen(connection) else { return }
            let answer = request.head.dropFirst().first ?? ""
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)")
        }
        defer { server.stop() }
        let request = HTTPRequest(method: "GET", url: "http://gatewayd.invalid/status", unixSocket: path)
        let response = try await HTTPClient(connections: 1).exchange(request)
        #expect(String(decoding: response.body, as: UTF8.self) == "Host: gatewayd.invalid")
    }

    @Test func `redirects are not followed`() async throws {
        let server = try LoopbackServer { connection in
            guard HTTPSeen(connection) != nil else { return }
            connection.write("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")
        }
        defer { server.stop() }
        let response = try await HTTPClient(connections: 1)
            .exchange(HTTPRequest(method: "GET", url: "http://127.0.0.1:\(server.port)/"))
        #expect(response.status == 302)
    }

    private func failure(_ client: HTTPClient, _ request: HTTPRequest) async -> HTTPFailure? {
        do throws(HTTPFailure) {
            _ = try await client.exchange(request)
            return nil
        } catch {
            return error
        }
    }
}

extension HTTPFailure {
    fileprivate var isNotSent: Bool { if case .notSent = self { true } else { false } }
    fileprivate var reason: Reason {
        switch self {
        case .notSent(let reason), .unanswered(let reason): reason
        }
    }
}

/// One request as a server reads it; nil at the end of the connection.
private struct HTTPSeen {
    var method: String
    var head: [String]
    var body: String

    var all: String { (head + ["", body]).joined(separator: "\n") }

    init?(_ connection: LoopbackConnection) {
        head = []
        while let line = connection.readLine(), !line.isEmpty { head.append(line) }
        guard let first = head.first else { return nil }
        method = String(first.prefix { $0 != " " })
        let length = head.first { $0.hasPrefix("Content-Length: ") }.flatMap { Int($0.dropFirst(16)) } ?? 0
        guard let bytes = connection.read(length) else { return nil }
        body = String(decoding: bytes, as: UTF8.self)
    }
}
