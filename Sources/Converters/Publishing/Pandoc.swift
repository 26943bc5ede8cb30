/// Reads office formats through pandoc, sandboxed: it can't open other files or addresses.
package struct Pandoc: Sendable {
    /// What pandoc reads for us.
    package enum Source: String, Sendable, Hashable { case docx, html }

    private let finder: ToolFinder
    private let limits: ConversionLimits

    package init(finder: ToolFinder, limits: ConversionLimits = ConversionLimits()) {
        self.finder = finder
        self.limits = limits
    }

    /// The document as pandoc's JSON syntax tree; tracked changes are taken as accepted.
    package func syntaxTree(of bytes: [UInt8], format: Source) async throws(ConversionError) -> [UInt8] {
        try await process().run(["--sandbox", "-f", format.rawValue, "-t", "json"], input: bytes)
    }

    private func process() throws(ConversionError) -> ConverterProcess {
        guard let program = finder.program(.pandoc) else { throw .missing(.pandoc) }
        return ConverterProcess(tool: .pandoc, program: program, finder: finder, limits: limits)
    }
}
