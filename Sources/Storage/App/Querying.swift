/// What can be asked of the database inside a transaction, reading or writing.
package protocol Querying {
    /// Runs a query and hands over its rows one by one.
    func forEach(_ query: SQL, _ body: (Row) throws -> Void) throws
}

extension Querying {
    /// All rows, each made into a value.
    package func all<Value>(_ query: SQL, _ make: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try forEach(query) { values.append(try make($0)) }
        return values
    }

    /// The first row made into a value, or nil when there is none.
    package func first<Value>(_ query: SQL, _ make: (Row) throws -> Value) throws -> Value? {
        var value: Value?
        try forEach(query) { row in
            if value == nil { value = try make(row) }
        }
        return value
    }

    /// A number named `count` that the query gives; 0 without a row.
    package func count(_ query: SQL) throws -> Int {
        try first(query) { try $0.integer("count") } ?? 0
    }
}
