/// Reads the text layer of a PDF.
package struct PDFTextLayer: Sendable {
    private let finder: ToolFinder
    private let limits: ConversionLimits

    package init(finder: ToolFinder, limits: ConversionLimits = ConversionLimits()) {
        self.finder = finder
        self.limits = limits
    }

    /// The text with its layout kept by spaces, pages parted by form feeds, in UTF-8.
    package func text(of bytes: [UInt8]) async throws(ConversionError) -> [UInt8] {
        guard let program = finder.program(.pdftotext) else { throw .missing(.pdftotext) }
        let process = ConverterProcess(tool: .pdftotext, program: program, finder: finder, limits: limits)
        return try await process.run(["-layout", "-enc", "UTF-8", "-", "-"], input: bytes)
    }
}
