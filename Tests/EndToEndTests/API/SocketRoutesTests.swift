import Foundation
import Gateway
import Testing

@testable import gatewayd

/// Every route of the API on the daemon's socket, by which all commands go: its method, its fields, and what it refuses.
@Suite struct `The routes of the socket` {
    @Test func `are those of the table`() async throws {
        try await TestSocketServer.run { server in
            let table = SocketRoute.all.map { "\($0.method) /v1/\($0.template)" }
            #expect(Set(server.routes) == Set(table), "\(Set(server.routes).symmetricDifference(table))")
            #expect(table.count == Set(table).count)
        }
    }

    /// Which parts of the query a route reads is known from the sources alone.
    @Test func `have each name of a query in the table`() throws {
        let folder = Program.repository.appending(path: "Sources/gatewayd/API")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("APIRouter") }
        let read = try files.flatMap { file in
            let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            return source.matches(of: /request\.(?:query|flag|rows)\("([a-z_]+)"\)/).map { String($0.1) }
        }
        let table: Set<String> = SocketRoute.all.reduce(into: []) { $0.formUnion($1.queries) }
        #expect(files.count > 5 && Set(read) == table)
    }

    @Test(arguments: SocketRoute.all) func `bring each field to where it belongs`(route: SocketRoute) async throws {
        try await TestSocketServer.run { server in try await route.works(server) }
    }

    @Test func `answer their own methods alone`() async throws {
        try await TestSocketServer.run { server in
            for (path, routes) in Dictionary(grouping: SocketRoute.all, by: \.path) {
                let own = Set(routes.map(\.method))
                for method in ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] where !own.contains(method) {
                    let status = try await server.ask(method, path).status
                    #expect(status == 404 || status == 405, "\(method) \(path): \(status)")
                }
            }
            for path in ["", "nothing", "messages/1", "inbox/1/keep"] {
                #expect(try await server.ask("GET", path).summary == "404 no-such-route", "\(path)")
            }
        }
    }

    @Test func `read every field of a body, and do nothing without one that is needed`() async throws {
        try await TestSocketServer.run { server in
            for route in SocketRoute.all {
                guard let body = route.body else { continue }
                // What the table leaves empty nothing here would miss.
                #expect(Self.empty(in: body).isEmpty, "\(route.name): \(Self.empty(in: body))")
                func answer(_ body: Data) async throws -> String {
                    try await server.ask(route.method, route.path, body).summary
                }
                for broken in ["", "{", "[]", "null", "\"a\""] {
                    let answer = try await answer(Data(broken.utf8))
                    #expect(answer == "400 not-understood", "\(route.name) \(broken): \(answer)")
                }
                let fields = try route.fields()
                #expect(route.optional.isSubset(of: fields.keys), "\(route.name)")
                for name in fields.keys {
                    var other = fields
                    other[name] = ["gwag": [true]]
                    let wrong = try await answer(try SocketRoute.json(other))
                    #expect(wrong == "400 not-understood", "\(route.name), \(name) of another kind: \(wrong)")
                    guard !route.optional.contains(name) else { continue }
                    other[name] = nil
                    let without = try await answer(try SocketRoute.json(other))
                    #expect(without == "400 not-understood", "\(route.name) without \(name): \(without)")
                }
                var least = fields
                for name in route.optional { least[name] = nil }
                let enough = try await answer(try SocketRoute.json(least))
                #expect(enough != "400 not-understood", "\(route.name) with what is needed alone")
            }
        }
    }

    /// The fields of a value, and of those in it, that are nil.
    private static func empty(in value: Any, named name: String = "") -> [String] {
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional {
            guard let some = mirror.children.first else { return [name] }
            return empty(in: some.value, named: name)
        }
        return mirror.children.flatMap { empty(in: $0.value, named: $0.label ?? name) }
    }

    @Test func `refuse by stable codes what is not there or not right`() async throws {
        try await TestSocketServer.run { server in
            _ = try await server.hear("Beth yw amser y gweithdy?", from: "07700 900102")
            for route in SocketRoute.all {
                let fields = try route.fields()
                for refusal in route.refusals {
                    var body = fields
                    for (name, value) in refusal.changes {
                        if let value { body[name] = value } else { body.removeValue(forKey: name) }
                    }
                    let data = route.body == nil ? Data() : try SocketRoute.json(body)
                    let answer = try await server.ask(route.method, refusal.path, data).summary
                    #expect(answer == refusal.answer, "\(route.method) \(refusal.path) \(refusal.changes)")
                }
            }
        }
    }
}
