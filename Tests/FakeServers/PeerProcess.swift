import Foundation

/// A real server as a child process: started for a test, ended with it.
final class PeerProcess {
    /// The peer is not installed: the test fails with this sentence.
    struct Missing: Error, CustomStringConvertible {
        var program: String
        var description: String { "\(program) is missing: run scripts/bootstrap, which installs what the tests need." }
    }

    struct Ended: Error, CustomStringConvertible {
        var program: String
        var description: String { "\(program) ended before it was ready." }
    }

    let folder: URL
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    /// `program` is a full path; `arguments` gets a folder that is removed at the end.
    init(_ program: String, arguments: (_ folder: URL) -> [String]) throws {
        guard FileManager.default.isExecutableFile(atPath: program) else { throw Missing(program: program) }
        folder = FileManager.default.temporaryDirectory.appending(path: "gatewayd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        process.executableURL = URL(filePath: program)
        process.arguments = arguments(folder)
        process.standardInput = input
        process.standardOutput = output
        // Its complaints about what a test does on purpose would look like failures.
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// The first line that it prints: it is ready.
    func firstLine() throws -> String {
        var line: [UInt8] = []
        while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first {
            if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
        throw Ended(program: process.executableURL?.lastPathComponent ?? "")
    }

    func stop() throws {
        try input.fileHandleForWriting.close()
        // A child inherits the signals that this thread blocks, SIGTERM among them: it would never receive them.
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        try FileManager.default.removeItem(at: folder)
    }
}
