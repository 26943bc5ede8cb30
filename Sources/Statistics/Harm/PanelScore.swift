/// A panel's judgement of harm where no offence code gives one, as with anti-social behaviour, fly-tipping or what residents
/// worry about. It is never converted to days.
public struct PanelScore: Hashable, Sendable {
    /// The kinds of harm, each scored by itself.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case physical, psychological, financial, community
    }

    /// One kind's score and why.
    public struct Grade: Hashable, Sendable {
        /// Whole, from 0 to 5.
        public let score: Int
        /// What a score like this means, as the panel agreed; not blank.
        public let descriptor: String

        /// Throws for a score outside 0 to 5, and `.empty` without words.
        public init(_ score: Int, _ descriptor: String) throws(StatisticsError) {
            if !(0...5).contains(score) { throw .outOfRange(Double(score)) }
            try Check.notEmpty(descriptor.count { !$0.isWhitespace })
            (self.score, self.descriptor) = (score, descriptor)
        }
    }

    /// One grade for every kind.
    public let grades: [Kind: Grade]

    /// Throws `.lengthsDiffer` unless every kind has a grade.
    public init(_ grades: [Kind: Grade]) throws(StatisticsError) {
        try Check.sameLength(grades.count, Kind.allCases.count)
        self.grades = grades
    }

    /// All kinds together, from 0 to 20.
    public var sum: Int { grades.values.reduce(0) { $0 + $1.score } }
}
