import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd results`: what families answered to a questionnaire.
struct ResultsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "results", abstract: "Atebion teuluoedd i holiadur / What families answered to a questionnaire")

    @OptionGroup var daemon: DaemonOptions

    @Flag(help: "CSV i daenlen / CSV for a spreadsheet")
    var csv = false

    @Argument(help: "Enw neu ddynodydd y neges / The name or id of the message")
    var message: String

    func validate() throws {
        if csv, daemon.json { throw ValidationError("--csv, --json: un yn unig / only one") }
    }

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let path = "messages/\(DaemonClient.segment(message))/results"
            let results: QuestionnaireResults = try await daemon.client(words).get(path)
            if daemon.json { return try words.printJSON(results) }
            let text = ResultsText(results: results, words: words)
            if csv { return StandardStream.output.write(Data(text.csv.utf8)) }
            print(text.text(now: Date()))
        }
    }
}
