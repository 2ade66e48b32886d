import Foundation
import Gateway
import Templates

/// The program's texts for a terminal, in the user's language.
struct Localizer: Sendable {
    let locales: Locales
    let language: Language
    /// Where `locales/`, `providers/` and `examples/` are.
    let share: URL

    init(locales: Locales, language: Language, share: URL) {
        self.locales = locales
        self.language = language
        self.share = share
    }

    /// Why no locale could be loaded.
    enum Missing: Error, CustomStringConvertible {
        case shareDirectory
        case locales(TemplateMistakes)

        /// In the source, since the locales are what is missing.
        var description: String {
            switch self {
            case .shareDirectory:
                "Ni cheir hyd i ffolder locales; gosodwch GATEWAYD_SHARE. / "
                    + "The folder locales cannot be found; set GATEWAYD_SHARE."
            case .locales(let found):
                found.mistakes.map { "\($0.file):\($0.line):\($0.column): \($0.code.rawValue) \($0.value)" }
                    .joined(separator: "\n")
            }
        }
    }

    /// `language` where it is given, else that of the locale: `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set; Welsh
    /// where that is `cy`, else English.
    init(_ language: Language?, environment: [String: String] = ProcessInfo.processInfo.environment) throws(Missing) {
        guard let executable = Bundle.main.executableURL,
            let share = ShareDirectory.find(environment: environment, executable: executable)
        else { throw .shareDirectory }
        do {
            locales = try Locales(directory: share.appending(path: "locales"))
        } catch {
            throw .locales(error)
        }
        self.share = share
        self.language = language ?? Self.language(of: environment)
    }

    func text(_ phrase: Phrase, _ values: [String: Value] = [:]) -> String {
        locales.text(phrase, values, in: language)
    }

    /// Whether typed text is a yes, in either language.
    func isYes(_ typed: String) -> Bool {
        let typed = typed.trimmingCharacters(in: .whitespaces).lowercased()
        return Language.allCases.contains {
            locales.text("terminal-yes", in: $0).split(separator: " ").contains(Substring(typed))
        }
    }

    /// `file:line:column: sentence`, the format of compilers and editors; without line and column where the mistake has none.
    func line(_ mistake: YAMLMistake) -> String {
        let place = mistake.line > 0 ? "\(mistake.file):\(mistake.line):\(mistake.column)" : mistake.file
        return "\(place): \(locales.sentence(mistake, in: language))"
    }

    static func language(of environment: [String: String]) -> Language {
        let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let code = named.prefix { $0.isLetter }
        return code == Language.welsh.tag ? .welsh : .english
    }
}

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
