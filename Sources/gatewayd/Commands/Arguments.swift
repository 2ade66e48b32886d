public import ArgumentParser
public import Channels
public import Gateway
public import Templates

/// `pause email`.
extension ChannelKind: ExpressibleByArgument {}

/// `--choice yes`.
extension Answer.Choice: ExpressibleByArgument {}

/// `--question none`.
extension AskedQuestion: ExpressibleByArgument {}

/// `--lang cy` or `--lang en`.
extension Language: ExpressibleByArgument {}

extension Localizer {
    /// The value of `--lang`, read by hand: the parser does not get to it after a mistake in another argument.
    static func language(in arguments: [String]) -> Language? {
        if let written = arguments.firstIndex(of: "--lang"), written + 1 < arguments.count {
            return Language(argument: arguments[written + 1])
        }
        return arguments.lazy.compactMap { $0.hasPrefix("--lang=") ? Language(argument: String($0.dropFirst(7))) : nil }.first
    }
}
