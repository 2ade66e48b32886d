import Foundation
import Testing

@Suite("The layers of the sources")
struct LayerTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL

    private static func files(of module: String) throws -> [String: SwiftSource] {
        let folder = root.appending(path: "Sources/\(module)")
        let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try Dictionary(
            uniqueKeysWithValues: found.filter { $0.hasSuffix(".swift") }.map { path in
                (path, SwiftSource(try String(contentsOf: folder.appending(path: path), encoding: .utf8)))
            })
    }

    private static func table(of module: String) throws -> LayerTable {
        LayerTable(
            of: module, in: try String(contentsOf: root.appending(path: "docs/architecture.md"), encoding: .utf8))
    }

    @Test(
        "a folder names only types of folders in rows below its own, as docs/architecture.md has them",
        arguments: ["Templates", "Channels", "Gateway", "gatewayd"])
    func foldersStandInOrder(module: String) throws {
        let violations = try Self.table(of: module).violations(in: Self.files(of: module))
        #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
    }

    @Test(
        "every folder stands in the table, and every folder of the table is there",
        arguments: ["Templates", "Channels", "Gateway", "gatewayd"])
    func tableIsWhole(module: String) throws {
        let folders = Set(try Self.files(of: module).keys.map(LayerTable.folder))
        #expect(folders == Set(try Self.table(of: module).heights.keys))
    }

    @Test("only the store names GRDB and SQLite", arguments: ["Templates", "Channels", "Gateway", "gatewayd"])
    func databaseStaysInTheStore(module: String) throws {
        let outside = try Self.files(of: module).filter { path, source in
            !(module == "Gateway" && path.hasPrefix("Store/"))
                && source.used.keys.contains { ["GRDB", "GRDBSQLite", "SQLite3"].contains($0) }
        }
        #expect(outside.isEmpty, "\(outside.keys.sorted())")
    }

    private static let small = LayerTable(rows: [["Store"], ["Planning", "Replies"], ["Model"]])

    @Test(
        "an arrow against the table is found, with its file, line and name",
        arguments: [
            (
                "Model/Contact.swift", "struct Contact {\n    var plan: FamilyPlan\n}",
                "Model/Contact.swift:2: FamilyPlan of Planning is named in Model"
            ),
            (
                "Replies/Topic.swift", "let plan = FamilyPlan()",
                "Replies/Topic.swift:1: FamilyPlan of Planning is named in Replies"
            ),
            ("Planning/Rule.swift", "extension Store {\n}", "Planning/Rule.swift:1: Store of Store is named in Planning"),
            ("Model/Step.swift", "var step: Contact.Step?", "Model/Step.swift:1: Step of Planning is named in Model"),
            (
                "Model/Text.swift", "let text = \"\\(FamilyPlan().count) of \\\"it\\\"\"",
                "Model/Text.swift:1: FamilyPlan of Planning is named in Model"
            ),
        ])
    func arrowsAreFound(path: String, text: String, expected: String) {
        #expect(Self.violations(path, text) == [expected])
    }

    @Test(
        "what only looks like an arrow is none",
        arguments: [
            ("Store/Store.swift", "public final class Store { let plan: FamilyPlan }"),
            ("Model/Comment.swift", "// FamilyPlan is above.\n/// See `FamilyPlan`.\nstruct Comment {}"),
            (
                "Model/Text.swift",
                "let text = \"FamilyPlan\" + #\"a \"FamilyPlan\" b\"#\nlet block = \"\"\"\n    FamilyPlan\n    \"\"\""
            ),
            ("Model/Own.swift", "struct Own { struct FamilyPlan {}; var plan: FamilyPlan }"),
            ("Model/Other.swift", "let swift = Swift.FamilyPlan"),
            ("Planning/Same.swift", "let plan = FamilyPlan()"),
            ("Model/Box.swift", "struct Box<Key: Hashable, FamilyPlan> { var plan: FamilyPlan }"),
        ]) func noArrows(path: String, text: String)
    {
        #expect(Self.violations(path, text).isEmpty)
    }

    private static func violations(_ path: String, _ text: String) -> [String] {
        var sources = [
            "Planning/FamilyPlan.swift": SwiftSource(
                "public struct FamilyPlan {}\nextension Contact {\n    struct Step {}\n}")
        ]
        sources["Model/Contact.swift"] = SwiftSource("struct Contact {}")
        sources["Store/Store.swift"] = SwiftSource("public final class Store {}")
        sources[path] = SwiftSource(text)
        return small.violations(in: sources).map(\.description)
    }
}
