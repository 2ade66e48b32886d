import Foundation

/// One run of the built program, as a person or a service manager starts it.
struct Program {
    var status: Int32
    var output: String
    var errors: String

    /// Runs `gatewayd` with nothing in its environment but what is given here, and waits until it ends.
    ///
    /// - Parameter input: what it reads; from a file, so that no length of it can block.
    static func run(_ arguments: String..., environment: [String: String] = [:], input: String? = nil) throws -> Program {
        try run(arguments, environment: environment, input: input)
    }

    static func run(_ arguments: [String], environment: [String: String] = [:], input: String? = nil) throws -> Program {
        try run(executable, arguments, environment: environment, input: input)
    }

    /// Runs another program of this clone.
    static func run(
        _ executable: URL, _ arguments: [String], environment: [String: String], input: String? = nil
    ) throws -> Program {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        if let input {
            try Data(input.utf8).write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        }
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Program(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            errors: String(decoding: complained, as: UTF8.self))
    }

    /// The program is built beside the tests.
    static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "gatewayd")

    /// The clone that the tests are built from.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
}
