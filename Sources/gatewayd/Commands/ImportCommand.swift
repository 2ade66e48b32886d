import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd import FILE.csv`: shows what the file would change, and every mistake; writes only with `--yes`.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Mewnforio teuluoedd o CSV / Import families from CSV")

    @OptionGroup var daemon: DaemonOptions

    @Flag(help: "Ysgrifennu'r newidiadau / Write the changes")
    var yes = false

    @Option(help: "Rhesi i'w gadael allan / Rows to leave out: 3,7")
    var leaveOut: String?

    @Flag(help: "Nodi pawb nad ydynt yn y ffeil fel rhai sydd wedi gadael / Mark everyone who is not in the file as left")
    var markMissing = false

    @Argument(help: "Y ffeil / The file", completion: .file(extensions: ["csv"]))
    var file: String

    func validate() throws {
        let rows = (leaveOut ?? "").split(separator: ",")
        guard rows.allSatisfy({ Int($0) != nil }) else { throw ValidationError("--leave-out 3,7") }
    }

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            guard let csv = FileManager.default.contents(atPath: file) else {
                throw CommandFailure(words.text("command-unreadable", ["file": .text(file)]))
            }
            let query = [
                ("apply", yes ? "1" : nil), ("leave_out", leaveOut), ("mark_missing", markMissing ? "1" : nil),
            ]
            let report: ImportReport = try await daemon.client(words).post("import", query: query, csv: csv)
            if daemon.json {
                try words.printJSON(report)
            } else {
                print(ImportReportText(report: report, words: words).text)
            }
            // A script must see that the file has mistakes, also without `--yes`.
            if !report.clean { throw ExitStatus.failure }
        }
    }
}
