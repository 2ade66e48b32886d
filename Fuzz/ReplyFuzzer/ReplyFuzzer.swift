import Foundation
import Gateway

/// Whatever bytes come as a reply: nothing traps, a second reading is the same, and no yes is for more people than a family has.
enum ReplyFuzzer {
    static let understanding: ReplyUnderstanding = {
        let folder = ProcessInfo.processInfo.environment["GATEWAYD_LOCALES"] ?? "locales"
        do {
            return ReplyUnderstanding(try ReplyVocabulary(directory: folder))
        } catch {
            fatalError("no vocabulary in \(folder): run it where the repository is")
        }
    }()

    static func check(_ bytes: some Sequence<UInt8>) {
        let text = String(decoding: Array(bytes), as: UTF8.self)
        for asked in AskedQuestion.allCases {
            let meaning = understanding.read(text, asked: asked)
            precondition(meaning == understanding.read(text, asked: asked))
            precondition(meaning.places.map { meaning.intent == .yes && (1...20).contains($0) } ?? true)
        }
    }
}

#if FUZZING
    @_cdecl("LLVMFuzzerTestOneInput")
    public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        ReplyFuzzer.check(UnsafeBufferPointer(start: start, count: count))
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
            for file in files { ReplyFuzzer.check(try Data(contentsOf: file)) }
            print("\(files.count) replies")
        }
    }
#endif
