package import CommunitySafety

/// A spreadsheet of a year's monitoring, by its name: `round-2023-24-q3.xlsx`, `actions-2023-24-partners.xlsx`.
package struct SheetFile: Sendable, Hashable {
    package let year: PlanYear
    /// Nil for the actions of the whole year.
    package let quarter: RoundQuarter?
    /// With what is for the partnership only.
    package let isInside: Bool

    package init(_ year: PlanYear, _ quarter: RoundQuarter? = nil, isInside: Bool) {
        (self.year, self.quarter, self.isInside) = (year, quarter, isInside)
    }

    package var name: String {
        let about = quarter.map { "round-\(year.name)-\($0.rawValue)" } ?? "actions-\(year.name)"
        return about + (isInside ? "-partners" : "") + ".xlsx"
    }

    /// Nil for a name that is none of ours.
    package init?(_ name: String, of year: PlanYear) {
        let quarters = RoundQuarter.allCases.map(Optional.some) + [nil]
        let all = quarters.flatMap { quarter in
            [true, false].map { SheetFile(year, quarter, isInside: $0) }
        }
        guard let found = all.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    package static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}
