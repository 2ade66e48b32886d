import Foundation

/// A pipe whose reader is gone before the program begins, which `program | true` would leave to chance.
enum ClosedPipe {
    /// A shell command that starts the program given to it, with the streams that `streams` names (`>&4 2>&4`) leading into the pipe.
    static func shell(_ streams: String, in folder: URL = FileManager.default.temporaryDirectory) -> [String] {
        let pipe = folder.appending(path: "pipe-\(UUID().uuidString)").path
        // Opened for reading too, so that opening it for writing does not wait for a reader.
        let script = #"mkfifo "$0" && exec 3<>"$0" && exec 4>"$0" 3<&- && rm "$0" && exec "$@" \#(streams) 4>&-"#
        return ["/bin/sh", "-c", script, pipe]
    }
}
