/// What was computed against what is expected: numbers within a tolerance, everything else identical.
struct Comparison {
    let tolerance: ReferenceCase.Tolerance

    /// Every difference, as path, expected and got. Keys that `expected` leaves out aren't compared at the top.
    func differences(_ got: [String: JSON], _ expected: [String: JSON]) -> [String] {
        expected.keys.sorted().flatMap { key in
            differences(got[key], expected[key] ?? .null, at: key)
        }
    }

    private func differences(_ got: JSON?, _ expected: JSON, at path: String) -> [String] {
        switch (got, expected) {
        case (.number(let got)?, .number(let expected)):
            let isClose = abs(got - expected) <= tolerance.abs + tolerance.rel * abs(expected)
            return isClose ? [] : ["\(path): expected \(expected), got \(got)"]
        case (.list(let got)?, .list(let expected)) where got.count == expected.count:
            return expected.indices.flatMap { differences(got[$0], expected[$0], at: "\(path)[\($0)]") }
        case (.object(let got)?, .object(let expected)) where Set(got.keys) == Set(expected.keys):
            return expected.keys.sorted().flatMap { differences(got[$0], expected[$0] ?? .null, at: "\(path).\($0)") }
        case (let got, let expected):
            return got == expected ? [] : ["\(path): expected \(expected), got \(got.map { "\($0)" } ?? "nothing")"]
        }
    }
}
