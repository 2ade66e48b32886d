/// Why a command did not do its work, in the words of the person at the terminal. Ends with status 1.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) { description = sentence }
}
