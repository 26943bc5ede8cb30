package import Converters
package import Importing
internal import CommunitySafety
internal import Proofreading

/// Turns a partner's file into sheets: text in process, spreadsheets through the reading program.
package struct SheetIntake: Sendable {
    package let finder: ToolFinder
    package let limits: ReadingLimits

    package init(
        finder: ToolFinder,
        limits: ReadingLimits = ReadingLimits(textBytes: 20 << 20, packedBytes: 20 << 20, unpackedBytes: 128 << 20)
    ) {
        self.finder = finder
        self.limits = limits
    }

    /// Throws `invalid` for a file that can't be read, with what would mend it; `unavailable` when the reading program is
    /// missing.
    package func workbook(
        of file: EvidenceFile, isPublished: Bool = false
    ) async throws(ServiceError) -> Workbook {
        guard !file.bytes.isEmpty else {
            throw Self.refusal("load.empty", file, "The file is empty.", "Choose the file that holds the table.")
        }
        guard file.bytes.count <= limits.packedBytes else {
            throw Self.refusal(
                "load.tooLarge", file,
                "The file has \(file.bytes.count) bytes; at most \(limits.packedBytes) are read.",
                "Save the sheet with the table alone.")
        }
        do {
            return try await read(file, isPublished)
        } catch let error as ServiceError {
            throw error
        } catch let fault as SheetFault {
            throw Self.refusal(fault, file)
        } catch let error as ReadingError {
            throw .invalid([Diagnostic(error, in: DocumentFile(name: file.name, bytes: []))])
        } catch ConversionError.missing(let tool) {
            throw .unavailable(.converter(Diagnostic(.missing(tool), in: DocumentFile(name: file.name, bytes: []))))
        } catch let error as ConversionError {
            throw Self.refusal(error, file)
        } catch {
            throw Self.refusal(.damaged, file)
        }
    }

    /// A block pasted into a form.
    package func workbook(pasted text: String) throws(ServiceError) -> Workbook {
        do {
            return Workbook(sheets: [try PastedTable.grid(text, name: "Pasted")])
        } catch {
            throw Self.refusal(.blank, EvidenceFile(name: "Pasted block", bytes: []))
        }
    }

    private func read(_ file: EvidenceFile, _ isPublished: Bool) async throws -> Workbook {
        if file.bytes.starts(with: [0x50, 0x4B]) {
            let entries = Set(try ArchiveInspector(limits: limits).entries(of: file.bytes).map(\.name))
            guard entries.contains("xl/workbook.xml") || entries.contains("content.xml") else {
                throw SheetFault.format
            }
            return try await converted(file, isPublished)
        }
        if file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return try await converted(file, isPublished) }
        switch FormatDetector(limits: limits).detect(file.bytes, name: file.name) {
        case .readable(.html):
            return Workbook(sheets: [try PastedTable.grid(String(decoding: file.bytes, as: UTF8.self), name: "")])
        case .readable(.markdown), .readable(.text):
            return Workbook(sheets: [try DelimitedReader.grid(file.bytes, name: "")])
        case .readable(.docx), .readable(.odt), .readable(.pdf), .oldOffice, .spreadsheet, .presentation, .richText,
            .image, .archive, .unknown:
            throw SheetFault.format
        }
    }

    private func converted(_ file: EvidenceFile, _ isPublished: Bool) async throws -> Workbook {
        try Workbook(answer: try await SheetConverter(finder: finder).sheets(of: file.bytes, isPublished: isPublished))
    }

    private static func refusal(_ error: ConversionError, _ file: EvidenceFile) -> ServiceError {
        switch error {
        case .missing, .noWorkspace, .failed: refusal(.damaged, file)
        case .tookTooLong(_, let seconds):
            refusal(
                "load.tookTooLong", file, "Reading the file was stopped after \(seconds) seconds.",
                "Save the sheet with the table alone, or as CSV.")
        case .tooMuchOutput: refusal(.cells, file)
        }
    }

    private static func refusal(_ fault: SheetFault, _ file: EvidenceFile) -> ServiceError {
        let (message, remedy) = fault.words
        return refusal("load.\(fault.rawValue)", file, message, remedy)
    }

    private static func refusal(
        _ rule: String, _ file: EvidenceFile, _ message: String, _ remedy: String
    ) -> ServiceError {
        .invalid([
            Diagnostic(
                severity: .error, rule: rule, place: nil, quote: file.name, message: "\(file.name): \(message)",
                remedy: remedy)
        ])
    }
}

extension SheetFault {
    var words: (message: String, remedy: String) {
        let small = "Delete what is outside the table, or save the table alone, and send it again."
        return switch self {
        case .encrypted: ("It is locked with a password.", "Open it, take the password off, and save it.")
        case .format: ("It is no spreadsheet that is read here.", "Save it as XLSX, ODS, XLS or CSV.")
        case .damaged: ("It is cut off or damaged.", "Open it in a spreadsheet program and save it anew.")
        case .doctype:
            ("It brings definitions that no spreadsheet has.", "Open it in a spreadsheet program and save it anew.")
        case .rows: ("A sheet has more than 60,000 rows.", small)
        case .columns: ("A sheet has more than 512 columns.", small)
        case .cells: ("It has more than 600,000 cells.", small)
        case .memory: ("It takes more memory than a table may.", small)
        case .blank: ("No cell holds anything.", "Choose the file that holds the table, or paste its cells.")
        }
    }
}

extension SheetIntake {
    /// With the same tools as documents are read by.
    package init(_ intake: DocumentIntake) { self.init(finder: intake.finder) }
}
