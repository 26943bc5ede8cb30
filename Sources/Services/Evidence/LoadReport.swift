package import CommunitySafety

/// What a load brought, or, of a dry run, would bring.
package struct LoadReport: Sendable, Hashable, Codable {
    /// Nil for a dry run, and where a load of the same thing stands and says all of it.
    package private(set) var number: Int?
    package let kind: LoadKind
    package let tally: LoadTally
    /// Problems in the order of the files and their rows.
    package let problems: [LoadProblem]
    /// Further figures of this kind of load by name, in the order in which they are printed: `withoutLocation` 2116.
    package let counts: [Count]
    /// Rows by district, in the order of their names; empty where the kind knows no districts.
    package let byDistrict: [Count]

    /// Street-level records by month and force, in the order of the files; empty for other kinds.
    package let months: [Month]
    /// The first of the new figures, in the order of the files; they have no `from`.
    package let fresh: [Revision]
    /// The first of the figures that would change, in the order of the files.
    package let revised: [Revision]
    /// The first 5,000 rows and cells that can't be taken, one by one.
    package let refusals: [LoadProblem]

    package struct Count: Sendable, Hashable, Codable {
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
        byDistrict: [Count] = [], months: [Month] = [], fresh: [Revision] = [], revised: [Revision] = [],
        refusals: [LoadProblem] = []
    ) {
        self.number = number
        self.kind = kind
        self.tally = tally
        self.problems = problems
        self.counts = counts
        self.byDistrict = byDistrict
        self.months = months
        self.fresh = fresh
        self.revised = revised
        self.refusals = refusals
    }

    /// The same, as the load of that number.
    func numbered(_ number: Int) -> LoadReport {
        var report = self
        report.number = number
        return report
    }

    /// How often something of it was counted; nil where that can't be known, or isn't counted for its kind.
    package func count(_ name: String) -> Int? { counts.first { $0.name == name }?.count }
}
