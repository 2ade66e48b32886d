import Foundation
import PowerCut
import Synchronization

/// Everything that a store asked of its disk, in order, and in the same order what it acknowledged.
final class Recording: Sendable {
    /// Only read once the recording is over; until then all goes through functions that lock.
    private nonisolated(unsafe) let log: OpaquePointer
    private let acknowledged = Mutex<[Acknowledged]>([])

    struct Acknowledged: Sendable {
        var fact: Fact
        /// By the clock of the run.
        var at: Date
    }

    enum Failure: Error {
        case shimNotInstalled
        case folderNotWatched
        /// There was no memory left for the log.
        case incomplete
    }

    /// Watches a folder that is still empty.
    init(folder: URL) throws {
        guard powercut_install() == 0 else { throw Failure.shimNotInstalled }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard let log = powercut_watch(folder.path) else { throw Failure.folderNotWatched }
        self.log = log
    }

    deinit { powercut_free(log) }

    /// From here on the store must know this after any power cut. The fact and its position in the log are one step.
    func acknowledge(_ fact: Fact, at now: Date) {
        acknowledged.withLock { facts in
            facts.append(Acknowledged(fact: fact, at: now))
            powercut_mark(log, Int64(facts.count))
        }
    }

    /// Ends the recording, when the store is closed.
    func stop() throws {
        powercut_stop(log)
        guard powercut_is_whole(log) != 0 else { throw Failure.incomplete }
    }

    var facts: [Acknowledged] { acknowledged.withLock { $0 } }

    var count: Int { powercut_count(log) }

    subscript(index: Int) -> PowerCutOperation { powercut_operation(log, index) }
}
