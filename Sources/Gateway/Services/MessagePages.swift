public import Channels
import Foundation
public import Templates

/// What a parent sees behind the link of one delivery, and may say there. Reading it changes nothing.
public struct MessagePage: Sendable {
    public var school: School
    public var blocks: [LanguageBlock]
    public var subject: Bilingual<String>
    /// The language that comes first on the page.
    public var form: LanguageForm
    public var question: Question
    public var answer: Answer?
    /// What came of the answer; nil where there is no answer, or no event to take seats at.
    public var outcome: AnswerOutcome?
    /// The answer is on record, but since it was corrected who lives with whom it is not clear which household has its seats: the school asks.
    public var isUnsettled: Bool
    /// What the contact said that they need; nil for nothing.
    public var note: String?
    /// What other contacts of the household said that they need.
    public var householdNeeds: [GuestNeed]
    /// Whether the page asks for needs: where the contact is invited to an event.
    public var asksNeeds: Bool
    public var wasRead: Bool
    /// Whether the contact wrote to the school from this page.
    public var hasWritten: Bool
    /// The link belongs to a message that was corrected; the page shows the correction.
    public var isCorrection: Bool
    /// Its questions, where it is a questionnaire; nil otherwise.
    public var questionnaire: QuestionnairePage?
    /// The page takes no answer any more.
    public var isOver: Bool
}

extension Office {
    public func page(_ delivery: DeliveryID) async throws -> MessagePage {
        let (page, message) = try await pageCase(delivery)
        let form = page.delivery.route.form
        var outcome: AnswerOutcome?
        let mayLearnSeats = page.answerer.map { page.mayLearn(.seats, ofAnyOf: [$0]) } ?? false
        var isUnsettled = false
        if mayLearnSeats, let guests = try await store.guests(of: message.id, school: school.id) {
            outcome = guests.outcome(of: page.home)
            isUnsettled = outcome == nil && page.answer.map { $0.choice != .no } ?? false
        }
        let isOpen =
            try await message.terms.question == .rsvp ? asking(message.id) != nil : clock.now < message.openUntil
        let words = page.delivery.words.greeting(page.covers, readBy: page.readers)
        return MessagePage(
            school: school, blocks: try composer.body(message, form: .both, words: words, delivery: delivery),
            subject: try composer.subject(message, words: words, delivery: delivery), form: form,
            question: message.terms.question, answer: page.answer, outcome: outcome, isUnsettled: isUnsettled, note: page.note,
            householdNeeds: page.needs,
            asksNeeds: message.terms.invitation != nil, wasRead: page.wasRead, hasWritten: page.hasWritten,
            isCorrection: page.message != page.delivery.message,
            questionnaire: try await questionnairePage(page, of: message), isOver: !isOpen)
    }

    /// The parent pressed the button that says that they read the message.
    public func confirmRead(_ delivery: DeliveryID) async throws {
        let (page, _) = try await pageCase(delivery)
        guard !page.wasRead else { return }
        let read = ReplyEffect.evidence(
            .read, message: page.shown.message, family: page.family, delivery: page.shown.delivery, source: .page)
        try await store.apply([read], school: school.id, at: clock.now)
        await wake()
    }

    /// The same answer once more changes nothing.
    ///
    /// - Parameter needs: what the parent wrote of food or access; nil where the page did not ask.
    /// - Throws: `tooManyAnswers` where as many came from this page today as are taken.
    public func answer(_ delivery: DeliveryID, _ choice: Answer.Choice, places: Int?, needs: String? = nil) async throws {
        if let places, !(1...Answer.mostPlaces).contains(places) { throw OfficeError.tooManyPlaces }
        let (page, message) = try await pageCase(delivery)
        guard let asked = try await asking(message.id) else { throw OfficeError.nothingToRecord }
        var note = asked.terms.invitation == nil ? nil : try needs.map(Self.note)
        // A field that was empty before and is left empty says nothing; a field that the contact empties takes back what stood there.
        if note?.isEmpty == true, page.note == nil { note = nil }
        guard page.isOneHousehold else { return try await leave(choice, places, note, on: page, of: message) }
        if note == page.note { note = nil }
        let answer = Answer(choice: choice, places: places, at: clock.now, note: note)
        let consequences: [ReplyEffect] = [
            .answer(
                answer, message: asked.id, family: page.family, contact: page.contact, source: .page(delivery)),
            .evidence(
                .replied, message: page.shown.message, family: page.family, delivery: page.shown.delivery,
                source: .page),
        ]
        let workflow = AnswerOnPage(
            answer: answer, delivery: delivery, most: Self.mostAnswers, effects: consequences, context: context)
        let isKept = try await store.write(school.id, at: clock.now) { tx in try workflow.run(in: tx) }
        guard isKept else { throw OfficeError.tooManyAnswers }
        await wake()
    }

    /// Two households share the telephone or mailbox behind the page: the answer may be of either, and a member of staff reads it.
    private func leave(
        _ choice: Answer.Choice, _ places: Int?, _ note: String?, on page: PageSnapshot, of message: Message
    ) async throws {
        let word = composer.locales.text(
            Phrase(rawValue: "reply-word-\(choice.rawValue)"), in: page.delivery.route.form.languages.first ?? .welsh)
        let words = [word, places.map(String.init), note].compactMap(\.self).joined(separator: " ")
        try await write(words, on: page.delivery.id, in: page.delivery.route.form.languages.first ?? .welsh)
    }

    /// The message to which an answer to this one belongs now: itself, or its correction. Nil where the message does not ask who is coming, the
    /// school took the question back, or its time is over.
    func asking(_ id: MessageID) async throws -> Message? {
        guard let standing = try await store.standing(for: id, school: school.id),
            let message = try await store.message(standing, of: school, by: library),
            message.terms.question == .rsvp, clock.now < message.openUntil
        else { return nil }
        return message
    }

    /// Most characters of a text written on the page.
    public static let longestWritten = 1000
    /// Most texts written from one page in a day.
    static let mostWritten = 10
    /// Most answers from one page in a day; the next are refused.
    static let mostAnswers = 20

    /// Keeps what a parent wrote to the school on the page, for a member of staff to read.
    ///
    /// - Parameter language: of the half of the page on which it was written.
    /// - Throws: `nothingToRecord` for no words, too many, or too often.
    public func write(_ text: String, on delivery: DeliveryID, in language: Language) async throws {
        let words = text.replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
        let (page, message) = try await pageCase(delivery)
        guard !words.isEmpty, !words.exceeds(characters: Self.longestWritten) else {
            throw OfficeError.nothingToRecord
        }
        var meaning = understanding.read(words, asked: .none)
        meaning.language = meaning.language ?? language
        let reply = StoredReply(
            sender: .page(delivery), text: words, at: clock.now, meaning: meaning,
            // Where several households read the mailbox it is not known who wrote.
            contact: page.isOneHousehold ? page.contact : nil, family: page.family,
            message: message.id, handled: false)
        let workflow = WriteOnPage(reply: reply, shown: page.shown, most: Self.mostWritten)
        let isKept = try await store.write(school.id, at: clock.now) { tx in try workflow.run(in: tx) }
        guard isKept else { throw OfficeError.nothingToRecord }
        await wake()
    }

    func pageCase(_ delivery: DeliveryID) async throws -> (PageSnapshot, Message) {
        guard let page = try await store.page(of: delivery, at: clock.now), page.delivery.school == school.id,
            let stored = try await store.message(page.message, of: school.id)
        else { throw OfficeError.noSuchPage }
        let message = try library.message(stored, school: school)
        // The link ends with its message, and works for 7 days more so that a parent who opens last week's e-mail sees the answer they gave.
        guard clock.now < max(message.deadline, message.openUntil).addingTimeInterval(7 * 86_400) else {
            throw OfficeError.noSuchPage
        }
        return (page, message)
    }
}
