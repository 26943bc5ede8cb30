internal import Statistics

/// A method of the reference file: which inputs it takes, and what the library makes of them.
package struct ReferenceMethod: Sendable {
    typealias Outputs = [String: any JSONConvertible]

    /// As in files of cases.
    package let name: String
    /// The inputs without and with a default.
    package let required, optional: Set<String>
    private let compute: @Sendable (CaseInputs) throws -> Outputs

    init(
        _ name: String, _ required: Set<String>, optional: Set<String> = [],
        compute: @escaping @Sendable (CaseInputs) throws -> Outputs
    ) {
        (self.name, self.required, self.optional, self.compute) = (name, required, optional, compute)
    }

    /// Every method by name.
    package static let all: [String: ReferenceMethod] = Dictionary(
        uniqueKeysWithValues: [primitives, changes, peers, monitoring, places, surveys, ranking].joined()
            .map { ($0.name, $0) })

    /// What the library gives out by key; what is undefined or without bound is null.
    package func run(_ values: [String: JSON]) throws(CaseFailure) -> [String: JSON] {
        let inputs = CaseInputs(values: values)
        try inputs.check(required: required, optional: optional)
        do {
            return try compute(inputs).mapValues(\.json)
        } catch let failure as CaseFailure {
            throw failure
        } catch let error as StatisticsError {
            throw .refused(error)
        } catch {
            throw .refused(.undefined)
        }
    }
}
