/// What came of one case.
package struct CaseResult: Hashable, Sendable {
    /// The case's own name and method; of a malformed case its place among the cases, from 0, and none.
    package let name, method: String
    /// Nil when the case passes.
    package let failure: CaseFailure?

    /// Whether nothing came out otherwise.
    package var passes: Bool { failure == nil }

    init(_ value: JSON, place: Int) {
        do {
            let reference = try ReferenceCase(value)
            (name, method, failure) = (reference.name, reference.method, reference.failure)
        } catch {
            (name, method, failure) = ("cases[\(place)]", "", error)
        }
    }
}
