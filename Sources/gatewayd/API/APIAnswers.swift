/// Responses of the API that are no view.
enum APIAnswers {
    struct Done: Codable {
        var done = true
    }

    struct Posted: Codable {
        var posted: Int
    }

    struct TakenOut: Codable {
        var takenOut: Int
    }

    struct Acknowledged: Codable {
        /// Notices that had not been acknowledged before.
        var acknowledged: Int
    }

    /// An address that opens the staff page once, within 15 minutes.
    struct PageLink: Codable {
        var url: String
    }

    /// The number of contacts that were decided about.
    struct Decided: Codable {
        var contacts: Int
    }
}
