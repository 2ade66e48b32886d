import Synchronization

/// What a far side or a task of a test has noted, readable from the test.
final class Noted<Value: Sendable>: Sendable {
    private let state: Mutex<Value>

    init(_ value: Value) { state = Mutex(value) }

    var value: Value { state.withLock { $0 } }

    @discardableResult func change<Result: Sendable>(_ change: @Sendable (inout Value) -> Result) -> Result {
        state.withLock { change(&$0) }
    }
}
