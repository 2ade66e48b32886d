/// A file of a message: its name, as findings give it, and all that stands in it.
public struct MessageFile: Sendable, Hashable {
    public var name: String
    public var source: String

    public init(name: String, source: String) {
        self.name = name
        self.source = source
    }
}
