import Foundation
import FuzzProperties

extension FuzzedParser {
    /// Ends the program where a promise is broken: so libFuzzer keeps the bytes.
    func mustHold(_ bytes: [UInt8]) {
        do throws(BrokenProperty) {
            _ = try check(bytes)
        } catch {
            fatalError("\(error)")
        }
    }
}

#if FUZZING
    /// libFuzzer knows one entry in a program, so `GATEWAYD_FUZZED` says which parser it is.
    private let fuzzed: FuzzedParser = {
        let name = ProcessInfo.processInfo.environment["GATEWAYD_FUZZED"] ?? ""
        guard let parser = FuzzedParser(rawValue: name) else {
            fatalError("GATEWAYD_FUZZED is one of \(FuzzedParser.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return parser
    }()

    @_cdecl("LLVMFuzzerTestOneInput")
    public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        fuzzed.mustHold(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    }
#else
    @main struct Corpora {
        /// Reads the committed corpora, all of each.
        static func main() throws {
            for parser in FuzzedParser.allCases {
                let folder = URL(filePath: "Fuzz/corpus/\(parser.rawValue)")
                let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                for file in files { parser.mustHold(Array(try Data(contentsOf: file))) }
                print("\(parser.rawValue): \(files.count)")
            }
        }
    }
#endif
