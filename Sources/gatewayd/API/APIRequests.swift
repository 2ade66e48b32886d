import Channels
import Gateway
import Templates

/// What clients send in the body of a request, as JSON; families as the CSV file itself.
enum APIRequests {
    /// A message: the texts of its three files (`terms`, `welsh`, `english`), and what it corrects.
    struct Send: Codable {
        var source: MessageSource
        /// The id or name of the message that it puts right; nil for none.
        var correcting: String?
        /// Who corrects it.
        var by: String?

        private enum CodingKeys: CodingKey { case correcting, by }

        init(source: MessageSource, correcting: String? = nil, by: String? = nil) {
            self.source = source
            self.correcting = correcting
            self.by = by
        }

        init(from decoder: any Decoder) throws {
            source = try MessageSource(from: decoder)
            let values = try decoder.container(keyedBy: CodingKeys.self)
            correcting = try values.decodeIfPresent(String.self, forKey: .correcting)
            by = try values.decodeIfPresent(String.self, forKey: .by)
        }

        func encode(to encoder: any Encoder) throws {
            try source.encode(to: encoder)
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encodeIfPresent(correcting, forKey: .correcting)
            try values.encodeIfPresent(by, forKey: .by)
        }
    }

    struct Preview: Codable {
        var source: MessageSource
        /// The id of the contact for whom it is made up.
        var contact: String
    }

    struct Test: Codable {
        var source: MessageSource
        /// An e-mail address or a mobile number.
        var to: String
        /// Who asks for it.
        var by: String
        /// Whether it may go to an address that a family has on record; nil for no.
        var meantForFamily: Bool?
    }

    struct Stop: Codable {
        /// Who stops it.
        var by: String
    }

    struct Pause: Codable {
        var reason: String
        /// Who pauses it.
        var by: String
    }

    struct AcknowledgeNotices: Codable {
        /// The number of one open notice; nil for all.
        var notice: Int64?
        /// Who sees to it.
        var by: String
    }

    /// The body has no fields.
    struct Resume: Codable {}

    struct PageLink: Codable {
        /// The language of the page; nil for the browser's preference.
        var language: Language?
    }

    struct Take: Codable {
        var owner: String
    }

    /// Gives a reply an owner.
    struct TakeReply: Codable {
        var owner: String
        /// The present owner; nil where the reply has none.
        var from: String?
    }

    struct AnswerReply: Codable {
        var text: String
        /// Who answers. A reply that has an owner can be answered by that owner alone.
        var by: String?
    }

    struct CloseReply: Codable {
        var note: String
        /// What the person read in the reply; nil for nothing to record.
        var choice: Answer.Choice?
        var places: Int?
        /// The contact whose answer it is, where the reply does not say and the family has two households.
        var contact: String?
        /// Who closes it. A reply that has an owner can be closed by that owner alone.
        var by: String?
    }

    /// What a family said to an invitation by word of mouth.
    struct EventAnswer: Codable {
        var family: String
        /// The contact who answered; nil only for a family of one household.
        var contact: String?
        var choice: Answer.Choice
        var places: Int?
        /// The member of staff who heard it.
        var by: String
    }

    struct EventNote: Codable {
        var family: String
        /// The contact who has the need; nil for the whole family.
        var contact: String?
        /// Empty to take back what it said before.
        var text: String
        var by: String
    }

    struct Attendance: Codable {
        /// Ids of the families, or of their households as the guest list has them, that attended; nil for all who had seats.
        var families: [String]?
        /// Ids of the families that did not attend.
        var missed: [String]
        var by: String
    }

    struct CloseTask: Codable {
        var outcome: String
        /// Whether the family was spoken with, which counts as reached.
        var spoken: Bool
    }

    struct Posted: Codable {
        /// Delivery ids; nil for every letter that waits.
        var letters: [String]?
        /// The letters cannot be taken out any more, also those of stopped messages: they have been posted.
        var gone: Bool?
        /// Who posted them; nil records the office.
        var by: String?
    }

    struct NotPosted: Codable {
        /// Delivery ids.
        var letters: [String]
        /// Who records that they were not posted.
        var by: String
    }

    struct TakenOut: Codable {
        /// Delivery ids.
        var letters: [String]
        /// Who took them out of the printed letters.
        var by: String
    }

    /// What a family wrote on the reply slip of a letter.
    struct Slip: Codable {
        /// As printed on the slip.
        var code: String
        /// `["yes", "2"]`; of a questionnaire the answers in the order of its questions, `-` for none.
        var said: [String]
        /// The contact who filled it in, where the contacts whom the letter was for live apart.
        var contact: String?
        /// The member of staff who read it.
        var by: String
    }

    struct Returned: Codable {
        var letter: String
    }
}
