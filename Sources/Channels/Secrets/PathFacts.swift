internal import Glibc

/// What the file system says of a path, by stat(2): of a link, of what it leads to.
public struct PathFacts: Sendable, Equatable {
    /// Permissions and kind, as in `st_mode`.
    public let mode: UInt32

    public var isFolder: Bool { mode & S_IFMT == S_IFDIR }

    /// - Throws: why there is nothing to say: a missing file, a link that leads nowhere, a folder on the way that may not be searched.
    public init(of path: String) throws(SystemFailure) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw SystemFailure(number: errno) }
        mode = facts.st_mode
    }
}

/// A failure of the system, by its number in errno(3).
public struct SystemFailure: Error, Sendable, Equatable {
    public let number: Int32

    public init(number: Int32) { self.number = number }
}
