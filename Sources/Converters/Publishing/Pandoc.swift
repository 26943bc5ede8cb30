/// Reads and writes office formats through pandoc, sandboxed: it can't open other files or addresses.
package struct Pandoc: Sendable {
    /// What pandoc reads for us.
    package enum Source: String, Sendable, Hashable { case docx, odt, html }

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

    /// A Word file made from a web page, with the styles of `reference` where one is given (its path).
    package func word(fromHTML bytes: [UInt8], reference: String? = nil) async throws(ConversionError) -> [UInt8] {
        let styles = reference.map { ["--reference-doc=\($0)"] } ?? []
        return try await process().run(["--sandbox", "-f", "html", "-t", "docx", "-o", "-"] + styles, input: bytes)
    }

    private func process() throws(ConversionError) -> ConverterProcess {
        guard let program = finder.program(.pandoc) else { throw .missing(.pandoc) }
        return ConverterProcess(tool: .pandoc, program: program, finder: finder, limits: limits)
    }
}
