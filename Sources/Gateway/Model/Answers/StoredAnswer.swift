/// An answer as it is on record.
struct StoredAnswer: Sendable {
    /// Counts up in the order in which answers came.
    var id: Int64
    /// Who answered; nil where staff recorded it for the family.
    var contact: ContactID?
    var answer: Answer
    /// Nil where the stored form is one that this version does not read.
    var source: AnswerSource?
}
