import Foundation

/// Sets PDF by Typst, through the private Python environment or a `typst` program.
package struct TypstCompiler: Sendable {
    private let finder: ToolFinder
    private let limits: ConversionLimits

    package init(finder: ToolFinder, limits: ConversionLimits = ConversionLimits()) {
        self.finder = finder
        self.limits = limits
    }

    /// Whether PDFs can be made here.
    package var isAvailable: Bool { route != nil }

    /// A tagged PDF (PDF/UA-1) of the source. `files` are what the source includes, by their names.
    package func pdf(
        of source: [UInt8], files: [String: [UInt8]] = [:]
    ) async throws(ConversionError) -> [UInt8] {
        guard let route else { throw .missing(.typst) }
        return try await Workspace.with { (folder) async throws(ConversionError) -> [UInt8] in
            try Workspace.write(source, to: folder.appendingPathComponent("main.typ"))
            for (name, bytes) in files {
                try Workspace.write(
                    bytes, to: folder.appendingPathComponent(String(name.split(separator: "/").last ?? "file")))
            }
            let process = ConverterProcess(tool: .typst, program: route.program, finder: finder, limits: limits)
            _ = try await process.run(route.arguments, folder: folder)
            guard let pdf = FileManager.default.contents(atPath: folder.appendingPathComponent("main.pdf").path) else {
                throw ConversionError.failed(.typst, excerpt: "it wrote no file")
            }
            return [UInt8](pdf)
        }
    }

    private var route: (program: URL, arguments: [String])? {
        if let python = finder.python, finder.hasPythonPackage("typst"),
            let script = finder.resource("tools/typst-compile.py")
        {
            return (python, ["-I", script.path, "main.typ", "main.pdf"])
        }
        if let typst = finder.program(.typst) {
            return (typst, ["compile", "--pdf-standard", "ua-1", "main.typ", "main.pdf"])
        }
        return nil
    }
}
