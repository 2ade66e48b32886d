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
}
