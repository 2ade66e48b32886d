/// Deterministic chance: a result depends on the seed, the question and the address only, and so neither on the order of sending
/// nor on concurrency.
struct SandboxDice: Sendable, Equatable {
    let seed: UInt64

    /// A number in `range`.
    func roll(_ range: ClosedRange<Int>, _ question: String, for address: String) -> Int {
        range.lowerBound + Int(bits(question, address) % UInt64(range.count))
    }

    /// FNV-1a over the words, then the last steps of SplitMix64: FNV alone hardly changes its high bits for words that differ in
    /// their last character only, as consecutive numbers do.
    private func bits(_ question: String, _ address: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed
        for byte in Array(question.utf8) + [0] + Array(address.utf8) {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
        return hash ^ (hash >> 31)
    }
}
