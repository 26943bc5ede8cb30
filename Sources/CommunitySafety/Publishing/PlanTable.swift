/// A table of a plan's records that goes out as CSV beside the plan itself, where the plan has any such records.
public enum PlanTable: String, Sendable, Hashable, CaseIterable {
    case measures, funding, figures

    /// What the file is called: `plan-2023-24-figures.csv`.
    public func fileName(of year: PlanYear) -> String { "plan-\(year.name)-\(rawValue).csv" }
}
