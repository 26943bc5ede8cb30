/// What a person changed about how a document was understood, before taking it in. The file itself stays as it is.
///
/// Blocks, rows and cells count from 1 in the document as read, as in `Place`.
public struct ReadingCorrections: Sendable, Hashable, Codable {
    /// One row of one table.
    public struct RowPlace: Sendable, Hashable, Codable {
        public var block: Int
        public var row: Int

        public init(block: Int, row: Int) {
            self.block = block
            self.row = row
        }
    }

    /// The parties that a row names.
    public struct RowParties: Sendable, Hashable, Codable {
        public var leads: [String]
        public var partners: [String]

        public init(leads: [String], partners: [String]) {
            self.leads = leads
            self.partners = partners
        }
    }

    /// The contents of a table's columns from left to right, by its block.
    public var columns: [Int: [ColumnContent]]
    /// Rows that go on with the row above them.
    public var mergedRows: Set<RowPlace>
    /// Rows whose parties were split by hand.
    public var parties: [RowPlace: RowParties]
    /// Names as printed that stand for a body, wherever they stand; the body's full name.
    public var names: [String: String]

    public init(
        columns: [Int: [ColumnContent]] = [:], mergedRows: Set<RowPlace> = [], parties: [RowPlace: RowParties] = [:],
        names: [String: String] = [:]
    ) {
        self.columns = columns
        self.mergedRows = mergedRows
        self.parties = parties
        self.names = names
    }

    public var isEmpty: Bool { columns.isEmpty && mergedRows.isEmpty && parties.isEmpty && names.isEmpty }
}
