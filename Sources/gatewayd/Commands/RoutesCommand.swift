import ArgumentParser
import Channels
import Foundation
import Gateway
import Templates

/// `gatewayd routes`: the routes of the school, open or paused, and how many deliveries wait for each.
struct RoutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes", abstract: "Y sianeli: ar agor neu wedi'u hoedi / The ways out: open or paused")

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let routes: [RouteState] = try await daemon.client(words).get("routes")
            if daemon.json { return try words.printJSON(routes) }
            print(RoutesText(routes: routes, words: words, now: Date()).table)
        }
    }
}

/// `gatewayd pause email --reason "…"`: no attempt begins on the route until it is resumed.
struct PauseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Oedi sianel / Pause a way out")

    @OptionGroup var daemon: DaemonOptions

    @Option(help: "Pam / Why")
    var reason: String

    @OptionGroup var person: PersonOption

    @Argument(help: "email, text, letter")
    var route: ChannelKind

    func run() async throws {
        try await daemon.change(route, "pause", APIRequests.Pause(reason: reason, by: person.by))
    }
}

/// `gatewayd resume email`: what waited is sent at once.
struct ResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Agor sianel eto / Open a way out again")

    @OptionGroup var daemon: DaemonOptions

    @Argument(help: "email, text, letter")
    var route: ChannelKind

    func run() async throws { try await daemon.change(route, "resume", APIRequests.Resume()) }
}

extension DaemonOptions {
    fileprivate func change(_ route: ChannelKind, _ verb: String, _ body: some Encodable) async throws {
        let words = try words()
        try await Terminal.run {
            let state: RouteState = try await client(words).post("routes/\(route.rawValue)/\(verb)", body)
            if json { return try words.printJSON(state) }
            print(RoutesText(routes: [state], words: words, now: Date()).line(state))
        }
    }
}
