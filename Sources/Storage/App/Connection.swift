/// One open connection of an engine, inside a transaction.
package protocol Connection {
    /// Runs a query and hands over its rows one by one.
    func forEach(_ query: SQL, _ body: (Row) throws -> Void) throws
    /// Runs a statement and answers how many rows it changed.
    func execute(_ statement: SQL) throws -> Int
    /// Runs a statement once for each of so many rows and answers how many rows it changed; it is compiled once. `fill` is
    /// handed the row's number and the values, those of the row before, and puts in what differs.
    func execute(_ statement: SQL, rows: Int, _ fill: (Int, inout [SQLValue]) throws -> Void) throws -> Int
}
