/// What of the appended evidence for a delivery stands. Pure.
///
/// Evidence is never taken away. What the office takes back, that a letter was posted, it takes back by evidence of its own, and whichever of the
/// two came last counts.
extension Set<EvidenceKind> {
    /// - Parameter posting: the last thing that the office said of posting; nil where it said nothing.
    init(of kinds: some Sequence<EvidenceKind>, posting: EvidenceKind?) {
        self.init(kinds)
        remove(.notPosted)
        if posting == .notPosted { remove(.posted) }
    }
}
