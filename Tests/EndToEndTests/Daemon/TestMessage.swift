import Foundation
import Gateway
import Testing

/// The invitation that the tests send.
enum TestMessage {
    static let terms = """
        name: gwahoddiad
        category: general
        audience: all
        reach: every-contact
        goal: delivered
        wait: 4h
        question: rsvp

        """

    static let welsh = """
        ---
        subject: Gweithdy ffoneg
        sms: "{ $school }: gweithdy ffoneg. Atebwch IE a nifer (IE 2) neu NA. I stopio: STOPIO"
        ---
        Annwyl { $contact }

        Dewch i weithdy ffoneg gyda { $children }.

        """

    static let english = """
        ---
        subject: Phonics workshop
        sms: "{ $school }: phonics workshop. Reply YES and how many (YES 2) or NO. To opt out: STOP"
        ---
        Dear { $contact }

        Come to a phonics workshop with { $children }.

        """
}

extension Daemon {
    /// A folder with the invitation; `changes` replaces one of its files.
    func invitation(_ changes: [String: String] = [:]) throws -> String {
        let files = ["message.yaml": TestMessage.terms, "cy.md": TestMessage.welsh, "en.md": TestMessage.english]
        for (name, text) in files.merging(changes, uniquingKeysWith: { $1 }) { _ = try write(text, to: "gwahoddiad/\(name)") }
        return folder.appending(path: "gwahoddiad").path
    }

    func sendInvitation() async throws {
        let run = try await run("send", try invitation())
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    /// How far the invitation got.
    func status() async throws -> MessageStatus {
        let found: [MessageStatus] = try await json("status", "gwahoddiad")
        return try #require(found.first)
    }

    /// Waits until the invitation's status is as it should be.
    func status(_ what: String, _ isSo: (MessageStatus) -> Bool) async throws -> MessageStatus {
        try await eventually(what) {
            let status = try await status()
            return isSo(status) ? status : nil
        }
    }
}
