package import CommunitySafety

extension Querying {
    /// What figures would bring: how many are new, revise one that stands, or are as they were. The last of several of one key
    /// counts. Cost: a question for each measure and source.
    package func tally(of observations: [Observation]) throws -> LoadTally {
        let standing = try standingValues(for: observations.map(\.key))
        var last: [Observation.Key: Observation] = [:]
        for observation in observations { last[observation.key] = observation }
        var tally = LoadTally()
        for observation in last.values {
            switch standing.change(of: observation) {
            case .new: tally.added += 1
            case .revised: tally.revised += 1
            case .unchanged: tally.unchanged += 1
            }
        }
        return tally
    }
}
