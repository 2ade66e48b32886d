import Foundation
import Templates

/// What commands need beside single words.
extension Localizer {
    var labels: Labels { Labels(locales: locales, language: language) }

    /// Times are shown as the clock of this machine says, which stands in the school or near it.
    var time: LocalTimeFormatter { LocalTimeFormatter(timeZone: .current, language: language) }

    /// A column's head.
    func head(_ name: String) -> String { text(Phrase(rawValue: "column-\(name)")) }

    /// Pence as pounds: "£12.50"; parts of a penny are rounded, since this is for planning.
    func money(_ pence: Double) -> String {
        let whole = Int(pence.rounded())
        let rest = whole % 100
        return "£\(whole / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The result of a command as it is for programs: one JSON value and a line end.
    func printJSON(_ value: some Encodable) throws {
        StandardStream.output.write(try APIJSON.data(value) + Data("\n".utf8))
    }
}
