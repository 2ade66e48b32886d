import Channels
import Foundation
import Gateway
import Synchronization
import Templates

/// Switches on again after a cut: opens the real store on what the disk holds, and looks whether everything is there.
struct PowerBack: Sendable {
    let facts: [Recording.Acknowledged]
    let school: School
    let composer: MessageComposer

    func look(at cut: Cut, goingOn: Bool) async throws -> CutResult {
        let folder = try TortureFolder()
        defer { withExtendedLifetime(folder) {} }
        for (name, bytes) in cut.folder { try Data(bytes).write(to: folder.url.appending(path: name)) }
        var result = CutResult()
        do {
            let store = try Store(folder: folder.url)
            let contents = try await StoreContents(of: store, school: school)
            result.damage = contents.damage
            result.lost = facts.prefix(cut.acknowledged).map(\.fact).filter { !$0.holds(in: contents) }.map { "\($0)" }
            if goingOn {
                result.wentOn = true
                result.afterwards = try await goOn(store, after: cut)
            }
            try store.close()
        } catch {
            result.damage.append("\(error)")
        }
        return result
    }

    /// The next run: what was left in flight is settled, and the messages go their way to the end.
    private func goOn(_ store: Store, after cut: Cut) async throws -> [String] {
        let known = facts.prefix(cut.acknowledged)
        let clock = ManualClock(known.last?.at ?? RunningSchool.start)
        let running = try RunningSchool(
            store: store, school: school, composer: composer, clock: clock,
            channels: ChannelKind.allCases.map { ScriptedChannel($0) }, seed: UInt64(cut.operation))
        try await running.dispatcher.recover()
        try await running.run(until: clock.now.addingTimeInterval(100 * 3600))

        var mistakes: [String] = []
        var arrivals: [DeliveryID: Int] = [:]
        var channels: [DeliveryID: ChannelKind] = [:]
        let before = known.compactMap { if case .onWire(let seen) = $0.fact { seen } else { nil } }
        for seen in before + running.submitted where seen.mayArrive {
            arrivals[seen.delivery, default: 0] += 1
            channels[seen.delivery] = seen.channel
        }
        for (delivery, count) in arrivals where count > (channels[delivery] == .email ? 2 : 1) {
            mistakes.append("\(channels[delivery]?.rawValue ?? "?") \(delivery) may have arrived \(count) times")
        }
        for status in try await running.office.status() {
            let accounted = status.reach.values.reduce(0, +)
            if accounted != status.families {
                mistakes.append("\(status.name): \(accounted) of \(status.families) accounted for")
            }
            if let stuck = status.deliveries["submitting"] { mistakes.append("\(status.name): \(stuck) left on the wire") }
        }
        let contents = try await StoreContents(of: store, school: school)
        mistakes += contents.damage
        mistakes += known.map(\.fact).filter { !$0.holds(in: contents) }.map { "lost while going on: \($0)" }
        return mistakes
    }
}
