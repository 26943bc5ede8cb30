package import CommunitySafety

extension Transaction {
    /// Begins a load and answers its number. Whoever ends it says what it brought; the audit entry is the service's.
    package mutating func begin(_ load: NewLoad) throws -> Int {
        let number = try count("SELECT COALESCE(MAX(number), 0) + 1 AS count FROM evidence_load")
        try execute(
            """
            INSERT INTO evidence_load
                (number, kind, name, digest, made_at, made_by, row_count, added, revised, unchanged, refused, report)
            VALUES (\(number), \(load.kind), \(load.name), \(load.digest), \(load.madeAt), \(load.madeBy), 0, 0, 0, 0, 0, '')
            """)
        return number
    }

    /// Says what a load brought.
    package mutating func end(load number: Int, _ tally: LoadTally, report: String) throws {
        try execute(
            """
            UPDATE evidence_load
            SET row_count = \(tally.rows), added = \(tally.added), revised = \(tally.revised),
                unchanged = \(tally.unchanged), refused = \(tally.refused), report = \(report)
            WHERE number = \(number)
            """)
    }

    /// Takes a load back: its figures no longer stand, and those that it revised stand again. Answers false when it was
    /// taken back already, or never was.
    package mutating func undo(load number: Int, at instant: Instant, by actor: String) throws -> Bool {
        try execute(
            """
            UPDATE evidence_load
            SET undone_at = \(instant), undone_by = \(actor)
            WHERE number = \(number) AND undone_at IS NULL
            """) == 1
    }

    /// Writes the figures that aren't standing already, and says which were new and which revise. The last of several of
    /// one key in the list counts. Areas must be on record; a figure whose area isn't throws `constraint`.
    package mutating func take(
        _ observations: [Observation], load number: Int, areas: AreaNumbers
    ) throws -> LoadTally {
        var tally = LoadTally()
        var last: [Observation.Key: Int] = [:]
        for (index, observation) in observations.enumerated() { last[observation.key] = index }
        for (index, observation) in observations.enumerated() where last[observation.key] == index {
            let area = areas[observation.key.area]
            switch try change(of: observation, area: area) {
            case .new: tally.added += 1
            case .revised: tally.revised += 1
            case .unchanged:
                tally.unchanged += 1
                continue
            }
            try insert(observation, area: area, load: number)
        }
        return tally
    }

    private mutating func insert(_ observation: Observation, area: Int?, load number: Int) throws {
        let key = observation.key
        try execute(
            """
            INSERT INTO observation
                (measure, area_id, from_day, to_day, breakdown, source, load_number, value, status)
            VALUES (\(key.measure), \(area), \(key.period.from), \(key.period.to), \(key.breakdown), \(key.source),
                \(number), \(observation.value), \(observation.status.rawValue))
            """)
    }
}
