internal import Channels
internal import Foundation

/// Pauses a route: what waits for it stays in the queue, and nothing of it begins. One that is paused already stays as it was.
struct PauseRoute {
    let channel: ChannelKind
    let reason: String
    let source: String

    func run(in tx: Transaction) throws {
        try tx.routes.keepPause(of: channel, reason: reason, source: source, at: tx.now)
        try EvaluateEmergencies(channel: channel).run(in: tx)
    }
}

/// Opens a route again, whether a person paused it or the daemon stopped it.
struct ResumeRoute {
    let channel: ChannelKind

    func run(in tx: Transaction) throws {
        try OpenRoute(channel: channel).run(in: tx)
        try tx.routes.dropPause(of: channel)
    }
}

extension Store {
    /// Pauses a route (`PauseRoute`). Once this returns nothing begins on it.
    func pause(_ channel: ChannelKind, reason: String, source: String, school: SchoolID, at now: Date) async throws {
        let workflow = PauseRoute(channel: channel, reason: reason, source: source)
        try await write(school, at: now) { tx in try workflow.run(in: tx) }
    }

    /// Opens a route again (`ResumeRoute`); what is due is due at once.
    func resume(_ channel: ChannelKind, school: SchoolID, at now: Date) async throws {
        try await write(school, at: now) { tx in try ResumeRoute(channel: channel).run(in: tx) }
    }
}
