package import CommunitySafety

/// A figure that a document would print, or that one of its figures is worked out from.
package struct DocumentFact: Sendable, Hashable {
    /// What it is of: equal ones are one fact.
    package struct Key: Sendable, Hashable {
        /// A measure's key, a place's code, and a source's key.
        package let measure: String
        package let area: String
        package let period: EvidencePeriod
        package let source: String

        package init(measure: String, area: String, period: EvidencePeriod, source: String) {
            (self.measure, self.area, self.period, self.source) = (measure, area, period, source)
        }
    }

    package let key: Key
    /// In the measure's unit, as the document would print it if nothing were withheld.
    package let value: Double

    package init(_ key: Key, value: Double) { (self.key, self.value) = (key, value) }
}

/// A change, percentage, rate, rank, chart or other figure that is worked out from facts of the document.
package struct DocumentFigure: Sendable, Hashable {
    /// By which the caller knows it.
    package let id: String
    /// All that it is worked out from; each must be among the facts.
    package let facts: [DocumentFact.Key]

    package init(_ id: String, from facts: [DocumentFact.Key]) { (self.id, self.facts) = (id, facts) }
}
