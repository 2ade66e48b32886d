import Channels
import Foundation
import Templates
import Testing

@testable import FakeServers

/// A sandbox in a temporary folder, on a clock that only the test advances.
struct SandboxSamples {
    /// Tuesday 10 March 2026, 18:00 in Greenwich.
    static let start = Date(timeIntervalSince1970: 1_773_165_600)

    let clock = LockedValue(SandboxSamples.start)
    let outbox: SandboxOutbox
    let world: SandboxWorld
    let texts: SandboxTextChannel
    let emails: SandboxEmailChannel
    let letters: SandboxLetterChannel

    init(_ script: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sandbox-\(UUID().uuidString)").path
        outbox = try SandboxOutbox(path: folder)
        world = SandboxWorld(script: try Self.script(script), now: { [clock] in clock.value })
        texts = SandboxTextChannel(outbox: outbox, from: "01632 960123", world: world)
        let name = Bilingual(welsh: "Ysgol Enghraifft", english: "Example School")
        let sender = EmailSender(name: name, address: try EmailAddress("ysgol@example.org"))
        emails = SandboxEmailChannel(
            outbox: outbox, composer: EmailComposer(sender: sender, skipToEnglish: "English"), world: world)
        letters = SandboxLetterChannel(outbox: outbox, composer: try SampleLetter.composer(), world: world)
    }

    func remove() throws { try FileManager.default.removeItem(atPath: outbox.path) }

    func kept(_ kind: ChannelKind) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: outbox.folder(kind)).sorted()
    }

    func kept(_ kind: ChannelKind, _ name: String) throws -> String {
        try String(contentsOfFile: "\(outbox.folder(kind))/\(name)", encoding: .utf8)
    }

    static func script(_ text: String) throws -> SandboxScript {
        let reader = YAMLReader(text: text, file: "sandbox.yaml")
        let script = SandboxScript(reader)
        return try #require(script, "\(reader.mistakes)")
    }

    static func delivery(_ id: String) throws -> DeliveryID { try #require(DeliveryID(rawValue: id)) }

    static func submission(_ id: String, _ content: Submission.Content) throws -> Submission {
        Submission(delivery: try delivery(id), content: content, form: .both, created: start, deadline: start + 86_400)
    }

    static func text(_ id: String, to number: String, _ words: String = "Helo") throws -> Submission {
        try submission(id, .text(TextContent(to: try PhoneNumber(number), text: words)))
    }

    static func email(_ id: String, to address: String) throws -> Submission {
        try submission(id, .email(EmailContent(to: try EmailAddress(address), subject: "x", blocks: [])))
    }

    static func letter(_ id: String, to address: PostalAddress) throws -> Submission {
        try submission(id, .letter(SampleLetter.content(address: address)))
    }

    static let whole = """
        seed: 7
        texts:
          - {number: "07700 900001", behaviour: dead}
          - {number: "07700 900002", behaviour: carrier-stop}
          - {number: "07700 900003", behaviour: unreachable}
          - {number: "07700 900004", behaviour: silent}
          - {number: "07700 900005", behaviour: slow, after: 4h}
          - {number: "07700 900006", behaviour: delivers}
        emails:
          - {address: refuses@example.org, behaviour: refuses}
          - {address: full@example.org, behaviour: full}
          - {address: silent@example.org, behaviour: silent}
          - {address: greylists@example.org, behaviour: greylists}
        replies:
          - {from: "07700 900006", after: 20m, text: "IE 2"}
          - {from: "07700 900006", after: 10m, text: "Diolch"}
          - {from: "07700 900003", after: 10m, text: "never read it"}
        pages:
          - {to: silent@example.org, after: 5m}
          - {to: silent@example.org, after: 6m, answer: yes, places: 3}
          - {to: full@example.org, after: 6m, answer: no}
        office:
          posts-after: 20h
          returns-after: 3d
          returned:
            - lines: [1 Stryd Fawr, LL57 1AA]
        """
}
