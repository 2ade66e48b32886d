internal import Dispatch
internal import Foundation

/// The folder where the sandbox keeps what was sent: `email/ID.eml`, `text/ID.txt`, `letter/ID.pdf` with `letter/ID.txt`.
/// A file is there whole or not at all.
public struct SandboxOutbox: Sendable {
    public let path: String
    /// Waiting for the disk blocks a thread, and the cooperative pool has few.
    private let disk = DispatchQueue(label: "sandbox-outbox", attributes: .concurrent)

    /// Makes the folder and those in it, where they are not there yet; nobody else on the machine may look in.
    public init(path: String) throws {
        self.path = path
        for kind in ChannelKind.allCases {
            try FileManager.default.createDirectory(
                atPath: "\(path)/\(kind.rawValue)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }

    /// The folder of one kind.
    public func folder(_ kind: ChannelKind) -> String { "\(path)/\(kind.rawValue)" }

    /// Nil when the file is on disk; else why it is not.
    func keep(_ data: Data, as name: String, _ kind: ChannelKind) async -> Reason? {
        let folder = PrintFolder(path: folder(kind))
        return await withCheckedContinuation { continuation in
            disk.async {
                do throws(PrintFolder.Failure) {
                    try folder.write([(name, data)])
                    continuation.resume(returning: nil)
                } catch {
                    continuation.resume(returning: error.reason)
                }
            }
        }
    }
}
