import Channels
import Glibc
import Templates

/// A folder with families' names and addresses: only the daemon's user and group may read it, and only its user may write it.
struct PrivateFolder: Equatable {
    let path: String

    /// The folders of a configuration that other users can read or the group can write. A folder that does not exist yet is
    /// created with a private mode.
    static func open(of configuration: Configuration) -> [PrivateFolder] {
        var paths = [configuration.state]
        if let letters = configuration.letter?.folder, letters != configuration.state { paths.append(letters) }
        return paths.map(PrivateFolder.init).filter(\.isOpen)
    }

    /// Judged by the mode; of a symbolic link by that of the folder it names.
    var isOpen: Bool {
        // A folder that is not there, or of which the system says nothing, is made or refused elsewhere.
        guard let facts = try? PathFacts(of: path) else { return false }
        return Self.isOpen(mode: facts.mode)
    }

    static func isOpen(mode: mode_t) -> Bool { mode & 0o027 != 0 }
}

extension Localizer {
    func sentence(_ folder: PrivateFolder) -> String {
        text("service-folder-open", ["folder": .text(folder.path), "path": .text(ShellWord.quoted(folder.path))])
    }
}
