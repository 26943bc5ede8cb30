package import CommunitySafety

extension Querying {
    /// The versions of the measures on record, by key; a shipped one that isn't on record yet has none.
    package func measureVersions() throws -> [String: Int] {
        let pairs = try all("SELECT key, version FROM measure") { (try $0.text("key"), try $0.integer("version")) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The versions of the sources on record, by key.
    package func sourceVersions() throws -> [String: Int] {
        let pairs = try all("SELECT key, version FROM evidence_source") {
            (try $0.text("key"), try $0.integer("version"))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

extension Transaction {
    /// Puts a measure of the partnership's own on record.
    package mutating func insert(_ measure: Measure) throws {
        try execute(
            """
            INSERT INTO measure
                (key, name, unit, polarity, aggregation, basis, audience, smallest_area, profile, numerator, denominator,
                    issue, note, asked)
            VALUES (\(measure.key), \(measure.name), \(measure.unit.rawValue), \(measure.polarity.rawValue),
                \(measure.aggregation.rawValue), \(measure.basis.stored.basis), \(measure.audience.rawValue),
                \(measure.smallestArea.rawValue), \(measure.profile.rawValue), \(measure.numerator),
                \(measure.denominator), \(measure.issue), \(measure.note), \(measure.basis.stored.asked))
            """)
    }

    /// Changes a measure on record; throws `staleVersion` when it was changed since it was read.
    package mutating func update(_ measure: Measure, version: Int) throws {
        try change(
            "measure", RecordID(measure.key),
            by: """
                UPDATE measure
                SET name = \(measure.name), unit = \(measure.unit.rawValue), polarity = \(measure.polarity.rawValue),
                    aggregation = \(measure.aggregation.rawValue), basis = \(measure.basis.stored.basis),
                    audience = \(measure.audience.rawValue), smallest_area = \(measure.smallestArea.rawValue),
                    profile = \(measure.profile.rawValue), numerator = \(measure.numerator),
                    denominator = \(measure.denominator), issue = \(measure.issue), note = \(measure.note),
                    asked = \(measure.basis.stored.asked), version = version + 1
                WHERE key = \(measure.key) AND version = \(version)
                """)
    }

    /// Puts a source of the partnership's own on record.
    package mutating func insert(_ source: EvidenceSource) throws {
        try execute(
            """
            INSERT INTO evidence_source
                (key, name, owned_by, supplied_by, licence, attribution, counting, caveats, is_snapped)
            VALUES (\(source.key), \(source.name), \(source.ownedBy), \(source.suppliedBy), \(source.licence),
                \(source.attribution), \(source.counting), \(source.caveats), \(source.isSnapped))
            """)
    }

    /// Changes a source on record; throws `staleVersion` when it was changed since it was read.
    package mutating func update(_ source: EvidenceSource, version: Int) throws {
        try change(
            "evidence_source", RecordID(source.key),
            by: """
                UPDATE evidence_source
                SET name = \(source.name), owned_by = \(source.ownedBy), supplied_by = \(source.suppliedBy),
                    licence = \(source.licence), attribution = \(source.attribution), counting = \(source.counting),
                    caveats = \(source.caveats), version = version + 1
                WHERE key = \(source.key) AND version = \(version)
                """)
    }
}
