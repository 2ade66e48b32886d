import ArgumentParser
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
            let routes: [RouteStanding] = try await daemon.client(words).get("routes")
            if daemon.json { return try words.printJSON(routes) }
            print(RoutesText(routes: routes, words: words, now: Date()).table)
        }
    }
}
