/// How a partner's table is read: which cells are measures, areas, periods and values. What a person said once is enough
/// for the next file of the same shape.
public struct TableMapping: Sendable, Hashable, Codable {
    /// What one row of the table is.
    public enum Layout: String, Sendable, Hashable, CaseIterable, Codable {
        /// Figures, each in a cell of its own.
        case figures
        /// One thing that happened in each row, with its date: they are counted by month.
        case incidents
    }

    /// What a column, or the words of a heading row, hold. Raw values are stable.
    public enum Use: String, Sendable, Hashable, CaseIterable, Codable {
        case ignored, measure, area, period, breakdown, value, total
        /// The day on which each thing happened.
        case date
    }

    /// What "-" in a cell means.
    public enum Dash: String, Sendable, Hashable, CaseIterable, Codable {
        case nought
        case noReturn = "no-return"
        case hidden
    }

    /// One column with the words over it, years and numbers taken out, so that it is found again when columns move.
    public struct Column: Sendable, Hashable, Codable {
        public var heading: String
        public var use: Use

        public init(heading: String, use: Use) {
            self.heading = heading
            self.use = use
        }
    }

    /// The newest version of this value as it is stored.
    public static let currentVersion = 1
    /// The most rows that headings may take.
    public static let mostHeaderRows = 3

    public var version: Int
    /// The sheet as the workbook names it.
    public var sheet: String
    public var layout: Layout
    /// The row in which the headings begin, from 1; the first row of figures where there are none.
    public var firstRow: Int
    /// What each row of headings names, over the columns of values; at most ``mostHeaderRows``.
    public var headers: [Use]
    public var columns: [Column]
    /// A measure's key, for a table that names none.
    public var measure: String
    /// An area's code, for a table that names none.
    public var area: String
    /// What the period is, for a table that doesn't say; also the year that "Oct – Dec" falls in. As typed.
    public var period: String
    /// A part of the measure that the whole table counts; usually empty.
    public var breakdown: String
    /// A source's key.
    public var source: String
    /// Which kind of place is meant where a name is several places'.
    public var areaKind: AreaKind?
    /// Nil while nobody was asked.
    public var dash: Dash?
    /// Whether "(12)" is −12.
    public var bracketsAreNegative: Bool
    /// Words at the beginning of rows that are left out, as ``AreaNames/key(_:)`` writes them.
    public var skippedRows: Set<String>
    /// Measures' keys by the words that the table uses, written as ``AreaNames/key(_:)`` does; empty for words left out.
    public var measureNames: [String: String]
    /// Areas' codes by the words that the table uses, in the same way.
    public var areaNames: [String: String]

    public init(
        sheet: String, layout: Layout = .figures, firstRow: Int = 1, headers: [Use] = [], columns: [Column] = [],
        measure: String = "", area: String = "", period: String = "", breakdown: String = "", source: String = "partner"
    ) {
        version = Self.currentVersion
        self.sheet = sheet
        self.layout = layout
        self.firstRow = firstRow
        self.headers = headers
        self.columns = columns
        self.measure = measure
        self.area = area
        self.period = period
        self.breakdown = breakdown
        self.source = source
        areaKind = nil
        dash = nil
        bracketsAreNegative = false
        skippedRows = []
        measureNames = [:]
        areaNames = [:]
    }

    /// The row of the first figures, from 1.
    public var firstDataRow: Int { firstRow + headers.count }

    /// Whether a column or a row of headings is of that use.
    public func has(_ use: Use) -> Bool {
        columns.contains { $0.use == use } || layout == .figures && headers.contains(use)
    }

    /// What is still to be said before the table can be read: the names of the form's fields.
    public var missing: [Use] {
        var missing: [Use] = []
        if !has(.measure), measure.isEmpty { missing.append(.measure) }
        if !has(.area), area.isEmpty { missing.append(.area) }
        switch layout {
        case .figures:
            if !has(.period), period.isEmpty { missing.append(.period) }
            if !has(.value) { missing.append(.value) }
        case .incidents: if !has(.date) { missing.append(.date) }
        }
        return missing
    }
}
