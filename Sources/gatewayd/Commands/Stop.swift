import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd stop MESSAGE`: cancels what has not been sent yet, and lists what was sent.
struct Stop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Stopio neges sy'n mynd allan / Stop a message that is going out")

    @OptionGroup var daemon: DaemonOptions

    @OptionGroup var person: PersonOption

    @Argument(help: "Enw neu ddynodydd y neges; o enw, yr un ddiweddaraf / The message's name or id; of a name, the newest")
    var message: String

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let path = "messages/\(DaemonClient.segment(message))/stop"
            let report: StopReport = try await daemon.client(words).post(path, APIRequests.Stop(by: person.by))
            if daemon.json { return try words.printJSON(report) }
            print(StopReportText(report: report, words: words).text)
        }
    }
}
