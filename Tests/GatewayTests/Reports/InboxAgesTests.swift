import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `How long replies wait` {
    static let now = Date.at("2026-03-03T09:00:00Z")

    /// Hours ago at which replies came that wait, and hours that answered ones took; with what is told of them.
    static let table: [(waiting: [Double], answered: [Double], oldest: Double?, median: Double?)] = [
        ([], [], nil, nil), ([3], [], 3, nil), ([1, 30, 2], [], 30, nil), ([30, 1], [], 30, nil), ([], [5], nil, 5),
        ([], [9, 1], nil, 5), ([], [9, 1, 2], nil, 2), ([4], [1, 2, 3, 10], 4, 2.5),
    ]

    @Test(arguments: [Language?.some(.welsh), .english, nil], table)
    func `is told by the oldest that waits, and by the one in the middle of those that were answered`(
        language: Language?, row: (waiting: [Double], answered: [Double], oldest: Double?, median: Double?)
    ) {
        let entries =
            row.waiting.map { InboxAges.Entry(language: language, received: Self.now.hours(-$0), closed: nil) }
            + row.answered.map {
                InboxAges.Entry(language: language, received: Self.now.hours(-20), closed: Self.now.hours($0 - 20))
            }
        let ages = InboxAges(entries, at: Self.now)
        let own = [ages.welsh, ages.english, ages.either]
        let index = language == .welsh ? 0 : language == .english ? 1 : 2
        let expected = InboxAges.Ages(
            waiting: row.waiting.count, oldest: row.oldest.map { $0 * 3600 }, answered: row.answered.count,
            median: row.median.map { $0 * 3600 })
        for (position, found) in own.enumerated() { #expect(found == (position == index ? expected : .init())) }
    }
}
