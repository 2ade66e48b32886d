/// A file of a message: its name, for findings, and its whole content.
public struct MessageFile: Sendable, Hashable {
    public var name: String
    public var source: String

    public init(name: String, source: String) {
        self.name = name
        self.source = source
    }
}
