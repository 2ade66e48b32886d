public import Foundation

/// Whether refusals that no table explains are the route's fault, judged by how many recipients met one, at which domains, and how fast.
///
/// One domain that refuses everything says nothing of the route: it may have closed, or have a rule against the school. Several unrelated domains
/// refuse at the same time only if the fault is the school's or the relay's. Where mail for a domain that refuses nothing is accepted meanwhile, the
/// fault is the domains' own, unless more of them refuse than chance explains.
public struct RouteRefusalMonitor: Sendable, Equatable {
    /// A permanent refusal whose code is not known as the recipient's own.
    public struct Refusal: Sendable, Hashable {
        /// The address as one comparable text; the same one counts once.
        public var recipient: String
        /// The domain that it is at.
        public var domain: String
        public var at: Date

        public init(recipient: String, domain: String, at: Date) {
            self.recipient = recipient
            self.domain = domain
            self.at = at
        }
    }

    /// That mail was taken for a domain.
    public struct Acceptance: Sendable, Hashable {
        public var domain: String
        public var at: Date

        public init(domain: String, at: Date) {
            self.domain = domain
            self.at = at
        }
    }

    public static let recipients = 5
    public static let domains = 2
    /// With so many in a row the route is blamed although it took mail for an unrelated domain: what was in flight when it failed may be accepted
    /// late.
    public static let recipientsInRow = 10
    public static let domainsInRow = 3
    /// Seconds.
    public static let window: TimeInterval = 10 * 60

    private var refusals: [Refusal]
    private var acceptances: [Acceptance]

    public init(_ refusals: [Refusal] = [], acceptances: [Acceptance] = []) {
        self.refusals = refusals
        self.acceptances = acceptances
    }

    public mutating func add(_ refusal: Refusal) { refusals.append(refusal) }

    private func recent(at now: Date) -> [Refusal] { refusals.filter { abs(now.timeIntervalSince($0.at)) <= Self.window } }

    private static func owners(_ refusals: [Refusal]) -> Set<String> { Set(refusals.map { MailDomain.owner(of: $0.domain) }) }

    private static func reaches(_ refusals: [Refusal], recipients: Int, domains: Int) -> Bool {
        Set(refusals.map(\.recipient)).count >= recipients && owners(refusals).count >= domains
    }

    /// Whether those of the last ten minutes are of five recipients or more, at two or more domains that are not related. Only then do
    /// acceptances matter.
    public func isSuspicious(at now: Date) -> Bool {
        Self.reaches(recent(at: now), recipients: Self.recipients, domains: Self.domains)
    }

    /// Whether there are enough of them, and since the first of them no mail was accepted for a domain that is not among theirs; or, after the last
    /// such acceptance, ten recipients at three domains met a refusal.
    public func blamesRoute(at now: Date) -> Bool {
        guard isSuspicious(at: now) else { return false }
        let recent = recent(at: now)
        let first = recent.map(\.at).min() ?? now
        guard let last = acceptances.filter({ $0.at >= first && speaksForRoute($0.domain, at: now) }).map(\.at).max() else {
            return true
        }
        let after = recent.filter { $0.at > last }
        return Self.reaches(after, recipients: Self.recipientsInRow, domains: Self.domainsInRow)
    }

    /// Whether mail that is taken for this domain says that the route works: where the domain is none of those that refuse.
    public func speaksForRoute(_ domain: String, at now: Date) -> Bool {
        !Self.owners(recent(at: now)).contains(MailDomain.owner(of: domain))
    }
}

/// Which domains have one owner, as far as their names show it.
public enum MailDomain {
    /// The name that was registered: `example.org` for `a.example.org`, `example.co.uk` for `mail.example.co.uk`; one name for the several
    /// domains of a large provider of mailboxes.
    public static func owner(of domain: String) -> String {
        let labels = domain.lowercased().split(separator: ".").map(String.init)
        var kept = 2
        if labels.count >= 2 {
            let ending = labels.suffix(2).joined(separator: ".")
            // A school's own domain is below its authority's: `ysgol.authority.sch.uk`.
            if ending == "sch.uk" { kept = 4 } else if shared.contains(ending) { kept = 3 }
        }
        let name = labels.suffix(kept).joined(separator: ".")
        return providers[name] ?? name
    }

    /// Endings below which unrelated people register names.
    private static let shared: Set<String> = [
        "ac.uk", "co.uk", "gov.uk", "gov.wales", "llyw.cymru", "ltd.uk", "me.uk", "mod.uk", "net.uk", "nhs.uk", "nhs.wales",
        "org.uk",
        "plc.uk", "police.uk",
    ]

    private static let providers = [
        "googlemail.com": "gmail.com",
        "hotmail.com": "outlook.com", "hotmail.co.uk": "outlook.com", "live.com": "outlook.com", "live.co.uk": "outlook.com",
        "msn.com": "outlook.com",
        "yahoo.co.uk": "yahoo.com", "ymail.com": "yahoo.com", "rocketmail.com": "yahoo.com",
        "me.com": "icloud.com", "mac.com": "icloud.com",
    ]
}
