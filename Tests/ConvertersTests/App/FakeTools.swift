import Foundation

@testable import Converters

/// A folder of made-up programs that stand in for converters.
struct FakeTools {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("fake-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func add(_ name: String, script: String) throws {
        let file = folder.appendingPathComponent(name)
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }

    /// Finds only these programs.
    var finder: ToolFinder { ToolFinder(named: folder.path, program: nil, searchPath: folder.path) }

    func remove() throws { try FileManager.default.removeItem(at: folder) }
}
