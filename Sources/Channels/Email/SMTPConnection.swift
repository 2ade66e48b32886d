/// One connection slot to the relay, on its own thread: the connection is opened for a mail, kept for the next, and closed when
/// it has been idle or its state is in doubt.
actor SMTPConnection {
    private let thread: CurlThread
    private let settings: SMTPSettings
    private var wire: SMTPWire?
    private var lastUse = ContinuousClock.now
    private var idleWatch: Task<Void, Never>?

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(_ settings: SMTPSettings) throws(CurlFailure) {
        thread = try CurlThread()
        self.settings = settings
    }

    /// Blocks the connection's thread until the server has answered or the time limit has passed.
    func deliver(_ mail: SMTPMail) -> Outcome {
        if let kept = wire, !kept.isStale {
            var dialogue = SMTPDialogue(mail, extensions: kept.extensions)
            let (outcome, reusable) = run(&dialogue, on: kept)
            // The server had closed the kept connection, or closed it before it read this mail: it took nothing of it.
            if !dialogue.wasUnheard { return finish(outcome, reusable: reusable) }
        }
        wire = nil
        do throws(SMTPWire.Refusal) {
            let fresh = try SMTPWire(settings)
            wire = fresh
            var dialogue = SMTPDialogue(mail, extensions: fresh.extensions)
            let (outcome, reusable) = run(&dialogue, on: fresh)
            return finish(outcome, reusable: reusable)
        } catch {
            switch error {
            case .reply(let phase, let reply):
                return SMTPOutcome.outcome(phase: phase, reply: reply, recipient: mail.recipient)
            case .trouble(let phase, let trouble): return SMTPOutcome.outcome(phase: phase, trouble: trouble)
            }
        }
    }

    /// Opens a new connection, signs in, and quits.
    func tryOut() -> ConnectionTrial {
        let encrypted: [ConnectionTrial.Step] = settings.security == .none ? [] : [.encrypted]
        var trial = ConnectionTrial(
            server: "\(settings.host):\(settings.port)", untried: settings.username == nil ? [.signedIn] : [])
        do throws(SMTPWire.Refusal) {
            try SMTPWire(settings).quit()
            trial.passed = [.reached] + encrypted + (settings.username == nil ? [] : [.signedIn])
        } catch {
            let (phase, outcome) =
                switch error {
                case .reply(let phase, let reply):
                    (phase, SMTPOutcome.outcome(phase: phase, reply: reply, recipient: settings.sender.address))
                case .trouble(let phase, let trouble): (phase, SMTPOutcome.outcome(phase: phase, trouble: trouble))
                }
            if case .rejected(_, let reason) = outcome { trial.failure = reason }
            if phase == .signIn { trial.passed = [.reached] + encrypted }
        }
        return trial
    }

    func close() {
        idleWatch?.cancel()
        idleWatch = nil
        wire?.quit()
        wire = nil
    }

    private func run(_ dialogue: inout SMTPDialogue, on wire: SMTPWire) -> (Outcome, reusable: Bool) {
        var step = dialogue.start()
        while true {
            switch step {
            case .done(let outcome, let reusable): return (outcome, reusable)
            case .exchange(let bytes, let limit):
                do throws(SMTPTrouble) {
                    try wire.write(bytes, limit: settings.limits.reply)
                    dialogue.written()
                    step = dialogue.receive(
                        try wire.readReply(limit: limit == .finalDot ? settings.limits.finalDot : settings.limits.reply))
                } catch {
                    if dialogue.phase == .body, let reply = wire.lastWords(), reply.firstDigit >= 4 {
                        step = dialogue.end(refusedBy: reply)
                    } else {
                        step = dialogue.end(error)
                    }
                }
            }
        }
    }

    private func finish(_ outcome: Outcome, reusable: Bool) -> Outcome {
        if reusable {
            lastUse = .now
            if idleWatch == nil { watchIdleness() }
        } else {
            wire = nil
        }
        return outcome
    }

    private func watchIdleness() {
        idleWatch = Task { [weak self] in
            while let rest = await self?.restOfIdleTime() {
                do {
                    try await Task.sleep(for: rest)
                } catch {
                    // Cancelled: the connection is in use again, or closed.
                    return
                }
            }
        }
    }

    /// How long the connection may still be idle; nil when it is closed, by this call or before.
    private func restOfIdleTime() -> Duration? {
        let rest = lastUse + settings.limits.idle - .now
        if wire != nil, rest > .zero { return rest }
        close()
        return nil
    }
}
