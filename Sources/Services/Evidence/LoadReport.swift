package import CommunitySafety

/// What a load brought, or, of a dry run, would bring.
package struct LoadReport: Sendable, Hashable {
    /// Nil for a dry run, and where a load of the same thing stands and says all of it.
    package let number: Int?
    package let kind: LoadKind
    package let tally: LoadTally
    /// Problems in the order of the files and their rows.
    package let problems: [LoadProblem]
    /// Further figures of this kind of load by name, in the order in which they are printed: `withoutLocation` 2116.
    package let counts: [Count]
    /// Rows by district, in the order of their names; empty where the kind knows no districts.
    package let byDistrict: [Count]

    package struct Count: Sendable, Hashable {
        package let name: String
        /// Nil where it can't be known yet, for want of areas.
        package let count: Int?

        package init(_ name: String, _ count: Int?) {
            self.name = name
            self.count = count
        }
    }

    package init(
        number: Int?, kind: LoadKind, tally: LoadTally, problems: [LoadProblem] = [], counts: [Count] = [],
        byDistrict: [Count] = []
    ) {
        self.number = number
        self.kind = kind
        self.tally = tally
        self.problems = problems
        self.counts = counts
        self.byDistrict = byDistrict
    }
}
