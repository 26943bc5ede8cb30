import Foundation

/// Reads spreadsheets by the private environment's python-calamine: values only, never a formula, a macro or a link.
package struct SheetConverter: Sendable {
    private let finder: ToolFinder
    private let limits: ConversionLimits

    package init(
        finder: ToolFinder, limits: ConversionLimits = ConversionLimits(seconds: 30, memory: 1 << 30, output: 64 << 20)
    ) {
        self.finder = finder
        self.limits = limits
    }

    /// Whether spreadsheets can be read here.
    package var isAvailable: Bool { route != nil }

    /// The workbook as JSON: `{"sheets": […]}`, or `{"error": reason}` for one that isn't read. What a statistics office publishes
    /// may be larger than a partner's table.
    package func sheets(of bytes: [UInt8], isPublished: Bool = false) async throws(ConversionError) -> [UInt8] {
        guard let route else { throw .missing(.calamine) }
        return try await Workspace.with { (folder) async throws(ConversionError) -> [UInt8] in
            try Workspace.write(bytes, to: folder.appendingPathComponent("workbook"))
            let process = ConverterProcess(tool: .calamine, program: route.python, finder: finder, limits: limits)
            let arguments = ["-I", route.script.path, "workbook"] + (isPublished ? ["--published"] : [])
            return try await process.run(arguments, folder: folder)
        }
    }

    private var route: (python: URL, script: URL)? {
        guard let python = finder.python, finder.hasPythonPackage("python_calamine"),
            let script = finder.resource("tools/sheet-read.py")
        else { return nil }
        return (python, script)
    }
}
