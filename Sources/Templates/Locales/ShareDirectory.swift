public import Foundation

/// Finds the files that the program reads at run time: `locales/`, `providers/`, `examples/`.
public enum ShareDirectory {
    /// The first of: `GATEWAYD_SHARE`; `../share/gatewayd` beside the folder of the executable, as installed; the nearest
    /// folder above the executable that holds `locales/cy`, as in a development build.
    ///
    /// - Parameters:
    ///   - environment: the variables of the process. A `GATEWAYD_SHARE` without locales is not skipped: its user should learn
    ///     that it is wrong.
    ///   - executable: the program's own file; symbolic links in it are followed.
    /// - Returns: nil when there is none, or when the one that `GATEWAYD_SHARE` names holds no `locales/cy`.
    public static func find(environment: [String: String], executable: URL) -> URL? {
        if let named = environment["GATEWAYD_SHARE"], !named.isEmpty {
            let folder = URL(filePath: named, directoryHint: .isDirectory)
            return holdsLocales(folder) ? folder : nil
        }
        var folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
        let installed = folder.deletingLastPathComponent().appending(path: "share/gatewayd", directoryHint: .isDirectory)
        if holdsLocales(installed) { return installed }
        while !holdsLocales(folder) {
            guard folder.pathComponents.count > 1 else { return nil }
            folder = folder.deletingLastPathComponent()
        }
        return folder
    }

    private static func holdsLocales(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "locales/cy").path)
    }
}
