import Foundation
import Logging

/// Log entries as journald reads them: with the priority in front (sd-daemon(3)) and without a time. At a terminal, without the
/// priority. Messages are constant; metadata holds ids, never addresses or words of a message.
struct JournalLog: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    private let toJournal: Bool

    init(environment: [String: String]) { toJournal = environment["JOURNAL_STREAM"] != nil }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let values = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let facts = values.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        let line = "\(toJournal ? "<\(Self.priority(event.level))>" : "")\(event.message)\(facts)"
        StandardStream.errors.write(Data((line.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n").utf8))
    }

    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
