internal import Foundation

/// A folder of a test's own, gone with it.
final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "gatewayd-\(UUID().uuidString)").resolvingSymlinksInPath()

    func write(_ text: String, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
