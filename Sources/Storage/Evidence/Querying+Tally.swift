package import CommunitySafety

extension Querying {
    /// What figures would bring: how many are new, revise one that stands, or are as they were. The last of several of one key
    /// counts. Cost: one look-up for each.
    package func tally(of observations: [Observation], areas: AreaNumbers) throws -> LoadTally {
        var last: [Observation.Key: Observation] = [:]
        for observation in observations { last[observation.key] = observation }
        var tally = LoadTally()
        for observation in last.values {
            switch try change(of: observation, area: areas[observation.key.area]) {
            case .new: tally.added += 1
            case .revised: tally.revised += 1
            case .unchanged: tally.unchanged += 1
            }
        }
        return tally
    }
}
