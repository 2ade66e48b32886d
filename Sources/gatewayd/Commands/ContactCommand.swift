import ArgumentParser
import Gateway
import Templates

/// `gatewayd contact`: what is known of a contact, and changing it.
struct ContactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Gweld a chywiro cyswllt / See a contact, and put it right",
        subcommands: [
            Show.self, Correct.self, Block.self, Allow.self, ContactHousehold.self, ContactSharedAddresses.self,
        ])

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Yr hyn sy'n hysbys, a phwy a benderfynodd beth / What is known, and who decided what")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Y cyswllt / The contact")
        var contact: String

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let path = "contacts/\(DaemonClient.segment(contact))"
                let view: ContactView = try await daemon.client(words).get(path)
                if daemon.json { return try words.printJSON(view) }
                print(ContactText(contact: view, words: words).text)
            }
        }
    }
}

extension DaemonOptions {
    /// Changes a contact, and prints the contact as changed.
    func change(_ contact: String, _ verb: String, _ body: some Encodable, saying phrase: Phrase) async throws {
        let words = try words()
        try await Terminal.run {
            let path = "contacts/\(DaemonClient.segment(contact))\(verb)"
            let view: ContactView = try await client(words).post(path, body)
            if json { return try words.printJSON(view) }
            print(words.text(phrase, ["contact": .text("\(view.name) (\(view.contact))")]))
            print(ContactText(contact: view, words: words).text)
        }
    }
}
