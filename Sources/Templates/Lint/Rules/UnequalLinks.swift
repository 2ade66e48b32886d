/// A link in one text without a counterpart in the other. Pages in two languages have two addresses, so the same number of links
/// to a host is enough; `.cymru` and `.wales` count as one.
struct UnequalLinks: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        var findings: [LintFinding] = []
        for (text, other) in message.eachWithOther {
            for part in Passage.Part.allCases where !other.passages(in: part).isEmpty {
                var there: [String: Int] = [:]
                for link in other.passages(in: part).flatMap(\.links) { there[target(link.url), default: 0] += 1 }
                var unmatched: [Passage.Link] = []
                for link in text.passages(in: part).flatMap(\.links) {
                    let target = target(link.url)
                    if let left = there[target], left > 0 { there[target] = left - 1 } else { unmatched.append(link) }
                }
                for link in unmatched {
                    findings.append(
                        text.finding(.unequalLinks, at: link.position, ["link": .text(link.url), "file": .text(other.file)]))
                }
            }
        }
        return findings
    }

    /// The part of an address that must be the same in both languages.
    private func target(_ url: String) -> String {
        let lower = url.lowercased()
        if lower.hasPrefix("tel:") {
            let digits = lower.filter(\.isNumber)
            return "tel:" + (digits.hasPrefix("44") ? "0" + digits.dropFirst(2) : digits)
        }
        if lower.hasPrefix("mailto:") { return "mailto:" + host(String(lower.drop { $0 != "@" }.dropFirst())) }
        guard let start = lower.firstRange(of: "://") else { return lower }
        return host(String(lower[start.upperBound...]))
    }

    private func host(_ rest: String) -> String {
        var labels = rest.prefix { !"/?#:".contains($0) }.split(separator: ".").map(String.init)
        if let first = labels.first, labels.count > 2,
            ["www", "cy", "en", "cymraeg", "welsh", "english", "saesneg"].contains(first)
        {
            labels.removeFirst()
        }
        let host = labels.joined(separator: ".")
        for (welsh, english) in [(".llyw.cymru", ".gov.wales"), (".gig.cymru", ".nhs.wales"), (".cymru", ".wales")] {
            for end in [welsh, english] where ("." + host).hasSuffix(end) {
                return String(("." + host).dropLast(end.count)) + english
            }
        }
        return host
    }
}
