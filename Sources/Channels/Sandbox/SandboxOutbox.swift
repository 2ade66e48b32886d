internal import Dispatch
internal import Foundation

/// The folder of everything that the sandbox sent: `email/ID.eml`, `text/ID.txt`, `letter/ID.pdf` with `letter/ID.txt`. A file
/// is complete or does not exist.
public struct SandboxOutbox: Sendable {
    public let path: String
    /// Waiting for the disk blocks a thread, and the cooperative pool has few.
    private let disk = DispatchQueue(label: "sandbox-outbox", attributes: .concurrent)

    /// Creates the folder and its subfolders where they are missing, for the user of the process only.
    public init(path: String) throws {
        self.path = path
        for kind in ChannelKind.allCases {
            try FileManager.default.createDirectory(
                atPath: "\(path)/\(kind.rawValue)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }

    /// The subfolder of a channel.
    public func folder(_ kind: ChannelKind) -> String { "\(path)/\(kind.rawValue)" }

    /// Nil when the file is on disk; else the reason of the failure.
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
