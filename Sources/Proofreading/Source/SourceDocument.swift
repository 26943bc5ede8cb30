/// A document as read from a file: what every reader makes and every rule reads.
///
/// Blocks stand in the order in which a person would read them. Nothing of the file is left out: what a reader can't
/// interpret becomes a paragraph.
public struct SourceDocument: Sendable, Hashable {
    /// The kind of file that was read.
    public enum Format: String, Sendable, Hashable, CaseIterable, Codable {
        case markdown, text, html, docx, odt, pdf

        /// Whether places in the file are lines and columns; the other formats' readers keep no lines.
        public var hasLines: Bool { self == .markdown || self == .text }
    }

    public var format: Format
    public var blocks: [Block]
    /// The file's lines without their line ends, for formats with lines; otherwise empty.
    public var lines: [String]
    /// The document's declared or detected language as a BCP 47 tag; `en-GB` unless the file says otherwise.
    public var language: String

    public init(format: Format, blocks: [Block], lines: [String] = [], language: String = "en-GB") {
        self.format = format
        self.blocks = blocks
        self.lines = lines
        self.language = language
    }
}

/// One block of a document: a heading, a paragraph, one list item or a table.
public struct Block: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// A heading that the file marks as one; `level` is 1–6.
        case heading(level: Int)
        case paragraph
        /// One item of a list, `depth` 0 for the outermost; `number` is the number printed, nil for a bullet.
        case listItem(depth: Int, number: Int?)
        case table(Table)
    }

    public var kind: Kind
    /// The block's words without markup; empty for a table.
    public var text: SourceText
    /// Whether the reader had to guess at this block's shape (rows of a table in a PDF's text layer, say).
    public var isLowConfidence: Bool

    public init(kind: Kind, text: SourceText, isLowConfidence: Bool = false) {
        self.kind = kind
        self.text = text
        self.isLowConfidence = isLowConfidence
    }

    /// The block's table, if it is one.
    public var table: Table? {
        if case .table(let table) = kind { return table }
        return nil
    }
}

/// A table as a rectangular grid: every row has the same number of cells.
public struct Table: Sendable, Hashable {
    public var caption: String?
    /// How many rows at the top are marked as headers by the file (0 when it marks none).
    public var headerRows: Int
    public var rows: [TableRow]

    public init(caption: String? = nil, headerRows: Int, rows: [TableRow]) {
        self.caption = caption
        self.headerRows = headerRows
        self.rows = rows
    }

    /// The number of columns: that of the widest row.
    public var columnCount: Int { rows.reduce(0) { max($0, $1.cells.count) } }
}

/// One row of a table.
public struct TableRow: Sendable, Hashable {
    public var cells: [TableCell]
    /// The row's line in the file (1-based), for formats with lines.
    public var line: Int?

    public init(cells: [TableCell], line: Int? = nil) {
        self.cells = cells
        self.line = line
    }
}

/// One cell of a table's grid.
public struct TableCell: Sendable, Hashable {
    /// The cell's paragraphs, lines within one parted by `\n` where the file has a line break; empty for an empty cell.
    public var paragraphs: [SourceText]
    /// How many columns and rows the cell covers (1 for an ordinary one).
    public var columnSpan: Int
    public var rowSpan: Int
    /// Whether this place of the grid is covered by a spanning cell to its left or above; such a cell is empty.
    public var isCovered: Bool

    public init(
        paragraphs: [SourceText], columnSpan: Int = 1, rowSpan: Int = 1, isCovered: Bool = false
    ) {
        self.paragraphs = paragraphs
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.isCovered = isCovered
    }

    /// The cell's words: its paragraphs joined by line ends.
    public var string: String { paragraphs.map(\.string).joined(separator: "\n") }
}
