package import CommunitySafety
package import Converters
package import Importing
internal import Proofreading

/// Turns a file of any known format into a document: in process, or through a converter.
package struct DocumentIntake: Sendable {
    package let finder: ToolFinder
    package let limits: ReadingLimits

    package init(finder: ToolFinder, limits: ReadingLimits = ReadingLimits()) {
        self.finder = finder
        self.limits = limits
    }

    /// The document in a file. Throws `invalid` when it can't be read, `unavailable` when its converter is missing.
    package func reading(_ file: DocumentFile) async throws(ServiceError) -> Reading {
        do {
            return try await read(file)
        } catch let error as ReadingError {
            throw .invalid([Diagnostic(error, in: file)])
        } catch let error as ConversionError {
            throw Self.refusal(error, file)
        } catch {
            throw .invalid([Diagnostic(.damaged(.text, offset: 0), in: file)])
        }
    }

    /// The plan in a file, with what had to be mended among its diagnostics.
    package func plan(
        in file: DocumentFile, year: PlanYear?, corrections: ReadingCorrections = ReadingCorrections()
    ) async throws(ServiceError) -> PlanDocumentReading {
        let reading = try await reading(file)
        var plan = CorrectedReader(year: year, corrections: corrections).read(reading.document)
        plan.diagnostics = reading.notes.map { Diagnostic($0) } + plan.diagnostics
        return PlanDocumentReading(file: file, document: reading.document, reading: plan)
    }

    /// A converter that is missing is the machine's fault; one that fails on a file is the file's.
    private static func refusal(_ error: ConversionError, _ file: DocumentFile) -> ServiceError {
        switch error {
        case .missing, .noWorkspace: .unavailable(.converter(Diagnostic(error, in: file)))
        case .failed, .tookTooLong, .tooMuchOutput: .invalid([Diagnostic(error, in: file)])
        }
    }

    private func read(_ file: DocumentFile) async throws -> Reading {
        let format = try FormatDetector(limits: limits).format(of: file.bytes, name: file.name)
        switch format {
        case .markdown, .text: return try DocumentReader(limits: limits).reading(file.bytes, format: format)
        case .odt:
            let notes = try ArchiveInspector(limits: limits).check(file.bytes, format: format)
            var reading = try DocumentReader(limits: limits).reading(file.bytes, format: format)
            reading.notes = notes + reading.notes
            return reading
        case .docx: return try await word(file)
        case .html:
            try require(file, atMost: limits.textBytes)
            // pandoc takes UTF-8 only.
            let text = Array(String(decoding: file.bytes, as: UTF8.self).utf8)
            let tree = try await Pandoc(finder: finder).syntaxTree(of: text, format: .html)
            return Reading(document: try PandocReader(limits: limits).read(json: tree, format: .html))
        case .pdf:
            try require(file, atMost: limits.packedBytes)
            let layout = try await PDFTextLayer(finder: finder).text(of: file.bytes)
            return Reading(document: try PDFTextReader(limits: limits).read(layout: layout))
        }
    }

    /// A Word file is looked into before a converter unpacks it; what the converter leaves out, page headers and text
    /// boxes, is read from the file itself.
    private func word(_ file: DocumentFile) async throws -> Reading {
        let notes = try ArchiveInspector(limits: limits).check(file.bytes, format: .docx)
        let tree = try await Pandoc(finder: finder).syntaxTree(of: file.bytes, format: .docx)
        let document = try PandocReader(limits: limits).read(json: tree, word: file.bytes)
        return Reading(document: document, notes: notes.filter { $0 != .leftOutPageHeaders })
    }

    private func require(_ file: DocumentFile, atMost limit: Int) throws(ReadingError) {
        guard file.bytes.count <= limit else { throw .tooLarge(bytes: file.bytes.count, limit: limit) }
    }
}
