public import Channels
import Foundation
import Templates

/// What comes in from providers, assigned to a family or left to a member of staff.
extension Office {
    public func receive(_ incoming: Incoming) async throws {
        switch incoming {
        case .receipt(let receipt): _ = try await store.record(receipt, school: school.id, at: clock.now)
        case .text(let text): try await receive(text)
        }
        await wake()
    }

    private func receive(_ text: IncomingText) async throws {
        let now = clock.now
        // A person who tests a message may also try an answer to it, and that answers no question.
        let isTried = tests.mayBeAnswered(from: AddressKey(text.from), at: now)
        switch text.extent {
        case .whole:
            let whole = ReceivedText(text)
            if try await acknowledgesNotices(whole) { return }
            let sent = try await textsSent(to: text.from, at: now)
            try await store.write(school.id, at: now) { [context] tx in
                _ = try TakeReply(text: whole, context: context, isTried: isTried, sentTexts: sent).run(in: tx)
            }
        case .part(let part):
            let sent = try await textsSent(to: text.from, at: now)
            try await store.write(school.id, at: now) { [context] tx in
                try TakeTextPart(text: text, part: part, context: context, isTried: isTried, sentTexts: sent).run(in: tx)
            }
        case .unclear:
            let language = understanding.read(text.text, asked: .none).language
            try await store.keepForPerson(text, language: language, .unclear, school: school.id, at: now)
        }
    }

    private func textsSent(to number: PhoneNumber, at now: Date) async throws -> [String] {
        try await store.read(school.id) { [context] snapshot in try snapshot.textsSent(to: number, in: context, at: now) }
    }
}
