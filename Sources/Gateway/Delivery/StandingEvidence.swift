/// What of the appended evidence for a delivery stands. Pure.
///
/// Evidence is never taken away. What the office says of posting a letter (`LetterPosting`) it takes back by evidence of its own, and whichever
/// came last counts.
extension Set<EvidenceKind> {
    /// - Parameter posting: the last thing that the office said of posting; nil where it said nothing.
    init(of kinds: some Sequence<EvidenceKind>, posting: EvidenceKind?) {
        self.init(kinds)
        subtract(LetterPosting.kinds)
        if let posting, posting != .notPosted { insert(posting) }
    }
}
