import Channels
import Foundation
import Gateway
import Testing

@testable import gatewayd

/// Every route of the public server, with its methods, its host, its session and its CSRF token.
@Suite struct `The routes of the public side` {
    /// Who may ask.
    enum Audience { case anyone, staff }

    /// A path with all that is offered there.
    struct Route {
        var path: String
        var methods: [String]
        var audience = Audience.anyone
        /// What a GET of a right request answers.
        var found = 200
    }

    private static func routes(_ server: TestPublicServer) -> [Route] {
        [
            Route(path: "/health", methods: ["GET", "HEAD"]), Route(path: "/style.css", methods: ["GET", "HEAD"]),
            Route(path: server.page, methods: ["GET", "HEAD", "POST"]),
            Route(path: "/webhooks/text/texts", methods: ["POST"]),
            Route(path: "/open/dim", methods: ["GET", "HEAD"], found: 403),
            Route(path: "/?message=\(server.message)", methods: ["GET", "HEAD"], audience: .staff),
            Route(path: "/guests?event=\(server.message)", methods: ["GET", "HEAD", "POST"], audience: .staff),
            Route(path: "/stop?message=\(server.message)", methods: ["GET", "HEAD", "POST"], audience: .staff),
            Route(path: "/conversation?reply=1", methods: ["GET", "HEAD"], audience: .staff, found: 404),
            Route(path: "/results?message=\(server.message)", methods: ["GET", "HEAD"], audience: .staff, found: 404),
        ]
    }

    private static let methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]

    @Test func `answer what they offer, and nothing else`() async throws {
        try await TestPublicServer.run { server in
            let cookie = try await server.session()
            for route in Self.routes(server) {
                for method in Self.methods {
                    let status = try await server.ask(method, route.path, cookie: cookie).status
                    if !route.methods.contains(method) {
                        #expect(status == 404 || status == 405, "\(method) \(route.path): \(status)")
                    } else if method == "POST" {
                        // Without a form: a CSRF token or a secret is missing.
                        #expect(status == 409 || status == 401 || status == 404, "POST \(route.path): \(status)")
                    } else {
                        #expect(status == route.found, "\(method) \(route.path): \(status)")
                    }
                }
            }
        }
    }

    @Test func `are not there under another name`() async throws {
        try await TestPublicServer.run { server in
            let cookie = try await server.session()
            for route in Self.routes(server) {
                for method in route.methods {
                    func status(_ host: String, _ headers: [(name: String, value: String)] = []) async throws -> Int {
                        try await server.ask(method, route.path, host: host, cookie: cookie, headers: headers).status
                    }
                    for host in ["evil.example", "xnegeseuon.example.org", "negeseuon.example.org.evil.example", "128.0.0.1"] {
                        #expect(try await status(host) == 421, "\(method) \(route.path) as \(host)")
                    }
                    let isForStaff = route.audience == .staff || route.path.hasPrefix("/open")
                    for host in [TestPublicServer.publicHost, "NEGESEUON.example.org:443"] {
                        let answer = try await status(host)
                        #expect(
                            (answer == 404) == (isForStaff || route.found == 404), "\(method) \(route.path) as \(host): \(answer)"
                        )
                    }
                    guard isForStaff else { continue }
                    for header in ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"] {
                        let answer = try await status("127.0.0.1", [(header, "for=192.0.2.1")])
                        #expect(answer == 404, "\(method) \(route.path) with \(header): \(answer)")
                    }
                }
            }
        }
    }

    @Test func `that are for staff ask for a session that is open`() async throws {
        try await TestPublicServer.run { server in
            let cookie = try await server.session()
            for route in Self.routes(server) where route.audience == .staff {
                for method in route.methods {
                    for other in [nil, "gatewayd-session=", "gatewayd-session=dim", "session=\(cookie.dropFirst(17))"] {
                        let status = try await server.ask(method, route.path, cookie: other).status
                        #expect(status == 403, "\(method) \(route.path) with \(other ?? "none"): \(status)")
                    }
                }
            }
            let page = "/?message=\(server.message)"
            server.time.pass(StaffSessions.idleLimit - 1)
            #expect(try await server.ask("GET", page, cookie: cookie).status == 200)
            server.time.pass(StaffSessions.idleLimit)
            #expect(try await server.ask("GET", page, cookie: cookie).status == 403)
        }
    }

    @Test func `open the staff page by a link, once, with a cookie that no page reads and no other page sends`() async throws {
        try await TestPublicServer.run { server in
            let link = try await server.link()
            #expect(try await server.ask("HEAD", link).status == 403)
            #expect(try await server.ask("GET", link, host: TestPublicServer.publicHost).status == 404)
            let opened = try await server.ask("GET", link)
            #expect(opened.status == 303 && opened.headers["location"] == "/")
            let cookie = try #require(opened.headers["set-cookie"])
            // Without `Secure`: this never leaves the machine, and over http a browser would not send it back.
            #expect(
                cookie.wholeMatch(of: /gatewayd-session=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\//) != nil, "\(cookie)")
            #expect(opened.headers["cache-control"] == "no-store")
            #expect(try await server.ask("GET", link).status == 403)
            let late = try await server.link()
            server.time.pass(OneTimeLinks.validity)
            #expect(try await server.ask("GET", late).status == 403)
        }
    }

    /// A form that does something, the page that has it, and whether what it does was done.
    struct Form: Sendable {
        var name: String
        var path: @Sendable (TestPublicServer) -> String
        var action: @Sendable (TestPublicServer) -> String
        var fields: @Sendable (TestPublicServer) -> String
        var isForStaff = true
        /// A page of the same kind with another CSRF token.
        var other: @Sendable (TestPublicServer) -> String
        var isDone: @Sendable (TestPublicServer) async throws -> Bool
    }

    private static func isRead(_ server: TestPublicServer) async throws -> Bool {
        let status = try #require(try await server.school.application.office.status(server.message).first)
        return status.reach["read"] == 1
    }

    private static func isStopped(_ server: TestPublicServer) async throws -> Bool {
        let status = try #require(try await server.school.application.office.status(server.message).first)
        return status.stop != nil
    }

    private static func isTicked(_ server: TestPublicServer) async throws -> Bool {
        let sheet = try await server.school.application.office.guests(of: server.message)
        return sheet.guests.contains { $0.attended == true }
    }

    static let forms: [Form] = [
        Form(
            name: "message page", path: { $0.page }, action: { $0.page }, fields: { _ in "action=read" }, isForStaff: false,
            other: { $0.otherPage }, isDone: isRead),
        Form(
            name: "stop", path: { "/stop?message=\($0.message)" }, action: { _ in "/stop" },
            fields: { "message=\($0.message)&lang=en&by=Nia" }, other: { "/guests?event=\($0.message)" }, isDone: isStopped),
        Form(
            name: "guests", path: { "/guests?event=\($0.message)" }, action: { _ in "/guests" },
            fields: { "event=\($0.message)&lang=en&by=Nia&" }, other: { "/stop?message=\($0.message)" }, isDone: isTicked),
    ]

    @Test(arguments: forms.map(\.name)) func `act on a form of the page itself that was looked at for two seconds, for two days`(
        _ name: String
    ) async throws {
        try await TestPublicServer.run { server in
            let form = try #require(Self.forms.first { $0.name == name })
            let staff = try await server.session()
            let cookie = form.isForStaff ? staff : nil
            let page = try await server.ask("GET", form.path(server), cookie: cookie).text
            var fields = form.fields(server)
            if name == "guests" {
                let box = try #require(page.firstMatch(of: /type="checkbox" name="([^"]+)"/)?.1, "\(page)")
                fields += "\(box)=1"
            }
            func post(_ seal: String?, cookie own: String?) async throws -> Int {
                let body = fields + (seal.map { "&seal=\($0)" } ?? "")
                return try await server.ask("POST", form.action(server), body: body, cookie: own).status
            }
            func refuses(_ seal: String?, _ why: String) async throws {
                #expect(try await post(seal, cookie: cookie) == 409, "\(why)")
                #expect(try await !form.isDone(server), "\(why)")
            }
            let seal = try await server.seal(on: form.path(server), cookie: cookie)
            try await refuses(seal, "too quick")
            server.time.pass(CSRFToken.least - 0.5)
            try await refuses(seal, "still too quick")
            server.time.pass(0.5)
            try await refuses(nil, "no seal")
            try await refuses("", "an empty seal")
            try await refuses("\(Int(server.time.value) - 60).ffug", "a forged seal")
            try await refuses(String(seal.dropLast()) + (seal.hasSuffix("0") ? "1" : "0"), "a changed seal")
            try await refuses(try await server.seal(on: form.other(server), cookie: staff), "another page's seal")
            server.time.pass(CSRFToken.most - CSRFToken.least + 1)
            let fresh = form.isForStaff ? try await server.session() : nil
            #expect(try await post(seal, cookie: fresh) == 409, "too old")
            #expect(try await !form.isDone(server), "too old")
            // A newer one, to the last second.
            let second = try await server.seal(on: form.path(server), cookie: fresh)
            server.time.pass(CSRFToken.most)
            let again = form.isForStaff ? try await server.session() : nil
            if form.isForStaff {
                #expect(try await post(second, cookie: nil) == 403)
                #expect(try await !form.isDone(server))
            }
            #expect(try await post(second, cookie: again) == 303)
            #expect(try await form.isDone(server))
        }
    }

    @Test func `take from the provider what has its secret`() async throws {
        try await TestPublicServer.run { server in
            func post(_ secret: String?, host: String? = nil, path: String = "/webhooks/text/texts") async throws -> Int {
                let headers = secret.map { [(name: "Authorization", value: $0)] } ?? []
                return try await server.ask("POST", path, body: "{}", host: host, headers: headers, type: "application/json")
                    .status
            }
            for secret: String? in [nil, "Bearer", "Bearer dim", "cyfrinach", "Bearer Cyfrinach"] {
                let status = try await post(secret)
                #expect(status == 401, "\(secret ?? "none")")
            }
            let foreign = try await post("Bearer cyfrinach", host: "evil.example")
            #expect(foreign == 421 && server.webhooks.value == 0)
            let (ours, direct) = (
                try await post("Bearer cyfrinach", host: TestPublicServer.publicHost), try await post("Bearer cyfrinach")
            )
            #expect(ours == 200 && direct == 200 && server.webhooks.value == 2)
            let unknown = try await post("Bearer cyfrinach", path: "/webhooks/text")
            #expect(unknown == 404)
        }
    }

    @Test func `keep their secrets from whoever frames, sniffs or follows them`() async throws {
        try await TestPublicServer.run { server in
            let cookie = try await server.session()
            for route in Self.routes(server) {
                for host in ["127.0.0.1", "evil.example"] {
                    let headers = try await server.ask(route.methods[0], route.path, host: host, cookie: cookie).headers
                    let name = "\(route.path) as \(host)"
                    #expect(
                        headers["content-security-policy"]?.hasPrefix("default-src 'none'; style-src 'self'") == true, "\(name)")
                    #expect(
                        headers["referrer-policy"] == "no-referrer" && headers["x-content-type-options"] == "nosniff", "\(name)")
                    #expect(headers["x-frame-options"] == "DENY" && headers["x-robots-tag"] == "noindex", "\(name)")
                    #expect(headers["cache-control"] == "no-store" || route.path == "/style.css", "\(name)")
                }
            }
        }
    }
}
