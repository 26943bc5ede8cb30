package import Statistics

/// A file of tables of counts: a JSON object whose “tables” is a list of tables, each a list of rows of whole numbers. Their
/// totals are taken for printed.
package struct TableFile: Sendable {
    /// Why a file holds no tables.
    package enum Fault: Error, Hashable {
        case notJSON(JSONFault)
        /// There is no list “tables” at the top.
        case noTables
        /// One of them, counted from 0, isn't rows of whole numbers, all of one length.
        case notATable(Int)
    }

    private let tables: [[[Int]]]

    /// Linear in the file's bytes.
    package init(_ bytes: [UInt8]) throws(Fault) {
        let value: JSON
        do { value = try JSONReader.read(bytes) } catch { throw .notJSON(error) }
        guard case .object(let parts) = value, case .list(let list) = parts["tables"] else { throw .noTables }
        var tables: [[[Int]]] = []
        for (place, table) in list.enumerated() {
            guard let rows = try? CaseInputs(values: ["table": table]).wholeRows("table"),
                let width = rows.first?.count,
                width > 0, rows.allSatisfy({ $0.count == width })
            else { throw .notATable(place) }
            tables.append(rows)
        }
        self.tables = tables
    }

    /// What must be withheld of all tables together so that no small count can be worked out. Throws for counts out of range
    /// and for too many of them.
    package func withheld(_ rule: DisclosureRounding) throws(DisclosureError) -> WithheldCells {
        let places = tables.enumerated().flatMap { TableCell.all(of: $1, table: $0) }
        let facts = places.map { PublishedFact($0.name, $0.count(in: tables[$0.table]), rule: rule) }
        let sums = tables.enumerated().flatMap { TableCell.sums(of: $1, table: $0) }
        return WithheldCells(try DisclosureGate(facts: facts, sums: sums), places)
    }
}
