import Testing

@testable import Gateway

@Suite struct `The next try` {
    static let waits = [(0, 1), (1, 1), (2, 5), (3, 15), (4, 30), (5, 60), (6, 120), (7, 240), (8, 240), (100, 240)]

    @Test(arguments: waits) func `comes later each time, give or take a fifth`(attempt: Int, minutes: Int) {
        let middle = RetrySchedule.delay(afterAttempt: attempt, jitter: 0.5, retryAfter: nil)
        #expect(middle == minutes * 60)
        #expect(RetrySchedule.delay(afterAttempt: attempt, jitter: 0, retryAfter: nil) == minutes * 48)
        #expect(RetrySchedule.delay(afterAttempt: attempt, jitter: 1, retryAfter: nil) == minutes * 72)
    }

    @Test func `comes no sooner than the far side asked`() {
        #expect(RetrySchedule.delay(afterAttempt: 1, jitter: 0.5, retryAfter: 600) == 600)
        #expect(RetrySchedule.delay(afterAttempt: 4, jitter: 0.5, retryAfter: 5) == 1800)
        #expect(RetrySchedule.delay(afterAttempt: 1, jitter: 0.5, retryAfter: -5) == 60)
    }

    @Test(arguments: [-1, 2, Double.infinity]) func `stays within its bounds whatever the jitter`(jitter: Double) {
        #expect((48...72).contains(RetrySchedule.delay(afterAttempt: 1, jitter: jitter, retryAfter: nil)))
    }
}
