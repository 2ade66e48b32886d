import Foundation
import Testing

@testable import Gateway

@Suite struct `A rate` {
    @Test(arguments: [
        ("30/minute", Rate(units: 30, per: 60)), ("20/second", Rate(units: 20, per: 1)),
        ("3000/hour", Rate(units: 3000, per: 3600)),
        ("1/hour", Rate(units: 1, per: 3600)), ("100000/second", Rate(units: 100_000, per: 1)),
    ])
    func `is read as it is written`(text: String, rate: Rate) {
        #expect(Rate(written: text) == rate)
    }

    @Test(arguments: [
        "", "30", "/minute", "30/", "0/minute", "030/minute", "-30/minute", "+30/minute", "3.5/second", "30 / minute",
        "30/Minute",
        "30/minutes", "30/day", "30/minute/hour", "100001/second", "99999999999999999999/second", "٣٠/minute", "30/munud",
    ])
    func `is refused where there is any doubt`(text: String) {
        #expect(Rate(written: text) == nil)
    }

    static let start = StoreFolder.now
    static let thirty = Rate(units: 30, per: 60)

    /// When units left within an hour, in seconds, asked for at random moments; each that leaves has so many units.
    private func departures(seed: UInt64, units: ClosedRange<Int>) -> [(at: Double, units: Int)] {
        var idGenerator = SeededNumbers(seed: seed)
        var bucket = Rate.Bucket(Self.thirty, at: Self.start)
        var left: [(at: Double, units: Int)] = []
        var seconds = 0.0
        while seconds < 3600 {
            // Bursts, and now and then a long pause.
            seconds +=
                Double.random(in: 0...1, using: &idGenerator) < 0.01
                ? Double.random(in: 0...120, using: &idGenerator) : Double.random(in: 0...0.5, using: &idGenerator)
            let now = Self.start.addingTimeInterval((seconds * 1000).rounded(.down) / 1000)
            guard bucket.isOpen(at: now) else { continue }
            let mine = Int.random(in: units, using: &idGenerator)
            bucket.spend(1, at: now)
            // The parts of a text are known only when it is made.
            bucket.spend(mine - 1, at: now)
            left.append((now.timeIntervalSince(Self.start), mine))
        }
        return left
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func `of thirty a minute lets no more than thirty-one leave in any minute`(
        _ seed: UInt64
    ) {
        let left = departures(seed: seed, units: 1...1)
        #expect(left.count > 300)
        for (index, departure) in left.enumerated() {
            let minute = left[index...].prefix { $0.at <= departure.at + 60 }
            #expect(minute.count <= 31, "from \(departure.at) s")
        }
    }

    /// The last text may have more parts than the rate had left; the texts after it then wait longer.
    @Test(arguments: 0..<20 as Range<UInt64>) func `counts the parts of texts`(_ seed: UInt64) {
        let left = departures(seed: seed, units: 1...4)
        #expect(left.reduce(0) { $0 + $1.units } > 300)
        for (index, departure) in left.enumerated() {
            let minute = left[index...].prefix { $0.at <= departure.at + 60 }
            #expect(minute.dropLast().reduce(0) { $0 + $1.units } <= 31, "from \(departure.at) s")
        }
    }

    @Test func `is paid what a long text owes before the next may leave`() {
        var bucket = Rate.Bucket(Self.thirty, at: Self.start)
        bucket.spend(4, at: Self.start)
        // Four units are eight seconds.
        let opens = bucket.opens(at: Self.start)
        #expect(opens == Self.start.addingTimeInterval(8))
        let early = bucket.isOpen(at: Self.start.addingTimeInterval(7.9))
        #expect(!early)
        let inTime = bucket.isOpen(at: Self.start.addingTimeInterval(8))
        #expect(inTime)
    }

    @Test func `neither gives nor takes when the clock is set back`() {
        var bucket = Rate.Bucket(Self.thirty, at: Self.start)
        bucket.spend(1, at: Self.start)
        let whileAhead = bucket.opens(at: Self.start.addingTimeInterval(1))
        #expect(whileAhead == Self.start.addingTimeInterval(2))
        let back = Self.start.addingTimeInterval(-3600)
        let atOnce = bucket.isOpen(at: back)
        #expect(!atOnce)
        // It had half of what it takes.
        let soon = bucket.opens(at: back)
        #expect(soon == back.addingTimeInterval(1))
        let later = bucket.isOpen(at: back.addingTimeInterval(1))
        #expect(later)
    }

    @Test func `is not spent by what did not leave after all, and holds no more for that`() {
        var bucket = Rate.Bucket(Self.thirty, at: Self.start)
        bucket.spend(1, at: Self.start)
        bucket.giveBack(1)
        let open = bucket.isOpen(at: Self.start)
        #expect(open)
        bucket.giveBack(1)
        bucket.spend(1, at: Self.start)
        let spent = bucket.isOpen(at: Self.start)
        #expect(!spent)
    }
}
