/// The price of one part of a text or of one letter, for estimates only.
struct Price: Sendable, Equatable {
    /// A text costs some 2.4 pence, so whole pence would not do.
    var thousandthsOfAPenny: Int
}
