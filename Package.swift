// swift-tools-version: 6.2
import PackageDescription

/// Settings that every target shares: see docs/architecture.md, "Targets".
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The pure libraries that every other layer may use.
let pure: [Target.Dependency] = ["CommunitySafety", "Statistics", "Proofreading", "HTML"]

let package = Package(
    name: "watchward",
    products: [
        .executable(name: "watchward", targets: ["watchward"]),
        .library(name: "HTML", targets: ["HTML"]),
        .library(name: "Statistics", targets: ["Statistics"]),
        .library(name: "Proofreading", targets: ["Proofreading"]),
        .library(name: "CommunitySafety", targets: ["CommunitySafety"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

        .target(name: "HTML", swiftSettings: strict),
        .target(name: "Statistics", swiftSettings: strict),
        .target(name: "StatisticsReference", dependencies: ["Statistics"], swiftSettings: strict),
        .target(name: "Proofreading", dependencies: ["Statistics"], swiftSettings: strict),
        .target(
            name: "CommunitySafety", dependencies: ["Statistics", "Proofreading"],
            swiftSettings: strict),
        .target(
            name: "Importing", dependencies: pure + ["CMarkGFM", "CZlib"], swiftSettings: strict),
        .target(
            name: "Documents", dependencies: pure + ["CMarkGFM", "CZlib"], swiftSettings: strict),
        .target(
            name: "Converters",
            dependencies: ["CXLSXWriter", .product(name: "Subprocess", package: "swift-subprocess")],
            swiftSettings: strict),
        .target(name: "Delivery", dependencies: ["CCurl"], swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: pure + [
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Services",
            dependencies: pure + [
                "Storage", "Importing", "Documents", "Converters", "Delivery",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: pure + [
                "Services", "Documents", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "watchward",
            dependencies: pure + [
                "Web", "Services", "Storage", "Importing", "Documents", "Converters", "StatisticsReference",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
        .testTarget(
            name: "StatisticsTests", dependencies: ["Statistics", "StatisticsReference"], swiftSettings: strict),
        .testTarget(name: "ProofreadingTests", dependencies: ["Proofreading"], swiftSettings: strict),
        .testTarget(
            name: "CommunitySafetyTests", dependencies: ["CommunitySafety", "Proofreading"],
            swiftSettings: strict),
        .testTarget(
            name: "ImportingTests", dependencies: pure + ["Importing"], swiftSettings: strict),
        .testTarget(
            name: "DocumentsTests", dependencies: pure + ["Documents"], swiftSettings: strict),
        .testTarget(name: "ConvertersTests", dependencies: ["Converters"], swiftSettings: strict),
        .testTarget(name: "DeliveryTests", dependencies: ["Delivery"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: pure + ["Storage", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .testTarget(
            name: "ServicesTests",
            dependencies: pure + ["Services", "Storage", "Importing", "Documents", "Converters", "Delivery"],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: pure + [
                "Web", "Services", "Storage", "Converters", "Documents", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Goldens"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
