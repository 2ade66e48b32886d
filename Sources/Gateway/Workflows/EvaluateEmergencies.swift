internal import Channels

/// Has families of emergencies that wait for a route that closes evaluated now, so that they go on with their next route.
struct EvaluateEmergencies {
    let channel: ChannelKind

    func run(in tx: Transaction) throws {
        for waiting in try tx.deliveries.emergenciesWaiting(for: channel) {
            try tx.deliveries.evaluateAgain(message: waiting.message, family: waiting.family, at: tx.now)
        }
    }
}
