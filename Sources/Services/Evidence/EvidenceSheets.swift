internal import CommunitySafety
package import Converters
internal import Foundation
internal import Importing
internal import Proofreading

/// A file with what could be seen in it.
struct OpenedFile: Sendable {
    let file: EvidenceFile
    /// Empty for what isn't a table.
    let sheets: [SheetGrid]
    /// What its shape tells; nil when nothing does.
    let kind: LoadKind?
}

/// Opens files of figures: tables as grids, workbooks through the converter.
package struct EvidenceSheets: Sendable {
    private let finder: ToolFinder?

    /// Without a finder workbooks can't be read.
    package init(finder: ToolFinder?) { self.finder = finder }

    /// Throws `unavailable` when a workbook can't be converted here, `invalid` when it is none.
    func open(_ files: [EvidenceFile]) async throws(ServiceError) -> [OpenedFile] {
        var opened: [OpenedFile] = []
        for file in files {
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
        guard let finder else { throw .unavailable(.converter(.noSpreadsheets)) }
        let json: [UInt8]
        do throws(ConversionError) {
            json = try await CalamineSketch(finder: finder).json(of: file.bytes)
        } catch {
            if case .failed = error { throw .invalid([.noWorkbook(file.name)]) }
            throw .unavailable(.converter(.noSpreadsheets))
        }
        do {
            return try JSONDecoder().decode([SheetForm].self, from: Data(json)).map(\.grid)
        } catch {
            throw .invalid([.noWorkbook(file.name)])
        }
    }
}

/// A sheet as the converter writes it.
private struct SheetForm: Decodable {
    let name: String
    let rows: [[CellForm]]

    var grid: SheetGrid { SheetGrid(name: name, rows: rows.map { $0.map(\.cell) }) }
}

private struct CellForm: Decodable {
    let cell: SheetCell

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            cell = .empty
        } else if let text = try? container.decode(String.self) {
            cell =
                text.isEmpty ? .empty : CalendarDate(iso: String(text.dropFirst())).map(SheetCell.date) ?? .text(text)
        } else if let truth = try? container.decode(Bool.self) {
            cell = .truth(truth)
        } else {
            cell = .number(try container.decode(Double.self))
        }
    }
}

extension Diagnostic {
    /// The converter of workbooks is missing.
    static let noSpreadsheets = Diagnostic(
        severity: .error, rule: "load.noConverter", place: nil, quote: "",
        message: "Spreadsheets can’t be read on this machine.",
        remedy: "Run scripts/setup, which installs python-calamine, or save the sheet as CSV.")

    static func noWorkbook(_ name: String) -> Diagnostic {
        Diagnostic(
            severity: .error, rule: "load.noWorkbook", place: nil, quote: name,
            message: "\(name) can’t be read as a spreadsheet.",
            remedy: "Open it in the program that made it and save it again, without a password.")
    }
}
