internal import Statistics

/// One case of a reference file: inputs of a method, and what another program made of them.
package struct ReferenceCase: Hashable, Sendable {
    /// How far numbers may be off: abs + rel·|expected|.
    package struct Tolerance: Hashable, Sendable {
        /// Of the expected number.
        package var rel = 1e-9
        /// In its unit.
        package var abs = 1e-10

        /// The defaults of a file that gives none.
        package init(rel: Double = 1e-9, abs: Double = 1e-10) { (self.rel, self.abs) = (rel, abs) }
    }

    /// The case's own name, and the method of the library.
    package let name, method: String
    /// By key.
    package let inputs, expected: [String: JSON]
    /// Nil when the file's can't be read.
    private let tolerance: Tolerance?

    /// Throws which part is missing or of another kind; further parts are passed over.
    init(_ value: JSON) throws(CaseFailure) {
        guard case .object(let parts) = value else { throw .malformed(part: "case") }
        guard case .text(let name) = parts["name"] else { throw .malformed(part: "name") }
        guard case .text(let method) = parts["method"] else { throw .malformed(part: "method") }
        guard case .object(let inputs) = parts["inputs"] else { throw .malformed(part: "inputs") }
        guard case .object(let expected) = parts["expected"] else { throw .malformed(part: "expected") }
        (self.name, self.method, self.inputs, self.expected) = (name, method, inputs, expected)
        tolerance = Self.tolerance(parts["tolerance"] ?? .null)
    }

    /// What is wrong with what the library makes of the inputs; nil when nothing is.
    package var failure: CaseFailure? {
        do {
            guard let method = ReferenceMethod.all[method] else { return .unknownMethod(method) }
            guard let tolerance else { return .wrongTolerance }
            let wrong = Comparison(tolerance: tolerance).differences(try method.run(inputs), expected)
            return wrong.first.map { .differs($0, count: wrong.count) }
        } catch {
            return error
        }
    }

    private static func tolerance(_ value: JSON) -> Tolerance? {
        if value == .null { return Tolerance() }
        guard case .object(let parts) = value, let rel = number(parts["rel"], else: Tolerance().rel),
            let abs = number(parts["abs"], else: Tolerance().abs)
        else { return nil }
        return Tolerance(rel: rel, abs: abs)
    }

    private static func number(_ value: JSON?, else usual: Double) -> Double? {
        guard let value, value != .null else { return usual }
        guard case .number(let number) = value, number >= 0, number.isFinite else { return nil }
        return number
    }
}
