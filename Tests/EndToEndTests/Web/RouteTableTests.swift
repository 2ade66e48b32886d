import Channels
import Foundation
import Gateway
import Testing

@testable import gatewayd

/// Every route of the public side, held to its methods, its host, its session and its seal.
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

    private static func routes(_ side: PublicSide) -> [Route] {
        [
            Route(path: "/health", methods: ["GET", "HEAD"]), Route(path: "/style.css", methods: ["GET", "HEAD"]),
            Route(path: side.page, methods: ["GET", "HEAD", "POST"]),
            Route(path: "/webhooks/text/texts", methods: ["POST"]),
            Route(path: "/open/dim", methods: ["GET", "HEAD"], found: 403),
            Route(path: "/?message=\(side.message)", methods: ["GET", "HEAD"], audience: .staff),
            Route(path: "/guests?event=\(side.message)", methods: ["GET", "HEAD", "POST"], audience: .staff),
            Route(path: "/stop?message=\(side.message)", methods: ["GET", "HEAD", "POST"], audience: .staff),
            Route(path: "/conversation?reply=1", methods: ["GET", "HEAD"], audience: .staff, found: 404),
            Route(path: "/results?message=\(side.message)", methods: ["GET", "HEAD"], audience: .staff, found: 404),
        ]
    }

    private static let methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]

    @Test func `answer what they offer, and nothing else`() async throws {
        try await PublicSide.run { side in
            let cookie = try await side.session()
            for route in Self.routes(side) {
                for method in Self.methods {
                    let status = try await side.ask(method, route.path, cookie: cookie).status
                    if !route.methods.contains(method) {
                        #expect(status == 404 || status == 405, "\(method) \(route.path): \(status)")
                    } else if method == "POST" {
                        // Without a form: a seal or a secret is missing.
                        #expect(status == 409 || status == 401 || status == 404, "POST \(route.path): \(status)")
                    } else {
                        #expect(status == route.found, "\(method) \(route.path): \(status)")
                    }
                }
            }
        }
    }

    @Test func `are not there under another name`() async throws {
        try await PublicSide.run { side in
            let cookie = try await side.session()
            for route in Self.routes(side) {
                for method in route.methods {
                    func status(_ host: String, _ headers: [(name: String, value: String)] = []) async throws -> Int {
                        try await side.ask(method, route.path, host: host, cookie: cookie, headers: headers).status
                    }
                    for host in ["evil.example", "xnegeseuon.example.org", "negeseuon.example.org.evil.example", "128.0.0.1"] {
                        #expect(try await status(host) == 421, "\(method) \(route.path) as \(host)")
                    }
                    let isForStaff = route.audience == .staff || route.path.hasPrefix("/open")
                    for host in [PublicSide.publicHost, "NEGESEUON.example.org:443"] {
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
        try await PublicSide.run { side in
            let cookie = try await side.session()
            for route in Self.routes(side) where route.audience == .staff {
                for method in route.methods {
                    for other in [nil, "gatewayd-session=", "gatewayd-session=dim", "session=\(cookie.dropFirst(17))"] {
                        let status = try await side.ask(method, route.path, cookie: other).status
                        #expect(status == 403, "\(method) \(route.path) with \(other ?? "none"): \(status)")
                    }
                }
            }
            let page = "/?message=\(side.message)"
            side.time.pass(StaffSessions.idleLimit - 1)
            #expect(try await side.ask("GET", page, cookie: cookie).status == 200)
            side.time.pass(StaffSessions.idleLimit)
            #expect(try await side.ask("GET", page, cookie: cookie).status == 403)
        }
    }

    @Test func `open the staff page by a link, once, with a cookie that no page reads and no other page sends`() async throws {
        try await PublicSide.run { side in
            let link = try await side.link()
            #expect(try await side.ask("HEAD", link).status == 403)
            #expect(try await side.ask("GET", link, host: PublicSide.publicHost).status == 404)
            let opened = try await side.ask("GET", link)
            #expect(opened.status == 303 && opened.headers["location"] == "/")
            let cookie = try #require(opened.headers["set-cookie"])
            // Without `Secure`: this never leaves the machine, and over http a browser would not send it back.
            #expect(
                cookie.wholeMatch(of: /gatewayd-session=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\//) != nil, "\(cookie)")
            #expect(opened.headers["cache-control"] == "no-store")
            #expect(try await side.ask("GET", link).status == 403)
            let late = try await side.link()
            side.time.pass(OneTimeLinks.validity)
            #expect(try await side.ask("GET", late).status == 403)
        }
    }

    /// A form that does something, the page that it stands on, and whether what it does was done.
    struct Form: Sendable {
        var name: String
        var path: @Sendable (PublicSide) -> String
        var action: @Sendable (PublicSide) -> String
        var fields: @Sendable (PublicSide) -> String
        var isForStaff = true
        /// A page of the same kind whose seal is not this one's.
        var other: @Sendable (PublicSide) -> String
        var isDone: @Sendable (PublicSide) async throws -> Bool
    }

    private static func isRead(_ side: PublicSide) async throws -> Bool {
        let status = try #require(try await side.school.application.office.status(side.message).first)
        return status.reach["read"] == 1
    }

    private static func isStopped(_ side: PublicSide) async throws -> Bool {
        let status = try #require(try await side.school.application.office.status(side.message).first)
        return status.stop != nil
    }

    private static func isTicked(_ side: PublicSide) async throws -> Bool {
        let sheet = try await side.school.application.office.guests(of: side.message)
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
        try await PublicSide.run { side in
            let form = try #require(Self.forms.first { $0.name == name })
            let staff = try await side.session()
            let cookie = form.isForStaff ? staff : nil
            let page = try await side.ask("GET", form.path(side), cookie: cookie).text
            var fields = form.fields(side)
            if name == "guests" {
                let box = try #require(page.firstMatch(of: /type="checkbox" name="([^"]+)"/)?.1, "\(page)")
                fields += "\(box)=1"
            }
            func post(_ seal: String?, cookie own: String?) async throws -> Int {
                let body = fields + (seal.map { "&seal=\($0)" } ?? "")
                return try await side.ask("POST", form.action(side), body: body, cookie: own).status
            }
            func refuses(_ seal: String?, _ why: String) async throws {
                #expect(try await post(seal, cookie: cookie) == 409, "\(why)")
                #expect(try await !form.isDone(side), "\(why)")
            }
            let seal = try await side.seal(on: form.path(side), cookie: cookie)
            try await refuses(seal, "too quick")
            side.time.pass(CSRFToken.least - 0.5)
            try await refuses(seal, "still too quick")
            side.time.pass(0.5)
            try await refuses(nil, "no seal")
            try await refuses("", "an empty seal")
            try await refuses("\(Int(side.time.value) - 60).ffug", "a forged seal")
            try await refuses(String(seal.dropLast()) + (seal.hasSuffix("0") ? "1" : "0"), "a changed seal")
            try await refuses(try await side.seal(on: form.other(side), cookie: staff), "another page's seal")
            side.time.pass(CSRFToken.most - CSRFToken.least + 1)
            let fresh = form.isForStaff ? try await side.session() : nil
            #expect(try await post(seal, cookie: fresh) == 409, "too old")
            #expect(try await !form.isDone(side), "too old")
            // A newer one, to the last second.
            let second = try await side.seal(on: form.path(side), cookie: fresh)
            side.time.pass(CSRFToken.most)
            let again = form.isForStaff ? try await side.session() : nil
            if form.isForStaff {
                #expect(try await post(second, cookie: nil) == 403)
                #expect(try await !form.isDone(side))
            }
            #expect(try await post(second, cookie: again) == 303)
            #expect(try await form.isDone(side))
        }
    }

    @Test func `take from the provider what has its secret`() async throws {
        try await PublicSide.run { side in
            func post(_ secret: String?, host: String? = nil, path: String = "/webhooks/text/texts") async throws -> Int {
                let headers = secret.map { [(name: "Authorization", value: $0)] } ?? []
                return try await side.ask("POST", path, body: "{}", host: host, headers: headers, type: "application/json").status
            }
            for secret: String? in [nil, "Bearer", "Bearer dim", "cyfrinach", "Bearer Cyfrinach"] {
                let status = try await post(secret)
                #expect(status == 401, "\(secret ?? "none")")
            }
            let foreign = try await post("Bearer cyfrinach", host: "evil.example")
            #expect(foreign == 421 && side.webhooks.value == 0)
            let (ours, direct) = (
                try await post("Bearer cyfrinach", host: PublicSide.publicHost), try await post("Bearer cyfrinach")
            )
            #expect(ours == 200 && direct == 200 && side.webhooks.value == 2)
            let unknown = try await post("Bearer cyfrinach", path: "/webhooks/text")
            #expect(unknown == 404)
        }
    }

    @Test func `keep their secrets from whoever frames, sniffs or follows them`() async throws {
        try await PublicSide.run { side in
            let cookie = try await side.session()
            for route in Self.routes(side) {
                for host in ["127.0.0.1", "evil.example"] {
                    let headers = try await side.ask(route.methods[0], route.path, host: host, cookie: cookie).headers
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
