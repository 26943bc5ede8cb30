internal import CommunitySafety

extension Transaction {
    /// Puts on record the shipped measures and sources that aren't yet; what was changed of them stays as it is.
    package mutating func ensureCatalogue() throws {
        for source in MeasureCatalogue.sources { try insertIfMissing(source) }
        for measure in MeasureCatalogue.measures { try insertIfMissing(measure) }
    }

    private mutating func insertIfMissing(_ source: EvidenceSource) throws {
        try jot(
            """
            INSERT INTO evidence_source
                (key, name, owned_by, supplied_by, licence, attribution, counting, caveats, is_snapped)
            VALUES (\(source.key), \(source.name), \(source.ownedBy), \(source.suppliedBy), \(source.licence),
                \(source.attribution), \(source.counting), \(source.caveats), \(source.isSnapped))
            ON CONFLICT (key) DO NOTHING
            """)
    }

    private mutating func insertIfMissing(_ measure: Measure) throws {
        try jot(
            """
            INSERT INTO measure
                (key, name, unit, polarity, aggregation, basis, audience, smallest_area, profile, numerator, denominator,
                    issue, note, asked)
            VALUES (\(measure.key), \(measure.name), \(measure.unit.rawValue), \(measure.polarity.rawValue),
                \(measure.aggregation.rawValue), \(measure.basis.stored.basis), \(measure.audience.rawValue),
                \(measure.smallestArea.rawValue), \(measure.profile.rawValue), \(measure.numerator),
                \(measure.denominator), \(measure.issue), \(measure.note), \(measure.basis.stored.asked))
            ON CONFLICT (key) DO NOTHING
            """)
    }
}
