import Foundation
import Testing

@testable import Gateway

@Suite struct `Refusals that may be the route's fault` {
    static let now = Date.at("2026-03-03T09:00:00Z")

    static func refusals(_ domains: [String], seconds: TimeInterval = 0) -> [RouteRefusalMonitor.Refusal] {
        domains.enumerated().map { index, domain in
            .init(recipient: "c\(index)@\(domain)", domain: domain, at: now.addingTimeInterval(-seconds))
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var refusals: [RouteRefusalMonitor.Refusal]
        var blamesRoute: Bool

        init(_ name: String, _ refusals: [RouteRefusalMonitor.Refusal], _ blamesRoute: Bool) {
            testDescription = name
            self.refusals = refusals
            self.blamesRoute = blamesRoute
        }
    }

    static let cases: [Case] = [
        Case("none", [], false),
        Case("four at four domains", refusals(["a.org", "b.org", "c.org", "d.org"]), false),
        Case("five at two domains", refusals(["a.org", "a.org", "a.org", "a.org", "b.org"]), true),
        Case("sixty at one domain", refusals(Array(repeating: "closed.example.org", count: 60)), false),
        Case(
            "five at servers of one domain",
            refusals(["a.example.org", "b.example.org", "example.org", "c.example.org", "A.Example.ORG"]), false),
        Case("five at companies below one ending", refusals(["a.co.uk", "a.co.uk", "a.co.uk", "a.co.uk", "b.co.uk"]), true),
        Case(
            "five at one provider's several domains",
            refusals(["gmail.com", "googlemail.com", "gmail.com", "gmail.com", "googlemail.com"]), false),
        Case(
            "one recipient five times, and one elsewhere",
            (0..<5).map { _ in .init(recipient: "c@a.org", domain: "a.org", at: now) } + refusals(["b.org"]), false),
        Case(
            "five, of which one was eleven minutes ago",
            refusals(["a.org", "a.org", "a.org", "b.org"]) + [
                .init(recipient: "old@b.org", domain: "b.org", at: now.addingTimeInterval(-660))
            ], false),
        Case(
            "five, of which one was a second more than ten minutes ago",
            refusals(["a.org", "a.org", "a.org", "b.org"])
                + [.init(recipient: "old@b.org", domain: "b.org", at: now.addingTimeInterval(-601))], false),
        Case(
            "five, of which one was a second less than ten minutes ago",
            refusals(["a.org", "a.org", "a.org", "b.org"])
                + [.init(recipient: "old@b.org", domain: "b.org", at: now.addingTimeInterval(-599))], true),
        Case(
            "five, of which one was ten minutes ago",
            refusals(["a.org", "a.org", "a.org", "b.org"]) + [
                .init(recipient: "old@b.org", domain: "b.org", at: now.addingTimeInterval(-600))
            ], true),
    ]

    @Test(arguments: cases) func `are, by how many, where and how fast`(row: Case) {
        #expect(RouteRefusalMonitor(row.refusals).blamesRoute(at: Self.now) == row.blamesRoute)
    }

    struct Taken: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// Domains that refuse, one a second from now on; with `+` one that takes a mail.
        var told: String
        var blamesRoute: Bool
    }

    static let taken: [Taken] = [
        Taken(testDescription: "two employers among others", told: "a a +c a b +d b", blamesRoute: false),
        Taken(testDescription: "taken only before the first", told: "+c +d a a a b b", blamesRoute: true),
        Taken(testDescription: "taken for those that refuse", told: "a +a a +b a b b", blamesRoute: true),
        Taken(testDescription: "two employers, ten in a row", told: "a +c a b a b a b a b a b a b", blamesRoute: false),
        Taken(testDescription: "one late, and then all refuse", told: "a +c a b d a b d a b d e", blamesRoute: true),
        Taken(testDescription: "one late, and then nine", told: "a +c a b d a b d a b d", blamesRoute: false),
        Taken(testDescription: "each second one is taken elsewhere", told: "a +x b +y c +z d +x e +y f", blamesRoute: false),
    ]

    @Test(arguments: taken) func `are weighed against what is taken for unrelated domains`(row: Taken) {
        var refusals: [RouteRefusalMonitor.Refusal] = []
        var acceptances: [RouteRefusalMonitor.Acceptance] = []
        let words = row.told.split(separator: " ")
        for (index, word) in words.enumerated() {
            let at = Self.now.addingTimeInterval(Double(index - words.count))
            let domain = "\(word.drop { $0 == "+" }).org"
            if word.hasPrefix("+") {
                acceptances.append(.init(domain: domain, at: at))
            } else {
                refusals.append(.init(recipient: "c\(index)@\(domain)", domain: domain, at: at))
            }
        }
        let monitor = RouteRefusalMonitor(refusals, acceptances: acceptances)
        #expect(monitor.isSuspicious(at: Self.now))
        #expect(monitor.blamesRoute(at: Self.now) == row.blamesRoute)
        #expect(!monitor.speaksForRoute("mail.a.org", at: Self.now) && monitor.speaksForRoute("other.org", at: Self.now))
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func `are the route's no more often the more is taken`(seed: UInt64) {
        var idGenerator = SeededNumbers(seed: seed)
        let domains = ["a.org", "b.org", "x.a.org", "c.co.uk", "d.co.uk", "gmail.com"]
        func moment() -> Date { Self.now.addingTimeInterval(-Double.random(in: 0...800, using: &idGenerator)) }
        let refusals = (0..<Int.random(in: 0...25, using: &idGenerator)).map { index in
            let domain = domains[Int.random(in: 0..<domains.count, using: &idGenerator)]
            return RouteRefusalMonitor.Refusal(recipient: "c\(index)@\(domain)", domain: domain, at: moment())
        }
        var acceptances: [RouteRefusalMonitor.Acceptance] = []
        var blames = RouteRefusalMonitor(refusals).blamesRoute(at: Self.now)
        #expect(blames == RouteRefusalMonitor(refusals).isSuspicious(at: Self.now))
        for _ in 0..<6 {
            let domain =
                Bool.random(using: &idGenerator) ? "other.org" : domains[Int.random(in: 0..<domains.count, using: &idGenerator)]
            acceptances.append(.init(domain: domain, at: moment()))
            let now = RouteRefusalMonitor(refusals, acceptances: acceptances).blamesRoute(at: Self.now)
            #expect(blames || !now)
            blames = now
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `are, whatever the order in which they are heard, and no less the more there are`(
        seed: UInt64
    ) {
        var idGenerator = SeededNumbers(seed: seed)
        let domains = ["a.org", "b.org", "x.a.org", "c.co.uk", "d.co.uk", "gmail.com", "googlemail.com"]
        let refusals = (0..<Int.random(in: 0...14, using: &idGenerator)).map { _ in
            let domain = domains[Int.random(in: 0..<domains.count, using: &idGenerator)]
            return RouteRefusalMonitor.Refusal(
                recipient: "c\(Int.random(in: 0..<9, using: &idGenerator))@\(domain)", domain: domain,
                at: Self.now.addingTimeInterval(-Double.random(in: 0...1200, using: &idGenerator)))
        }
        let found = RouteRefusalMonitor(refusals).blamesRoute(at: Self.now)
        #expect(RouteRefusalMonitor(refusals.shuffled(using: &idGenerator)).blamesRoute(at: Self.now) == found)
        #expect(RouteRefusalMonitor(refusals + refusals).blamesRoute(at: Self.now) == found)
        // Held against the rule in other words.
        let recent = refusals.filter { $0.at >= Self.now.addingTimeInterval(-600) }
        let owners = Set(recent.map { MailDomain.owner(of: $0.domain) })
        #expect(found == (Set(recent.map(\.recipient)).count >= 5 && owners.count >= 2))
        // More of them never clear the route; those of one owner alone never blame it.
        var more = RouteRefusalMonitor(refusals)
        more.add(.init(recipient: "other@e.org", domain: "e.org", at: Self.now))
        if found { #expect(more.blamesRoute(at: Self.now)) }
        for owner in owners {
            let own = refusals.filter { MailDomain.owner(of: $0.domain) == owner }
            #expect(!RouteRefusalMonitor(own).blamesRoute(at: Self.now))
        }
    }

    static let owners: [(String, String)] = [
        ("example.org", "example.org"), ("mail.EXAMPLE.org", "example.org"), ("a.b.example.org", "example.org"),
        ("example.co.uk", "example.co.uk"), ("mail.example.co.uk", "example.co.uk"), ("co.uk", "co.uk"), ("org", "org"),
        ("ysgol.authority.sch.uk", "ysgol.authority.sch.uk"), ("mail.ysgol.authority.sch.uk", "ysgol.authority.sch.uk"),
        ("cyngor.llyw.cymru", "cyngor.llyw.cymru"), ("council.gov.wales", "council.gov.wales"), ("ysgol.cymru", "ysgol.cymru"),
        ("ward.trust.nhs.uk", "trust.nhs.uk"), ("googlemail.com", "gmail.com"), ("hotmail.co.uk", "outlook.com"), ("", ""),
    ]

    @Test(arguments: owners) func `are at domains of one owner, or not`(domain: String, owner: String) {
        #expect(MailDomain.owner(of: domain) == owner)
    }
}
