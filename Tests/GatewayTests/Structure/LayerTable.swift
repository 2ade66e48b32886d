import Foundation

/// Which folder of a module may refer to which, as the tables of `docs/architecture.md` say: a folder refers only to folders in rows below its
/// own. The last row is the lowest.
struct LayerTable {
    /// Folder by folder, the height of its row; the lowest is 0.
    private(set) var heights: [String: Int] = [:]

    init(rows: [[String]]) {
        for (height, row) in rows.reversed().enumerated() {
            for folder in row { heights[folder] = height }
        }
    }

    /// Reads the table below the heading `### module`. Its first column names the folders, each in back quotes; `.` is the module's own folder.
    init(of module: String, in document: String) {
        let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
        let section = lines.drop { $0 != "### \(module)" }.dropFirst().prefix { !$0.hasPrefix("#") }
        let rows = section.filter { $0.hasPrefix("| `") }.map { line in
            line.split(separator: "|")[0].split(separator: "`").enumerated().filter { !$0.offset.isMultiple(of: 2) }.map {
                String($0.element)
            }
        }
        self.init(rows: rows)
    }

    func allows(_ folder: String, toName other: String) -> Bool {
        guard let mine = heights[folder], let its = heights[other] else { return false }
        return folder == other || its < mine
    }

    /// A reference that the table does not allow.
    struct Violation: Equatable, CustomStringConvertible {
        var file: String
        var line: Int
        var name: String
        var folder: String
        var other: String

        var description: String { "\(file):\(line): \(name) of \(other) is named in \(folder)" }
    }

    /// What of the files of a module names a type of a folder that is in no row below.
    ///
    /// - Parameter files: by path within the module, `Planning/FamilyPlan.swift`.
    func violations(in files: [String: SwiftSource]) -> [Violation] {
        var homes: [String: Set<String>] = [:]
        var nestedHomes: [String: Set<String>] = [:]
        for (path, source) in files {
            for name in source.declared { homes[name, default: []].insert(Self.folder(of: path)) }
            for name in source.nested { nestedHomes[name, default: []].insert(Self.folder(of: path)) }
        }
        return files.sorted { $0.key < $1.key }.flatMap { path, source in
            let folder = Self.folder(of: path)
            var uses = source.used.filter { !source.nested.contains($0.key) }.map {
                (line: $0.value, name: $0.key, homes: homes[$0.key])
            }
            // `A.B` where an extension of another folder adds B to A. A name that types of two folders have within them says of neither that it
            // is meant.
            for inner in source.qualified where homes[inner.outer] != nil {
                guard let found = nestedHomes[inner.name], found.count == 1 else { continue }
                uses.append((inner.line, inner.name, found))
            }
            return uses.flatMap { use in
                (use.homes ?? []).filter { !allows(folder, toName: $0) }.map {
                    Violation(file: path, line: use.line, name: use.name, folder: folder, other: $0)
                }
            }.sorted { $0.line < $1.line }
        }
    }

    /// `Replies` of `Replies/Understanding/Cue.swift`, `.` of a file of the module's own folder.
    static func folder(of path: String) -> String {
        let parts = path.split(separator: "/")
        return parts.count > 1 ? String(parts[0]) : "."
    }
}
