import Channels
import Foundation
import Gateway
import Templates

/// Decodes `gatewayd.yaml` and the environment that overrides it, and collects every mistake of both.
struct ConfigurationReader {
    /// Nil where there is a mistake.
    let configuration: Configuration?
    /// Mistakes of the environment have the variable as file, and line 0.
    let mistakes: [YAMLMistake]
    private let file: String
    private let text: String

    /// `file:line` of a key, for a mistake that is found after decoding.
    func place(of key: String) -> String { "\(file):\(YAMLReader(text: text, file: file).line(of: key))" }

    /// The file that is read: `path`, else `GATEWAYD_CONFIG`, else `/etc/gatewayd/gatewayd.yaml`.
    static func file(_ path: String?, environment: [String: String]) -> String {
        if let path { return path }
        let named = environment["GATEWAYD_CONFIG"] ?? ""
        return named.isEmpty ? Configuration.defaultFile : named
    }

    init(path: String?, environment: [String: String]) {
        let file = Self.file(path, environment: environment)
        do {
            self.init(text: try String(contentsOfFile: file, encoding: .utf8), file: file, environment: environment)
        } catch {
            let sentence = FileManager.default.isReadableFile(atPath: file) ? "service-file-not-utf8" : "service-file-unreadable"
            self.init(
                configuration: nil, file: file, text: "",
                mistakes: [YAMLMistake(code: .invalid, file: file, line: 0, column: 0, key: "", value: sentence)])
        }
    }

    init(text: String, file: String, environment: [String: String]) {
        let reader = YAMLReader(text: text, file: file)
        var overrides = Overrides(environment: environment)
        let configuration = reader.mapping().flatMap { Self.read($0, &overrides) }
        let mistakes = reader.mistakes + overrides.mistakes
        self.init(configuration: mistakes.isEmpty ? configuration : nil, file: file, text: text, mistakes: mistakes)
    }

    private init(configuration: Configuration?, file: String, text: String, mistakes: [YAMLMistake]) {
        self.configuration = configuration
        self.file = file
        self.text = text
        self.mistakes = mistakes
    }

    private static func read(_ root: YAMLMapping, _ overrides: inout Overrides) -> Configuration? {
        let listen = overrides.value("listen", "GATEWAYD_LISTEN", of: root, or: "service-not-listen", ListenAddress.init)
        if let listen, !listen.isLoopback {
            overrides.refuse("listen", "GATEWAYD_LISTEN", of: root, "service-listen-not-loopback")
        }
        let socket = overrides.value("socket", "GATEWAYD_SOCKET", of: root, or: "service-not-socket", Paths.socket)
        let state = overrides.value("state", "GATEWAYD_STATE", of: root, or: "service-not-absolute", Paths.absolute)
        let publicURL = overrides.value(
            "public_url", "GATEWAYD_PUBLIC_URL", of: root, or: "service-not-public-url", WebAddress.withoutQuery)
        let language = root.choice("language", Language.self)
        let stateFolder = state ?? Configuration.defaultState

        let school = needed("school", of: root).map(SchoolSection.init)
        let email = root.mapping("email").map { EmailSettings.read($0, schoolName: school?.name) }
        let text = root.mapping("text").map(TextSettings.read)
        let letter = root.mapping("letter").map { LetterSettings.read($0, state: stateFolder, address: school?.postal ?? []) }

        let kinds = [email.map { _ in ChannelKind.email }, text.map { _ in .text }, letter.map { _ in .letter }].compactMap { $0 }
        if kinds.isEmpty, !["email", "text", "letter"].contains(where: root.keys.contains) {
            root.invalid("", "service-no-channel")
        }
        let notices = root.noticeStaff("notices", by: kinds)
        let decoded = school?.school(channelsSetUp: kinds)
        root.finish()

        guard let decoded else { return nil }
        return Configuration(
            listen: listen ?? Configuration.defaultListen, socket: socket ?? Configuration.defaultSocket, state: stateFolder,
            publicURL: publicURL, language: language, school: decoded, email: email ?? nil, text: text ?? nil,
            letter: letter ?? nil, notices: notices)
    }

    private static func needed(_ key: String, of root: YAMLMapping) -> YAMLMapping? {
        let section = root.mapping(key)
        if section == nil, !root.keys.contains(key) { root.missing(key) }
        return section
    }
}

/// Values from the environment instead of the file. An empty variable counts as not set.
struct Overrides {
    let environment: [String: String]
    private(set) var mistakes: [YAMLMistake] = []

    init(environment: [String: String]) {
        self.environment = environment
    }

    /// The variable's value if it is set, else the key's; both read by the same rule, with `sentence` for a value that it
    /// refuses. The file's value is checked even where the variable wins.
    mutating func value<Value>(
        _ key: String, _ variable: String, of mapping: YAMLMapping, or sentence: String, _ read: (String) -> Value?
    ) -> Value? {
        let written = mapping.value(key, or: sentence, read)
        guard let text = environment[variable], !text.isEmpty else { return written }
        if let value = read(text) { return value }
        mistakes.append(YAMLMistake(code: .invalid, file: variable, line: 0, column: 0, key: key, value: sentence))
        return written
    }

    /// Reports a value that is well formed and cannot be used, at the variable or the key that gave it.
    mutating func refuse(_ key: String, _ variable: String, of mapping: YAMLMapping, _ sentence: String) {
        guard let text = environment[variable], !text.isEmpty else { return mapping.invalid(key, sentence) }
        mistakes.append(YAMLMistake(code: .invalid, file: variable, line: 0, column: 0, key: key, value: sentence))
    }
}
