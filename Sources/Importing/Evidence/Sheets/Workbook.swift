import Foundation

/// The sheets of one file, in their order.
package struct Workbook: Sendable, Hashable, Codable {
    package let sheets: [SheetGrid]

    package init(sheets: [SheetGrid]) { self.sheets = sheets }

    /// What the reading program answered. Throws ``SheetFault`` where it says why it doesn't read a file.
    package init(answer: [UInt8]) throws(SheetFault) {
        let found: Answer
        do { found = try JSONDecoder().decode(Answer.self, from: Data(answer)) } catch { throw .damaged }
        if let error = found.error { throw SheetFault(rawValue: error) ?? .damaged }
        sheets = (found.sheets ?? []).map(\.grid)
        guard sheets.contains(where: { !$0.isBlank }) else { throw .blank }
    }

    private struct Answer: Decodable {
        let error: String?
        let sheets: [Sheet]?
    }

    private struct Sheet: Decodable {
        let name: String
        let isHidden: Bool
        let rows: [[SheetCell]]
        let merged: [[Int]]
        let hiddenRows: [Int]
        let hiddenColumns: [Int]

        var grid: SheetGrid {
            SheetGrid(
                name: name, rows: rows, isHidden: isHidden,
                merged: merged.compactMap { $0.count == 4 ? SheetGrid.Merge($0[0], $0[1], $0[2], $0[3]) : nil },
                hiddenRows: Set(hiddenRows), hiddenColumns: Set(hiddenColumns))
        }
    }
}

/// Why a spreadsheet isn't read. Raw values are what the reading program answers.
package enum SheetFault: String, Error, Sendable, Hashable, CaseIterable {
    /// It is locked with a password.
    case encrypted
    /// No spreadsheet that is read here.
    case format
    case damaged
    /// Its XML brings a document type of its own, which no spreadsheet program writes.
    case doctype
    case rows, columns, cells
    case memory
    /// No cell holds anything.
    case blank
}
