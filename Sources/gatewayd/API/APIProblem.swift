import Templates

/// Why a request was not done, as the API answers it: a stable code for programs, a sentence in both languages for people.
struct APIProblem: Error, Codable, Equatable {
    /// One mistake in a file that a person wrote: a message, a locale file.
    struct Mistake: Codable, Equatable {
        var file: String
        /// From 1; 0 where the mistake has no line.
        var line: Int
        var column: Int
        var code: String
        var message: Bilingual<String>
    }

    var status: Int
    var code: String
    var message: Bilingual<String>
    /// Empty except for the code `mistakes`.
    var mistakes: [Mistake] = []

    private enum CodingKeys: String, CodingKey {
        case code = "error"
        case message, mistakes
    }

    init(status: Int, code: String, message: Bilingual<String>, mistakes: [Mistake] = []) {
        self.status = status
        self.code = code
        self.message = message
        self.mistakes = mistakes
    }

    /// The JSON has no status; the client sets it from the response's status line.
    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        status = 0
        code = try values.decode(String.self, forKey: .code)
        message = try values.decode(Bilingual<String>.self, forKey: .message)
        mistakes = try values.decodeIfPresent([Mistake].self, forKey: .mistakes) ?? []
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(code, forKey: .code)
        try values.encode(message, forKey: .message)
        if !mistakes.isEmpty { try values.encode(mistakes, forKey: .mistakes) }
    }
}
