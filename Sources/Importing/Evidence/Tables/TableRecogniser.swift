package import CommunitySafety

/// Finds the remembered mapping that a new file of the same shape is read by.
package struct TableRecogniser: Sendable {
    /// A mapping with what identifies its files.
    package struct Known: Sendable, Hashable {
        package let id: String
        package let mapping: TableMapping
        package let fingerprint: String
        /// The sheet's and the file's name as ``TableShape/key(_:)`` writes them.
        package let sheetKey: String
        package let fileKey: String

        package init(id: String, mapping: TableMapping, fingerprint: String, sheetKey: String, fileKey: String) {
            self.id = id
            self.mapping = mapping
            self.fingerprint = fingerprint
            self.sheetKey = sheetKey
            self.fileKey = fileKey
        }
    }

    /// How far down headings are looked for.
    private static let deepest = 40
    private let known: [Known]

    /// Newest first: of two that fit equally well the first is taken.
    package init(_ known: [Known]) { self.known = known }

    /// The mapping for a sheet, its rows and columns as they are there; nil when none fits.
    ///
    /// A table that doesn't name its measure is recognised only when file and sheet are called as before: "Ward, Oct–Dec"
    /// could count anything.
    package func mapping(for grid: SheetGrid, file: String) -> (id: String, mapping: TableMapping)? {
        let spread = grid.spread
        let (sheetKey, fileKey) = (TableShape.key(grid.name), TableShape.key(Self.withoutEnding(file)))
        var best: (score: Int, id: String, mapping: TableMapping)?
        for known in known {
            guard let first = Self.row(of: known, in: spread) else { continue }
            let score = (known.sheetKey == sheetKey ? 1 : 0) + (known.fileKey == fileKey ? 2 : 0)
            guard known.mapping.has(.measure) || score == 3, score > best?.score ?? -1 else { continue }
            best = (score, known.id, Self.moved(known.mapping, to: first, in: spread, sheet: grid.name))
        }
        return best.map { ($0.id, $0.mapping) }
    }

    /// "davss-2022-q1.xlsx" without ".xlsx".
    package static func withoutEnding(_ file: String) -> String {
        guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
        return String(file[..<dot])
    }

    private static func row(of known: Known, in grid: SheetGrid) -> Int? {
        let count = known.mapping.headers.count
        let expected = known.mapping.firstRow - 1
        let rows = [expected] + (0..<min(deepest, grid.rows.count)).filter { $0 != expected }
        return rows.first { TableHeadings(grid, first: $0, count: count).fingerprint == known.fingerprint }
    }

    private static func moved(
        _ mapping: TableMapping, to first: Int, in grid: SheetGrid, sheet: String
    ) -> TableMapping {
        var mapping = mapping
        mapping.firstRow = first + 1
        mapping.sheet = sheet
        let headings = TableHeadings(grid, first: first, count: mapping.headers.count)
        let uses = headings.uses(by: mapping).uses
        mapping.columns = uses.enumerated().map {
            TableMapping.Column(heading: headings.shape($0.offset), use: $0.element)
        }
        return mapping
    }
}
