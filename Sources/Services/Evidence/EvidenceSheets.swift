internal import CommunitySafety
internal import Proofreading
internal import Importing

/// A file with what could be seen in it.
struct OpenedFile: Sendable {
    let file: EvidenceFile
    /// Empty for what isn't a table.
    let sheets: [SheetGrid]
    /// What its shape tells; nil when nothing does.
    let kind: LoadKind?
}

/// Opens files of figures: tables as grids, workbooks through the converter.
struct EvidenceSheets: Sendable {
    /// Nil where workbooks can't be read.
    let intake: SheetIntake?

    /// Throws `unavailable` when a workbook can't be converted here, `invalid` when it is none.
    func open(_ files: [EvidenceFile]) async throws(ServiceError) -> [OpenedFile] {
        var opened: [OpenedFile] = []
        for given in files {
            let file = try given.read()
            if EvidenceShape.isJSON(file.bytes) {
                opened.append(OpenedFile(file: file, sheets: [], kind: .boundaries))
                continue
            }
            let sheets =
                EvidenceShape.isWorkbook(file.bytes)
                ? try await grids(of: file) : [SeparatedValues.grid(of: file.bytes, name: file.name)]
            opened.append(OpenedFile(file: file, sheets: sheets, kind: EvidenceShape.kind(of: sheets)))
        }
        return opened
    }

    private func grids(of file: EvidenceFile) async throws(ServiceError) -> [SheetGrid] {
        guard let intake else { throw .unavailable(.converter(.noSpreadsheets)) }
        return try await intake.workbook(of: file, isPublished: true).sheets
    }
}

extension Diagnostic {
    /// The converter of workbooks is missing.
    static let noSpreadsheets = Diagnostic(
        severity: .error, rule: "load.noConverter", place: nil, quote: "",
        message: "Spreadsheets can’t be read on this machine.",
        remedy: "Run scripts/setup, which installs python-calamine, or save the sheet as CSV.")
}
