package import CommunitySafety

extension Querying {
    /// What figures would bring: how many are new, revise one that stands, or are as they were. The last of several of one key
    /// counts. Cost: a question for each measure and source.
    package func tally(of observations: [Observation], areas: AreaNumbers) throws -> LoadTally {
        let standing = try standingValues(for: observations.map(\.key))
        var tally = LoadTally()
        for observation in observations.lastOfEach(areas) {
            switch standing.change(of: observation) {
            case .new: tally.added += 1
            case .revised: tally.revised += 1
            case .unchanged: tally.unchanged += 1
            }
        }
        return tally
    }

    /// Whether a load of the same thing, that wasn't taken back, says each of these figures: then it needn't be loaded again.
    /// Cost: one look-up for each.
    package func isSaid(
        _ observations: [Observation], by kind: LoadKind, digest: String, areas: AreaNumbers
    ) throws -> Bool {
        guard try isLoaded(kind, digest: digest) else { return false }
        return try observations.lastOfEach(areas).allSatisfy { observation in
            let key = observation.key
            guard let area = areas[key.area] else { return false }
            return try first(
                """
                SELECT 1 AS said
                FROM observation
                JOIN evidence_load ON evidence_load.number = observation.load_number
                WHERE measure = \(key.measure) AND area_id = \(area) AND from_day = \(key.period.from)
                    AND to_day = \(key.period.to) AND breakdown = \(key.breakdown) AND source = \(key.source)
                    AND undone_at IS NULL AND kind = \(kind.rawValue) AND digest = \(digest)
                LIMIT 1
                """, { try $0.integer("said") }) != nil
        }
    }

    /// Whether a load of this kind of the same thing stands.
    package func isLoaded(_ kind: LoadKind, digest: String) throws -> Bool {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM evidence_load
            WHERE digest = \(digest) AND kind = \(kind.rawValue) AND undone_at IS NULL
            """) > 0
    }
}
