/// One open connection of an engine, inside a transaction.
package protocol Connection {
    /// Runs a query and hands over its rows one by one.
    func forEach(_ query: SQL, _ body: (Row) throws -> Void) throws
    /// Runs a statement and answers how many rows it changed.
    func execute(_ statement: SQL) throws -> Int
}
