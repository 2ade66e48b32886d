/// Which of the appended evidence for a delivery is valid. Pure.
///
/// Evidence is never deleted. The office takes back what it recorded about posting a letter (`LetterPosting`) by further evidence, and the last
/// record counts.
extension Set<EvidenceKind> {
    /// - Parameter posting: the office's last record about posting; nil for none.
    init(of kinds: some Sequence<EvidenceKind>, posting: EvidenceKind?) {
        self.init(kinds)
        subtract(LetterPosting.kinds)
        if let posting, posting != .notPosted { insert(posting) }
    }
}
