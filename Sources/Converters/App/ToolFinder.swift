package import Foundation

/// Finds tools and assets by one rule: in the home folder (`WATCHWARD_TOOLS`, or else the nearest folder above the
/// program that holds `Resources/`), and programs otherwise on the path.
package struct ToolFinder: Sendable, Hashable {
    /// The folder with `Resources/` and `.venv/`; nil when there is none.
    package let home: URL?
    private let path: [URL]

    /// `named` is the setting `tools`; `program` the running executable; `searchPath` the environment's PATH.
    package init(named: String?, program: URL?, searchPath: String) {
        if let named {
            home = URL(fileURLWithPath: named, isDirectory: true)
        } else {
            home = program.flatMap(Self.home(above:))
        }
        path = searchPath.split(separator: ":").map { URL(fileURLWithPath: String($0), isDirectory: true) }
    }

    /// A file or folder under `Resources/`, if it is there.
    package func resource(_ name: String) -> URL? {
        guard let url = home?.appendingPathComponent("Resources").appendingPathComponent(name) else { return nil }
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    /// The program of a tool; for Typst a `typst` of its own, which needn't be there (see `python`).
    package func program(_ tool: Tool) -> URL? { executable(named: tool.rawValue) }

    /// The private environment's Python.
    package var python: URL? {
        guard let url = home?.appendingPathComponent(".venv/bin/python3") else { return nil }
        return FileManager.default.isExecutableFile(atPath: url.path) ? url : nil
    }

    /// Whether the private environment holds a Python package of this import name.
    package func hasPythonPackage(_ name: String) -> Bool {
        guard python != nil, let lib = home?.appendingPathComponent(".venv/lib") else { return false }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: lib.path).contains {
                FileManager.default.fileExists(atPath: lib.appendingPathComponent("\($0)/site-packages/\(name)").path)
            }
        } catch {
            return false
        }
    }

    private func executable(named name: String) -> URL? {
        path.map { $0.appendingPathComponent(name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    private static func home(above program: URL) -> URL? {
        var folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            let resources = folder.appendingPathComponent("Resources")
            if FileManager.default.fileExists(atPath: resources.path) { return folder }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }
}
