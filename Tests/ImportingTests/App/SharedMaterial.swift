import Foundation
import Testing

/// The shared documents that readers are tested with, and pandoc to make other formats of them.
enum SharedMaterial {
    static let realPlan = "plans/sevenoaks-2023-24.md"
    static let examplePlan = "plans/example/plan-a.md"

    private struct Missing: Error {}

    /// A file's bytes; nil, with a message, when the folder isn't there. In continuous integration that fails the test.
    static func bytes(_ path: String) throws -> [UInt8]? {
        let file = folder.appendingPathComponent(path)
        guard FileManager.default.isReadableFile(atPath: file.path) else {
            try miss("\(file.path) is missing: set WATCHWARD_SHARED to the folder of shared documents")
            return nil
        }
        return [UInt8](try Data(contentsOf: file))
    }

    /// What pandoc makes of a Markdown file in another format, by way of HTML, which alone keeps the tags in its cells;
    /// nil, with a message, without pandoc.
    static func converted(_ markdown: [UInt8], to format: String) throws -> [UInt8]? {
        guard let html = try pandoc(["-f", "gfm", "-t", "html", "-o", "-"], input: markdown) else { return nil }
        return format == "html" ? html : try pandoc(["-f", "html", "-t", format, "-o", "-"], input: html)
    }

    /// Pandoc's syntax tree of a file as JSON.
    static func tree(_ bytes: [UInt8], from format: String) throws -> [UInt8]? {
        try pandoc(["-f", format, "-t", "json"], input: bytes)
    }

    static func pandoc(_ arguments: [String], input: [UInt8]) throws -> [UInt8]? {
        guard let program = path(of: "pandoc") else {
            try miss("pandoc isn't on the path: apt-get install pandoc")
            return nil
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { print("\(folder.path) is left behind") }
        }
        let source = folder.appendingPathComponent("in")
        let target = folder.appendingPathComponent("out")
        try Data(input).write(to: source)
        let process = Process()
        process.executableURL = program
        process.arguments =
            arguments.map { $0 == "-" ? target.path : $0 } + (arguments.contains("-o") ? [] : ["-o", target.path]) + [
                source.path
            ]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Missing() }
        return [UInt8](try Data(contentsOf: target))
    }

    private static var folder: URL {
        if let named = ProcessInfo.processInfo.environment["WATCHWARD_SHARED"] { return URL(fileURLWithPath: named) }
        let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
        return URL(fileURLWithPath: root).appendingPathComponent("../shared")
    }

    private static func path(of program: String) -> URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { URL(fileURLWithPath: String($0)).appendingPathComponent(program) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    private static func miss(_ message: String) throws {
        print(message)
        if ProcessInfo.processInfo.environment["CI"] == "true" { throw Missing() }
    }
}
