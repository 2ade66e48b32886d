import ArgumentParser
import Gateway
import Templates

/// `gatewayd conversation`: all that was said between the school and one contact or number.
struct ConversationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conversation", abstract: "Y sgwrs gyfan ag un cyswllt / The whole conversation with one contact")

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "Cyswllt neu rif ffôn / A contact or a phone number")
    var who: String

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let conversation: Conversation = try await daemon.client(words).get("conversation", query: [("with", who)])
            if daemon.json { return try words.printJSON(conversation) }
            if let name = conversation.name { print("\(conversation.of): \(name)") }
            print(conversation.entries.isEmpty ? words.text("conversation-none") : Self.table(conversation, words))
        }
    }

    private static func table(_ conversation: Conversation, _ words: Words) -> String {
        let columns: [(String, TextTable.Alignment)] = [
            ("received", .left), ("speaker", .left), ("way", .left), ("intent", .left), ("text", .left),
        ]
        let labels = words.labels
        var table = TextTable(columns.map { (words.head($0.0), $0.1) })
        for entry in conversation.entries {
            table.add([
                words.time.compact(entry.at), labels.speaker(entry.speaker), labels.way(entry.way),
                entry.intent.map(labels.intent) ?? "", entry.text ?? entry.title?[words.language] ?? "",
            ])
        }
        return table.text
    }
}
