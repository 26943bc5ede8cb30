/// What an installation can do and what it can't, with how to mend it.
package struct Diagnosis: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable {
        case works, off, broken
    }

    /// One thing looked at.
    package struct Line: Sendable, Hashable {
        /// Its stable name: `read.docx`, `publish.pdf`, `data.key`.
        package let name: String
        package let state: State
        /// What was found: a sentence.
        package let message: String
        /// How to mend it; empty when it works.
        package let remedy: String

        package init(_ name: String, _ state: State, _ message: String, remedy: String = "") {
            self.name = name
            self.state = state
            self.message = message
            self.remedy = remedy
        }
    }

    package let lines: [Line]

    /// Whether nothing is broken; a format that is off can be lived without.
    package var isSound: Bool { lines.allSatisfy { $0.state != .broken } }
}
