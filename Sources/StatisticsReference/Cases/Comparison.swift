/// What was computed against what is expected: numbers within a tolerance, everything else identical.
package struct Comparison {
    private let tolerance: ReferenceCase.Tolerance

    /// How far numbers may be off.
    package init(tolerance: ReferenceCase.Tolerance) { self.tolerance = tolerance }

    /// Every difference, in the order of the keys. Keys that `expected` leaves out aren't compared at the top.
    package func differences(_ got: [String: JSON], _ expected: [String: JSON]) -> [Difference] {
        expected.keys.sorted().flatMap { key in differences(got[key], expected[key] ?? .null, at: key) }
    }

    private func differences(_ got: JSON?, _ expected: JSON, at path: String) -> [Difference] {
        switch (got, expected) {
        case (.number(let value)?, .number(let wanted)):
            let allowed = tolerance.abs + tolerance.rel * abs(wanted)
            let isClose = wanted.isFinite && abs(value - wanted) <= allowed
            return isClose ? [] : [Difference(path: path, expected: expected, got: got, allowed: allowed)]
        case (.list(let values)?, .list(let wanted)) where values.count == wanted.count:
            return wanted.indices.flatMap { differences(values[$0], wanted[$0], at: "\(path)[\($0)]") }
        case (.object(let values)?, .object(let wanted)) where Set(values.keys) == Set(wanted.keys):
            return wanted.keys.sorted().flatMap { differences(values[$0], wanted[$0] ?? .null, at: "\(path).\($0)") }
        case (let value, let wanted):
            return value == wanted ? [] : [Difference(path: path, expected: wanted, got: value, allowed: nil)]
        }
    }
}
