package import CommunitySafety
internal import Proofreading

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
        try countHeld(ofLoad: number)
    }

    /// Takes a load back: its figures no longer stand, and those that it revised stand again. Answers false when it was
    /// taken back already, or never was.
    package mutating func undo(load number: Int, at instant: Instant, by actor: String) throws -> Bool {
        let changed = try execute(
            """
            UPDATE evidence_load
            SET undone_at = \(instant), undone_by = \(actor)
            WHERE number = \(number) AND undone_at IS NULL
            """)
        try countHeld(ofLoad: number)
        return changed == 1
    }

    /// Writes the figures, those that stand already too, so that they stay when the load that said them first is taken back;
    /// and says which were new, which revise and which were said again. The last of several of one key in the list counts. Areas
    /// must be on record; a figure whose area isn't throws `constraint`.
    ///
    /// - Parameters:
    ///   - confirming: false writes only what changes something: for counts that are kept in step with their records.
    ///   - standing: what stands of their series; nil to ask for it.
    package mutating func take(
        _ observations: [Observation], load number: Int, areas: AreaNumbers, confirming: Bool = true,
        standing: StandingValues? = nil
    ) throws -> LoadTally {
        let standing = try standing ?? standingValues(for: observations.map(\.key))
        var tally = LoadTally()
        var said: [Observation] = []
        for observation in observations.lastOfEach(areas) {
            switch standing.change(of: observation) {
            case .new: tally.added += 1
            case .revised: tally.revised += 1
            case .unchanged:
                tally.unchanged += 1
                guard confirming else { continue }
            }
            said.append(observation)
        }
        try insert(said, areas, load: number)
        return tally
    }

    private mutating func insert(_ observations: [Observation], _ areas: AreaNumbers, load number: Int) throws {
        try execute(
            """
            INSERT INTO observation
                (measure, area_id, from_day, to_day, breakdown, source, load_number, value, status)
            VALUES (\(slots: 9))
            """, rows: observations.count
        ) { row, values in
            let (observation, key) = (observations[row], observations[row].key)
            values[0] = .text(key.measure)
            values[1] = areas[key.area].map { .integer(Int64($0)) } ?? .null
            values[2] = .text(key.period.from.iso)
            values[3] = .text(key.period.to.iso)
            values[4] = .text(key.breakdown)
            values[5] = .text(key.source)
            values[6] = .integer(Int64(number))
            values[7] = observation.value.map { .real($0) } ?? .null
            values[8] = .text(observation.status.rawValue)
        }
    }
}

extension [Observation] {
    /// The last of several of one figure, in the order of those that count; two codes of one place name one figure.
    func lastOfEach(_ areas: AreaNumbers) -> [Observation] {
        func key(_ observation: Observation) -> Observation.Key {
            let key = observation.key
            let area = areas[key.area].map { String($0) } ?? key.area
            return .init(
                measure: key.measure, area: area, period: key.period, breakdown: key.breakdown, source: key.source)
        }
        let keys = map(key)
        var last: [Observation.Key: Int] = [:]
        for (index, key) in keys.enumerated() { last[key] = index }
        return indices.filter { last[keys[$0]] == $0 }.map { self[$0] }
    }
}
