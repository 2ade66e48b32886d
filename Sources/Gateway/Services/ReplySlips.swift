internal import Channels
internal import Foundation
internal import Templates

/// What the slip of a letter was recorded as. Encodes as the JSON that the command prints.
public struct SlipReport: Sendable, Equatable, Codable {
    /// The letter's delivery, and the name of its message.
    public var letter: String
    public var message: String
    public var family: String
    /// The contact who answered, or all whom the letter was for.
    public var names: [String]
    /// What was answered to an invitation; nil for a questionnaire.
    public var choice: Answer.Choice?
    public var places: Int?
    /// How the household stands at the event; nil where there are no seats to take.
    public var guest: Guest?
    /// Number of questions that were answered; nil for an invitation.
    public var questions: Int?
}

extension Office {
    /// Records what a family wrote on the reply slip of a letter. Since a member of staff reads it, the answer to an invitation counts after the
    /// closing date too; that to a questionnaire counts until it closes.
    ///
    /// - Parameters:
    ///   - code: as it is printed on the slip.
    ///   - said: for an invitation yes, no or maybe and how many places; for a questionnaire the answers in the order of its questions, `-` for
    ///     none.
    ///   - contact: who filled it in; nil for those whom the letter was for, where they are of one household. Where several letters have one code
    ///     it says which is meant.
    /// - Throws: `noSuchSlip`, `severalSlips`; `slipNotUnderstood` for words that are no answer; `whichContact` where those whom the letter was for
    ///   live apart by now; `eventBegan`, `slipClosed` where it is too late.
    public func slip(_ code: String, said: [String], contact: String? = nil, by person: String) async throws -> SlipReport {
        let person = try Self.name(person, orElse: .noPerson)
        let letter = try await letter(withSlip: code, filledInBy: contact)
        let actor = try contact.map { try Self.contact($0, of: letter.family).id } ?? letter.contact
        guard let message = try await readable(letter.message) else { throw OfficeError.slipClosed }
        let report: SlipReport
        if message.terms.question == .questionnaire {
            report = try await answers(said, on: letter, by: actor, of: message, person)
        } else {
            report = try await answer(said, on: letter, by: actor, person)
        }
        await wake()
        return report
    }

    private func letter(withSlip code: String, filledInBy contact: String?) async throws -> SlipSnapshot {
        guard let code = SlipCode(written: code) else { throw OfficeError.noSuchSlip }
        do {
            return try await store.letter(
                withSlip: code, filledInBy: contact.flatMap { ContactID(rawValue: $0) }, school: school.id)
        } catch let problem as SlipProblem {
            switch problem {
            case .noSuchSlip: throw OfficeError.noSuchSlip
            case .several: throw OfficeError.severalSlips
            }
        }
    }

    // MARK: Invitations

    private func answer(
        _ said: [String], on letter: SlipSnapshot, by actor: ContactID?, _ person: String
    ) async throws -> SlipReport {
        let (choice, places) = try read(said)
        guard let id = try await store.standing(for: letter.message, school: school.id),
            let message = try await store.message(id, of: school, by: library), message.terms.question == .rsvp
        else { throw OfficeError.slipClosed }
        if let event = message.terms.invitation, clock.now >= event.starts { throw OfficeError.eventBegan }
        let contacts = try await answerers(actor, choice, of: letter.family, to: message)
        let source = AnswerSource.slip(letter.delivery, by: person)
        let consequences: [ReplyEffect] =
            contacts.map { contact in
                .answer(
                    Answer(choice: choice, places: places, at: clock.now), message: id, family: letter.family.id,
                    contact: contact, source: source)
            } + [
                .evidence(
                    .replied, message: letter.shown.message, family: letter.family.id, delivery: letter.shown.delivery,
                    source: .staff(source))
            ]
        try await store.apply(consequences, school: school.id, at: clock.now, context: context)
        let guest = message.terms.invitation == nil ? nil : try await guest(contacts.first ?? nil, of: letter.family, at: id)
        return SlipReport(
            letter: letter.delivery.rawValue, message: message.terms.name, family: letter.family.id.rawValue,
            names: letter.names(actor), choice: choice, places: places, guest: guest)
    }

    /// The contacts for whom a slip counts where none is named: those whom the letter was for, or all of a family that has left, for which only a
    /// no can be recorded. Never others of the family.
    private func answerers(
        _ actor: ContactID?, _ choice: Answer.Choice, of family: Family, to message: Message
    ) async throws -> [ContactID?] {
        if let actor { return [actor] }
        guard message.terms.invitation != nil,
            let left = try await event(message.id.rawValue).record.leftAnswerers(nil, of: family)
        else { throw family.contacts.isEmpty ? OfficeError.familyLeft : OfficeError.whichContact }
        guard choice == .no else { throw OfficeError.familyLeft }
        return left
    }

    /// Reads `yes 2`, in the words of either language that the gateway's own texts ask for.
    private func read(_ said: [String]) throws -> (Answer.Choice, places: Int?) {
        guard let word = said.first?.lowercased(), said.count < 3,
            let choice = Answer.Choice.allCases.first(where: { choice in
                word == choice.rawValue || Language.allCases.contains { self.word(for: choice, in: $0).lowercased() == word }
            })
        else { throw OfficeError.slipNotUnderstood }
        guard said.count == 2 else { return (choice, nil) }
        guard let places = Int(said[1]) else { throw OfficeError.slipNotUnderstood }
        guard (1...Answer.mostPlaces).contains(places) else { throw OfficeError.tooManyPlaces }
        return (choice, places)
    }

    private func word(for choice: Answer.Choice, in language: Language) -> String {
        composer.locales.text(Phrase(rawValue: "reply-word-\(choice.rawValue)"), in: language)
    }

    // MARK: Questionnaires

    private func answers(
        _ said: [String], on letter: SlipSnapshot, by actor: ContactID?, of message: Message, _ person: String
    ) async throws -> SlipReport {
        guard let questionnaire = message.terms.questionnaire, !questionnaire.isAnonymous else { throw OfficeError.noSuchSlip }
        guard try await isOpen(message) else { throw OfficeError.slipClosed }
        guard said.count == questionnaire.questions.count else { throw OfficeError.slipNotUnderstood }
        guard let actor else { throw OfficeError.whichContact }
        let reader = AnswerReader(locales: composer.locales)
        var sheet: AnswerSheet = [:]
        for (question, words) in zip(questionnaire.questions, said) where words != "-" {
            guard case .answer(let answer) = reader.read(words, to: question) else { throw OfficeError.slipNotUnderstood }
            sheet[question.id] = answer
        }
        guard !sheet.isEmpty else { throw OfficeError.slipNotUnderstood }
        // Where one slip is for several contacts of a household, all of them have answered.
        let covers = actor == letter.contact ? letter.respondent.covers : [actor]
        let prefers = letter.family.contacts.first { $0.id == actor }?.language
        _ = try await store.keep(
            sheet, by: Respondent(family: letter.family.id, contact: actor, covers: covers), delivery: letter.delivery,
            message: message.id, language: prefers == .english ? .english : .welsh,
            source: .staff(.slip(letter.delivery, by: person)), most: nil, school: school.id, at: clock.now)
        return SlipReport(
            letter: letter.delivery.rawValue, message: message.terms.name, family: letter.family.id.rawValue,
            names: letter.names(actor), questions: sheet.count)
    }
}

extension SlipSnapshot {
    /// A contact with a no-contact flag is not named.
    fileprivate func names(_ actor: ContactID?) -> [String] {
        let told = actor.map { [$0] } ?? respondent.covers
        return family.contacts.filter { told.contains($0.id) && $0.noContact == nil }.map(\.name)
    }
}
