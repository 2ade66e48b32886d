// swift-tools-version: 6.2
import PackageDescription

// One loop sets these for every target of ours, so that no module is laxer than another.
let settings: [SwiftSetting] = [
    // `any` marks every existential: a boxed protocol value costs, and should be seen.
    .enableUpcomingFeature("ExistentialAny"),
    // Imports are internal unless said otherwise: a module cannot expose what it imports.
    .enableUpcomingFeature("InternalImportsByDefault"),
    // A file uses only the members of modules that it imports itself.
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "gatewayd",
    products: [.executable(name: "gatewayd", targets: ["gatewayd"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Without its ConfigurationSupport trait: our configuration is YAML that names lines (docs/decisions/0003).
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The libraries of the system: a module map, and a shim where C macros or varargs do not import.
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

        .target(
            name: "Templates",
            dependencies: ["CCmark", .product(name: "Yams", package: "Yams")]),
        .target(
            name: "Channels",
            dependencies: [
                "Templates", "CCurl", "COpenSSL", "CPango", "CQRencode",
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "Gateway",
            dependencies: [
                "Templates", "Channels",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "gatewayd",
            dependencies: [
                "Templates", "Channels", "Gateway", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),

        // What `make bench` runs beside Python's Fluent.
        .executableTarget(
            name: "TemplateBenchmark", dependencies: ["Templates"], path: "Benchmarks/templates",
            exclude: [
                "fluent_runtime.py", "invitation.cy.ftl", "invitation.cy.md", "invitation.en.ftl", "invitation.en.md",
            ]),

        // Properties of every parser of untrusted bytes: `make fuzz` tries them with random bytes, a test with the committed corpora.
        .target(name: "FuzzProperties", dependencies: ["Gateway", "Channels", "Templates"], path: "Fuzz/FuzzProperties"),
        // Built without the fuzzer they read their corpora once.
        .executableTarget(name: "ReplyFuzzer", dependencies: ["FuzzProperties"], path: "Fuzz/ReplyFuzzer"),
        .executableTarget(name: "ParserFuzzer", dependencies: ["FuzzProperties"], path: "Fuzz/ParserFuzzer"),

        // For the tests alone: fake servers on 127.0.0.1 that a test tells what to answer.
        .target(name: "FakeServers", path: "Tests/FakeServers"),
        .testTarget(name: "TemplateTests", dependencies: ["Templates"], exclude: ["Welsh/phrases.txt"]),
        .testTarget(name: "ChannelsTests", dependencies: ["Channels", "FakeServers", "Templates"]),
        // GRDB, to hold the life cycle against the very CHECKs of the store.
        .testTarget(
            name: "GatewayTests",
            dependencies: [
                "Gateway", "Channels", "Templates", "FuzzProperties", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Replies/labelled"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "gatewayd", "Gateway", "Channels", "FakeServers", "Templates",
                .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ]),
        // Cuts the power of a store. A process of its own: the shim is the VFS of every database that the process opens.
        .target(name: "PowerCut", path: "Tests/PowerCut", linkerSettings: [.linkedLibrary("sqlite3")]),
        .testTarget(
            name: "TortureTests",
            dependencies: ["Gateway", "Channels", "Templates", "PowerCut", .product(name: "GRDB", package: "GRDB.swift")]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = settings
}
