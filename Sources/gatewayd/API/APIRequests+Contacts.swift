import Channels
import Gateway

/// What clients send about contacts and their addresses.
extension APIRequests {
    struct OpenAddress: Codable {
        /// As people write it; nil for the addresses of `contact`.
        var address: String?
        var contact: String?
        /// Which of the contact's addresses; nil for all that are closed.
        var channel: ChannelKind?
        /// Who opens it.
        var by: String
        var reason: String
        /// Whether the person whose address it is asked for it to be opened.
        var asked: Bool?
    }

    /// The corrected facts are keys beside `by`: `{"mobile": "07700 900123", "by": "Nia"}`.
    struct CorrectContact: Codable {
        var facts: ContactCorrection
        var by: String

        private enum CodingKeys: CodingKey { case by }

        init(facts: ContactCorrection, by: String) {
            self.facts = facts
            self.by = by
        }

        init(from decoder: any Decoder) throws {
            facts = try ContactCorrection(from: decoder)
            by = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .by)
        }

        func encode(to encoder: any Encoder) throws {
            try facts.encode(to: encoder)
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(by, forKey: .by)
        }
    }

    struct BlockContact: Codable {
        var by: String
        var reason: String
        /// `2026-09-01`; nil for no review.
        var review: String?
    }

    struct AllowContact: Codable {
        var by: String
        var reason: String
    }

    /// What a person decided about an address that a flagged contact of another family has too.
    struct DecideSharedAddress: Codable {
        var allow: Bool
        var reason: String
        /// The last day on which the decision holds, `yyyy-MM-dd`.
        var review: String
        /// Who decides.
        var by: String
    }

    /// Whether contacts of a family live together, or each apart.
    struct DecideHousehold: Codable {
        var together: Bool
        /// Ids of the contacts; none for every contact of the family.
        var contacts: [String]?
        /// Who decides.
        var by: String
    }
}
