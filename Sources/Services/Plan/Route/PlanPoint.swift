package import CommunitySafety

/// One version of one year, as an address names it.
package struct PlanPoint: Sendable, Hashable {
    package let year: PlanYear
    package let number: Int

    package init(_ year: PlanYear, _ number: Int) {
        self.year = year
        self.number = number
    }

    /// Reads `2022-23.1`, or a bare `1` as a version of `year`; nil for anything else.
    package init?(_ text: String, in year: PlanYear) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = parts.last, let number = Int(last), number > 0, parts.count <= 2 else { return nil }
        guard parts.count == 2 else {
            self.init(year, number)
            return
        }
        guard let other = PlanYear(String(parts[0])) else { return nil }
        self.init(other, number)
    }

    /// `2022-23.1`.
    package var text: String { "\(year.name).\(number)" }
}
