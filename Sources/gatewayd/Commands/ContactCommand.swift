import ArgumentParser

/// `gatewayd contact`: what a person puts right or decides of contacts.
struct ContactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Cysylltiadau: penderfynu a chywiro / Contacts: decide and correct",
        subcommands: [ContactHousehold.self, ContactSharedAddresses.self, ContactAllow.self, ContactBlock.self])
}
