import ArgumentParser
import Gateway
import Templates

/// `gatewayd conversation`: all messages and replies between the school and one contact or number.
struct ConversationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conversation", abstract: "Y sgwrs gyfan ag un cyswllt / The whole conversation with one contact")

    @OptionGroup var daemon: DaemonOptions

    @Argument(
        help:
            "Dynodydd cyswllt, rhif ffôn, neu ran o enw'r cyswllt neu'r plentyn / A contact's id, a phone number, or a part of the contact's or child's name"
    )
    var who: String

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let client = try daemon.client(words)
            let found: FoundPeople = try await client.get("people", query: [("who", who)])
            if found.people.count > 1 {
                if daemon.json { try words.printJSON(found) } else { print(Self.table(found, words)) }
                throw CommandFailure(words.text("conversation-which", ["who": .text(who)]))
            }
            let conversation: Conversation = try await client.get(
                "conversation", query: [("with", found.people.first?.contact ?? who)])
            if daemon.json { return try words.printJSON(conversation) }
            if let name = conversation.name { print("\(conversation.of): \(name)") }
            print(conversation.entries.isEmpty ? words.text("conversation-none") : Self.table(conversation, words))
        }
    }

    private static func table(_ found: FoundPeople, _ words: Localizer) -> String {
        var table = TextTable(["contact", "name", "family", "children"].map { (words.head($0), .left) })
        for person in found.people {
            table.add([person.contact, person.name, person.family, words.labels.names(person.children)])
        }
        guard found.more > 0 else { return table.text }
        return table.text + "\n" + words.text("conversation-more", ["count": .number(found.more)])
    }

    private static func table(_ conversation: Conversation, _ words: Localizer) -> String {
        let columns: [(String, TextTable.Alignment)] = [
            ("received", .left), ("speaker", .left), ("way", .left), ("intent", .left), ("standing", .left), ("text", .left),
        ]
        let labels = words.labels
        var table = TextTable(columns.map { (words.head($0.0), $0.1) })
        for entry in conversation.entries {
            table.add([
                words.time.compact(entry.at), labels.speaker(entry.speaker), labels.way(entry.way),
                entry.intent.map(labels.intent) ?? "", labels.standing(of: entry) ?? "", labels.words(of: entry),
            ])
        }
        return table.text
    }
}
