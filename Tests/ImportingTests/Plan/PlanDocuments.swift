import Foundation
import Importing
import Proofreading
import Testing

/// The documents that plans are read from in tests.
enum PlanDocuments {
    /// The folder with the real documents: named by WATCHWARD_SHARED, else beside the clone. Nil when it is missing; with
    /// CI=true that fails the test.
    static func shared(_ path: String) -> URL? {
        let environment = ProcessInfo.processInfo.environment
        let folder =
            environment["WATCHWARD_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? clone.appendingPathComponent("../shared")
        let file = folder.appendingPathComponent(path).standardizedFileURL
        if FileManager.default.fileExists(atPath: file.path) { return file }
        #expect(environment["CI"] != "true", "\(file.path) is missing")
        return nil
    }

    /// A made-up plan or its labels.
    static func fixture(_ name: String) -> URL { clone.appendingPathComponent("Tests/Fixtures/Plans/\(name)") }

    /// The file as read in process, or through pandoc where its format needs it; nil when pandoc is missing.
    static func read(_ file: URL) throws -> SourceDocument? {
        switch file.pathExtension {
        case "md": try DocumentReader().read([UInt8](Data(contentsOf: file)), format: .markdown)
        case "txt": try DocumentReader().read([UInt8](Data(contentsOf: file)), format: .text)
        case "html": try pandoc(file, from: "html").map { try PandocReader().read(json: $0, format: .html) }
        case "docx": try pandoc(file, from: "docx").map { try PandocReader().read(json: $0, format: .docx) }
        case "odt": try OpenDocumentReader().reading([UInt8](Data(contentsOf: file))).document
        default: nil
        }
    }

    /// A Markdown document converted to another format by pandoc, read again; nil when pandoc is missing. It goes through HTML,
    /// since pandoc keeps `<br>` in the cells of Markdown for no other format.
    static func converted(_ file: URL, to format: String) throws -> SourceDocument? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appendingPathComponent("plan.html")
        guard try run(["-f", "gfm", "-t", "html", "-o", page.path, file.path]) != nil else { return nil }
        guard format != "html" else { return try read(page) }
        let target = folder.appendingPathComponent("plan.\(format)")
        guard try run(["-f", "html", "-t", format, "-o", target.path, page.path]) != nil else { return nil }
        return try read(target)
    }

    private static let clone = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func pandoc(_ file: URL, from format: String) throws -> [UInt8]? {
        try run(["-f", format, "-t", "json", file.path])
    }

    private static func run(_ arguments: [String]) throws -> [UInt8]? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["pandoc"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus == 127 {
            #expect(ProcessInfo.processInfo.environment["CI"] != "true", "pandoc is missing")
            return nil
        }
        #expect(process.terminationStatus == 0)
        return [UInt8](bytes)
    }
}
