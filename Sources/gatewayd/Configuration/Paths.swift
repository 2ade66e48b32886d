/// The rules for paths in the configuration. The daemon has no working directory of its own, so all are absolute.
enum Paths {
    static func absolute(_ text: String) -> String? {
        text.hasPrefix("/") && !text.split(separator: "/").contains("..") ? text : nil
    }

    /// The kernel's `sun_path` holds 108 bytes with the NUL at the end (unix(7)).
    static func socket(_ text: String) -> String? {
        absolute(text).flatMap { $0.utf8.count <= 107 && !$0.hasSuffix("/") ? $0 : nil }
    }
}
