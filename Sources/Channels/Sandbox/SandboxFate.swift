/// What happens to one text in the sandbox: a pure function of the script and the number.
struct SandboxFate: Equatable {
    /// A receipt, with its time in seconds after the text was accepted.
    struct Step: Equatable {
        var after: Int
        var status: Receipt.Status
    }

    /// Nil where the provider accepts the text.
    var refusal: Reason?
    var receipts: [Step] = []
    /// Whether the text reaches its reader, who can then answer.
    var arrives = true
}

extension SandboxScript {
    func fate(of number: PhoneNumber) -> SandboxFate {
        let named = texts[number]
        switch named?.behaviour {
        case .dead:
            guard roll(0...1, "dead", number) == 0 else { return SandboxFate(refusal: Reason(.addressUnknown), arrives: false) }
            return SandboxFate(
                receipts: [.init(after: roll(5...60, "dead after", number), status: .failed(Reason(.addressUnknown)))],
                arrives: false)
        case .carrierStop: return SandboxFate(refusal: Reason(.carrierStop), arrives: false)
        case .unreachable:
            let given = roll(1800...14_400, "given up", number)
            return SandboxFate(
                receipts: [
                    .init(after: 3, status: .pending), .init(after: given, status: .failed(Reason(.handsetUnreachable))),
                ], arrives: false)
        case .silent: return SandboxFate()
        case .slow:
            return SandboxFate(receipts: [.init(after: 3, status: .pending), .init(after: named?.after ?? 0, status: .delivered)])
        case .delivers: return SandboxFate(receipts: arrival(number, within: 2...60))
        case nil: return idGenerator(number)
        }
    }

    /// By the seed, for a number that the script does not name: most receipts come once and in order, some late, twice or in
    /// another order.
    private func idGenerator(_ number: PhoneNumber) -> SandboxFate {
        let speed: ClosedRange<Int> =
            switch roll(1...100, "speed", number) {
            case ...60: 2...60
            case ...85: 60...1200
            default: 1200...14_400
            }
        let usual = arrival(number, within: speed)
        let last = usual.last?.after ?? 0
        switch roll(1...100, "receipts", number) {
        case ...5: return SandboxFate()
        // The same receipt twice.
        case ...13:
            return SandboxFate(receipts: usual + [.init(after: last + roll(1...300, "again", number), status: .delivered)])
        // The receipts in reverse order.
        case ...21:
            return SandboxFate(receipts: [
                .init(after: last, status: .delivered), .init(after: last + roll(1...20, "late", number), status: .pending),
            ])
        default: return SandboxFate(receipts: usual)
        }
    }

    private func arrival(_ number: PhoneNumber, within seconds: ClosedRange<Int>) -> [SandboxFate.Step] {
        [.init(after: 1, status: .pending), .init(after: roll(seconds, "delivered", number), status: .delivered)]
    }

    private func roll(_ range: ClosedRange<Int>, _ question: String, _ number: PhoneNumber) -> Int {
        dice.roll(range, question, for: number.e164)
    }
}
