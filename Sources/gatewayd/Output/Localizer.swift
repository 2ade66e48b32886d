import Foundation
import Gateway
import Templates

/// What the program says at a terminal, in the language of the person there.
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

    /// Why there are no words at all.
    enum Missing: Error, CustomStringConvertible {
        case shareDirectory
        case locales(TemplateMistakes)

        /// The one sentence that cannot come from `locales/`, since it is they that are missing.
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

    /// `language` where a person named one, else that of the locale: `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set;
    /// Welsh where it is `cy`, else English.
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

    /// Whether what a person typed is a yes, in the language of the words or in the other.
    func isYes(_ typed: String) -> Bool {
        let typed = typed.trimmingCharacters(in: .whitespaces).lowercased()
        return Language.allCases.contains {
            locales.text("terminal-yes", in: $0).split(separator: " ").contains(Substring(typed))
        }
    }

    /// `file:line:column: sentence`, as compilers and editors have it; without line and column where a mistake has none.
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
