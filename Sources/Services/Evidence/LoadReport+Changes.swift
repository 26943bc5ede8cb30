internal import CommunitySafety
internal import Storage

extension LoadReport {
    /// A force's month of street-level records beside what stands of it.
    package struct Month: Sendable, Hashable, Codable {
        package enum Change: String, Sendable, Hashable, Codable { case new, replaces, unchanged }

        /// "July 2022".
        package let month: String
        package let force: String
        package let change: Change
        /// How many records stand of it now; nil where none do.
        package let held: Int?
        package let records: Int

        package init(month: String, force: String, change: Change, held: Int?, records: Int) {
            self.month = month
            self.force = force
            self.change = change
            self.held = held
            self.records = records
        }
    }

    /// A figure that stands, and what it would be; in words.
    package struct Revision: Sendable, Hashable, Codable {
        package let measure: String
        package let area: String
        package let period: String
        package let breakdown: String
        package let from: String
        package let to: String

        package init(measure: String, area: String, period: String, breakdown: String, from: String, to: String) {
            self.measure = measure
            self.area = area
            self.period = period
            self.breakdown = breakdown
            self.from = from
            self.to = to
        }
    }
}

extension LoadReport.Month {
    init(_ month: StreetDraft.Month) {
        let change: Change =
            switch month.change {
            case .new: .new
            case .replaces: .replaces
            case .unchanged: .unchanged
            }
        self.init(
            month: month.month.period.words, force: month.month.force, change: change, held: month.held,
            records: month.month.records.count)
    }
}
