package import Proofreading

/// How many people or households a place has on a day.
package struct StoredPopulation: Sendable, Hashable {
    /// `population.people` or `population.households`.
    package let measure: String
    package let on: CalendarDate
    package let count: Double
}
