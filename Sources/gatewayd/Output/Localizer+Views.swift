import Foundation
import Templates

/// Formatting for commands.
extension Localizer {
    var labels: Labels { Labels(locales: locales, language: language) }

    /// In the time zone of this machine, which is in or near the school.
    var time: LocalTimeFormatter { LocalTimeFormatter(timeZone: .current, language: language) }

    /// A column's head.
    func head(_ name: String) -> String { text(Phrase(rawValue: "column-\(name)")) }

    /// Pence as pounds: "£12.50"; fractions of a penny are rounded, since the sum is an estimate.
    func money(_ pence: Double) -> String {
        let whole = Int(pence.rounded())
        let rest = whole % 100
        return "£\(whole / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A command's result for programs: one JSON value and a line end.
    func printJSON(_ value: some Encodable) throws {
        StandardStream.output.write(try APIJSON.data(value) + Data("\n".utf8))
    }
}
