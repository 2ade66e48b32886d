import ArgumentParser
import Templates

/// `gatewayd page`: an address that opens the staff page once, on this machine.
struct PageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Dolen untro i dudalen y staff / A one-time link to the staff page")

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let link: APIAnswers.PageLink = try await daemon.client(words).post(
                "page-link", APIRequests.PageLink(language: daemon.lang))
            if daemon.json { return try words.printJSON(link) }
            print(link.url)
            Terminal.say(words.text("page-link-note"))
        }
    }
}
