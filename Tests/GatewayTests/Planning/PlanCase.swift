import Channels
import Templates
import Testing

@testable import Gateway

/// One family and one message, and the plan in words: lines parted by ` | `, their steps by ` > `.
struct PlanCase: CustomTestStringConvertible {
    var name: String
    var contacts: [Contact]
    var category: Gateway.Category = .general
    var reach: ReachPolicy = .everyContact
    var school: School = .example()
    var closed: [(ChannelKind, String, SuppressionCause)] = []
    var open: Set<ChannelKind> = Set(ChannelKind.allCases)
    var hasTextVersion = true
    var audience: Audience = .everyone
    /// `C1 email cy > C1 text cy > C1 letter cy+en | C2 …`; a line without steps is `-`.
    var lines: String
    /// `C2=no-contact C3=…`, by contact.
    var notSent: String = ""

    var testDescription: String { name }

    var plan: FamilyPlan {
        var addresses = SuppressionList()
        for (channel, key, cause) in closed { addresses.close(channel, key: key, cause: cause) }
        return FamilyPlan(
            for: .example(contacts),
            terms: .example {
                $0.category = category
                $0.reach = reach
                $0.audience = audience
            }, hasTextVersion: hasTextVersion, school: school, closed: addresses, open: open)
    }

    func check(_ location: SourceLocation = #_sourceLocation) {
        let plan = plan
        #expect(plan.written == lines, sourceLocation: location)
        #expect(plan.reasons == notSent, sourceLocation: location)
    }
}

extension FamilyPlan {
    var written: String { targets.map(\.written).joined(separator: " | ") }

    var reasons: String {
        notSent.map { "\($0.key)=\($0.value.rawValue)" }.sorted().joined(separator: " ")
    }
}

extension FamilyPlan.Target {
    var written: String { steps.isEmpty ? "-" : steps.map(\.written).joined(separator: " > ") }
}

extension FamilyPlan.Step {
    var written: String { "\(contact) \(route.channel.rawValue) \(route.form.rawValue)" }
}
