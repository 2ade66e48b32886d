import Foundation

/// A folder of a test's own, gone with it.
final class TortureFolder: Sendable {
    let url = FileManager.default.temporaryDirectory.appending(path: "gatewayd-power-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }
}
