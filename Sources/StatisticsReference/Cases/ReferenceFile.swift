/// A file of reference cases: a JSON object whose “cases” is a list; the rest of it is information for people.
package struct ReferenceFile: Sendable {
    /// Why a file holds nothing that could be run.
    package enum Fault: Error, Hashable {
        case notJSON(JSONFault)
        /// There is no list “cases” at the top.
        case noCases
    }

    private let cases: [JSON]

    /// Linear in the file's bytes.
    package init(_ bytes: [UInt8]) throws(Fault) {
        let value: JSON
        do { value = try JSONReader.read(bytes) } catch { throw .notJSON(error) }
        guard case .object(let parts) = value, case .list(let cases) = parts["cases"] else { throw .noCases }
        self.cases = cases
    }

    /// What came of every case, in the file's order; one that is malformed stops none of the others.
    package func verify() -> [CaseResult] { cases.enumerated().map { CaseResult($1, place: $0) } }
}
