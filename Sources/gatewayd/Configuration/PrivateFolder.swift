import Foundation
import Glibc
import Templates

/// A folder with families' names and addresses: nobody beside the daemon and its group may read it, and nobody beside the daemon write it.
struct PrivateFolder: Equatable {
    let path: String

    /// Those of a configuration that are open to others; one that is not there yet is made closed.
    static func open(of configuration: Configuration) -> [PrivateFolder] {
        var paths = [configuration.state]
        if let letters = configuration.letter?.folder, letters != configuration.state { paths.append(letters) }
        return paths.map(PrivateFolder.init).filter(\.isOpen)
    }

    /// By its mode, where a link leads to it by that of the folder itself.
    var isOpen: Bool {
        // A folder that is not there, or whose mode nobody may read, is made or refused elsewhere.
        let folder = URL(filePath: path).resolvingSymlinksInPath().path
        guard let mode = try? FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? UInt32 else {
            return false
        }
        return Self.isOpen(mode: mode)
    }

    static func isOpen(mode: mode_t) -> Bool { mode & 0o027 != 0 }
}

extension Localizer {
    func sentence(_ folder: PrivateFolder) -> String {
        text("service-folder-open", ["folder": .text(folder.path), "path": .text(ShellWord.quoted(folder.path))])
    }
}
