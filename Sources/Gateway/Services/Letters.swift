public import Channels
internal import Foundation
internal import Templates

/// The outcome of taking back that letters were posted. Encodes as the JSON that the command prints.
public struct PostingTakenBack: Sendable, Equatable, Codable {
    /// Number of letters whose posting was taken back.
    public var notPosted: Int
    /// Those of them that must not be posted: they lie in the pile, and the office has to take them out.
    public var takeOut: [WaitingLetter]
}

/// Printed letters: which wait, which were posted, which are to be taken out of the pile.
extension Office {
    /// Letters in the print folder that are not marked as posted, also those that must not be posted any more.
    public func letters() async throws -> [WaitingLetter] {
        try await named(store.letters(of: school.id, at: clock.now))
    }

    public func lettersToPost() async throws -> [WaitingLetter] { try await letters().filter { $0.takeOut == nil } }

    /// How many letters wait to be posted, and how many are to be taken out of the pile.
    public func letterCounts() async throws -> (toPost: Int, toTakeOut: Int) {
        let letters = try await store.letters(of: school.id, at: clock.now)
        let toPost = letters.count { $0.takeOut == nil }
        return (toPost, letters.count - toPost)
    }

    /// Marks letters as posted or handed out; with no ids, all that wait and may be posted. Returns how many.
    ///
    /// - Parameter gone: the letters are in the post already, also those that are to be taken out of the pile.
    /// - Throws: `noSuchLetter`, `letterToNoContact`, `letterOfStopped`; nothing is marked then.
    public func post(_ letters: [DeliveryID]?, gone: Bool = false, by person: String? = nil) async throws -> Int {
        let source = try person.map(Self.staff) ?? .named("office")
        let ids: [DeliveryID]
        if let letters {
            ids = letters
        } else {
            ids = try await store.letters(of: school.id, at: clock.now).filter { $0.takeOut == nil }
                .compactMap { DeliveryID(rawValue: $0.delivery) }
        }
        do {
            try await store.post(ids, gone: gone, source: source, school: school.id, at: clock.now)
        } catch let problem as LetterProblem {
            throw OfficeError(problem)
        }
        await wake()
        return ids.count
    }

    /// The letters that were last marked as posted together, not more than a week ago: the ones meant where the office takes back a posting and
    /// names no letters.
    public func lastPosted() async throws -> [WaitingLetter] {
        try await named(store.lastPosted(of: school.id, at: clock.now))
    }

    /// Adds the names and subjects of their messages.
    func named(_ letters: [WaitingLetter]) async throws -> [WaitingLetter] {
        let titles = try await titles(of: Set(letters.compactMap(\.message)))
        return letters.map { letter in
            var letter = letter
            let title = letter.message.flatMap { titles[$0] }
            (letter.messageName, letter.title) = (title?.name, title?.title)
            return letter
        }
    }

    /// The name in `message.yaml` and the subject of these messages, by id; the subject only where the message can still be read.
    func titles(of messages: Set<String>) async throws -> [String: (name: String, title: Bilingual<String>?)] {
        guard !messages.isEmpty else { return [:] }
        return try await store.messages(messages, of: school.id).reduce(into: [:]) { titles, stored in
            titles[stored.id.rawValue] = (stored.name, readable(stored).flatMap(title(of:)))
        }
    }

    /// Takes back that letters were posted: of all of them, or of none.
    ///
    /// - Throws: `noSuchLetter`, `letterNotPosted`; `letterHasGone` for one that came back, or was read or answered.
    public func takeBackPosting(of letters: [DeliveryID], by person: String) async throws -> PostingTakenBack {
        let source = try Self.staff(person)
        let wanted = Set(letters)
        do {
            try await store.takeBackPosting(of: wanted, source: source, school: school.id, at: clock.now)
        } catch let problem as PostingProblem {
            switch problem {
            case .noSuchLetter: throw OfficeError.noSuchLetter
            case .notPosted: throw OfficeError.letterNotPosted
            case .hasGone: throw OfficeError.letterHasGone
            }
        }
        await wake()
        let ids = Set(wanted.map(\.rawValue))
        let takeOut = try await self.letters().filter { $0.takeOut != nil && ids.contains($0.delivery) }
        return PostingTakenBack(notPosted: wanted.count, takeOut: takeOut)
    }

    /// Records that letters of stopped messages were taken out of the pile: all of them, or none. Returns how many.
    ///
    /// - Throws: `letterNotToTakeOut`.
    public func takeOut(_ letters: [DeliveryID], by person: String) async throws -> Int {
        let source = try Self.staff(person)
        let wanted = Set(letters)
        do {
            try await store.takeOut(wanted, source: source, school: school.id, at: clock.now)
        } catch let problem as LetterProblem {
            throw OfficeError(problem)
        }
        await wake()
        return wanted.count
    }

    /// The post brought a letter back.
    public func returned(_ letter: DeliveryID, by source: String) async throws {
        guard try await store.mark(letter, .returned, source: .named(source), school: school.id, at: clock.now) else {
            throw OfficeError.noSuchLetter
        }
        await wake()
    }

    private static func staff(_ person: String) throws -> EvidenceSource {
        .staff(.office(by: try name(person, orElse: .noPerson)))
    }
}

extension OfficeError {
    fileprivate init(_ problem: LetterProblem) {
        switch problem {
        case .noSuchLetter: self = .noSuchLetter
        case .noContact: self = .letterToNoContact
        case .stopped: self = .letterOfStopped
        case .notToTakeOut: self = .letterNotToTakeOut
        }
    }
}
