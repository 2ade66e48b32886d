/// What one part of a text or one letter costs, to plan by; the provider's bill is what counts.
struct Price: Sendable, Equatable {
    /// A text costs some 2.4 pence, so whole pence would not do.
    var thousandthsOfAPenny: Int
}
