/// One step of the database's shape: numbered, never changed once released, in the types that both engines share.
package struct Migration: Sendable {
    /// Counts from 1 without a gap.
    package let number: Int
    /// What it brings, in a word or two.
    package let name: String
    /// Standard statements: `BIGINT`, `TEXT`, `DOUBLE PRECISION`, `BYTEA`.
    package let statements: [String]

    package init(number: Int, name: String, statements: [String]) {
        self.number = number
        self.name = name
        self.statements = statements
    }
}
