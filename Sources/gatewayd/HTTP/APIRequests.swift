import Gateway

/// What clients send in the body of a request, as JSON. Messages are sent as `MessageSource`, families as the CSV file itself.
enum APIRequests {
    struct Take: Codable {
        var owner: String
    }

    struct AnswerReply: Codable {
        var text: String
    }

    struct CloseReply: Codable {
        var note: String
        /// What the person read in the reply; nil for nothing to record.
        var choice: Answer.Choice?
        var places: Int?
    }

    struct CloseTask: Codable {
        var outcome: String
        /// Whether the family was spoken with, which counts as reached.
        var spoken: Bool
    }

    struct Posted: Codable {
        /// Delivery ids; nil for every letter that waits.
        var letters: [String]?
    }

    struct Returned: Codable {
        var letter: String
    }
}

/// What the API answers where there is no view to show.
enum APIAnswers {
    struct Done: Codable {
        var done = true
    }

    struct Posted: Codable {
        var posted: Int
    }

    /// An address that opens the staff page once, within a quarter of an hour.
    struct PageLink: Codable {
        var url: String
    }
}
