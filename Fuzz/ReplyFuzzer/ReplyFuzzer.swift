import Foundation
import FuzzProperties

enum ReplyFuzzer {
    static let properties: ReplyProperties = {
        let folder = ProcessInfo.processInfo.environment["GATEWAYD_LOCALES"] ?? "locales"
        do {
            return try ReplyProperties(locales: folder)
        } catch {
            fatalError("no vocabulary in \(folder): run it where the repository is")
        }
    }()

    /// Ends the program where a promise is broken: so libFuzzer keeps the bytes.
    static func check(_ bytes: [UInt8]) {
        do throws(BrokenProperty) {
            _ = try properties.check(bytes)
        } catch {
            fatalError("\(error)")
        }
    }
}

#if FUZZING
    @_cdecl("LLVMFuzzerTestOneInput")
    public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        ReplyFuzzer.check(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    }
#else
    @main struct Corpus {
        /// Reads the files that are named, or all of the committed corpus.
        static func main() throws {
            let folder = URL(filePath: "Fuzz/corpus/replies")
            let named = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
            let files =
                named.isEmpty
                ? try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) : Array(named)
            for file in files { ReplyFuzzer.check(Array(try Data(contentsOf: file))) }
            print("\(files.count) replies")
        }
    }
#endif
