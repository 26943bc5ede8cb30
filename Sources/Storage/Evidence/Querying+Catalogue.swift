package import CommunitySafety

extension Querying {
    /// The measures on record, with the shipped ones that nobody changed, by key.
    package func measures() throws -> [Measure] {
        let kept = try all(
            """
            SELECT key, name, unit, polarity, aggregation, basis, audience, smallest_area, profile, numerator, denominator,
                issue, note, asked
            FROM measure
            WHERE removed_at IS NULL
            ORDER BY key
            """
        ) { try Measure(row: $0) }.compactMap(\.self)
        let keys = Set(kept.map(\.key))
        return (kept + MeasureCatalogue.measures.filter { !keys.contains($0.key) }).sorted { $0.key < $1.key }
    }

    /// One measure, as it was changed or else as it is shipped; nil where there is none of that key.
    package func measure(_ key: String) throws -> Measure? {
        let kept =
            try first(
                """
                SELECT key, name, unit, polarity, aggregation, basis, audience, smallest_area, profile, numerator,
                    denominator, issue, note, asked
                FROM measure
                WHERE key = \(key) AND removed_at IS NULL
                """
            ) { try Measure(row: $0) } ?? nil
        return kept ?? MeasureCatalogue.measures.first { $0.key == key }
    }

    /// One source, as it was changed or else as it is shipped; nil where there is none of that key.
    package func source(_ key: String) throws -> EvidenceSource? {
        let kept =
            try first(
                """
                SELECT key, name, owned_by, supplied_by, licence, attribution, counting, caveats, is_snapped
                FROM evidence_source
                WHERE key = \(key)
                """
            ) { try EvidenceSource(row: $0) } ?? nil
        return kept ?? MeasureCatalogue.sources.first { $0.key == key }
    }

    /// The sources on record, with the shipped ones, by key.
    package func sources() throws -> [EvidenceSource] {
        let kept = try all(
            """
            SELECT key, name, owned_by, supplied_by, licence, attribution, counting, caveats, is_snapped
            FROM evidence_source
            ORDER BY key
            """
        ) { try EvidenceSource(row: $0) }.compactMap(\.self)
        let keys = Set(kept.map(\.key))
        return (kept + MeasureCatalogue.sources.filter { !keys.contains($0.key) }).sorted { $0.key < $1.key }
    }
}

extension Measure {
    init?(row: Row) throws {
        self.init(
            key: try row.text("key"), name: try row.text("name"), unit: try row.choice("unit"),
            polarity: try row.choice("polarity"), aggregation: try row.choice("aggregation"),
            basis: try MeasureBasis(row), audience: try row.choice("audience"),
            smallestArea: try row.choice("smallest_area"), profile: try row.choice("profile"),
            numerator: try row.optionalText("numerator"),
            denominator: try row.optionalText("denominator"), issue: try row.text("issue"), note: try row.text("note"))
    }
}

extension EvidenceSource {
    init?(row: Row) throws {
        self.init(
            key: try row.text("key"), name: try row.text("name"), ownedBy: try row.text("owned_by"),
            suppliedBy: try row.text("supplied_by"), licence: try row.text("licence"),
            attribution: try row.text("attribution"), counting: try row.text("counting"),
            caveats: try row.text("caveats"), isSnapped: try row.bool("is_snapped"))
    }
}
