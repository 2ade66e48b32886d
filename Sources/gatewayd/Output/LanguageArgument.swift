public import ArgumentParser
public import Templates

/// `--lang cy` or `--lang en`.
extension Language: ExpressibleByArgument {}

extension Localizer {
    /// `--lang cy`, which the parser did not come to where something else is wrong.
    static func language(in arguments: [String]) -> Language? {
        if let written = arguments.firstIndex(of: "--lang"), written + 1 < arguments.count {
            return Language(argument: arguments[written + 1])
        }
        return arguments.lazy.compactMap { $0.hasPrefix("--lang=") ? Language(argument: String($0.dropFirst(7))) : nil }.first
    }
}
