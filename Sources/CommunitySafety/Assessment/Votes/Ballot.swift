/// What one person gave: scores by issue and criterion, in whole or half steps. What isn't there they couldn't say.
public struct Ballot: Sendable, Hashable {
    public let agency: String
    public let scores: [String: [String: StepScore]]

    public init(agency: String, scores: [String: [String: StepScore]]) {
        self.agency = agency
        self.scores = scores
    }

    /// The agencies' voices, by name: an agency's voice is the middle of what its people gave, so that no body counts more for
    /// sending more people. A person who couldn't say doesn't count there.
    public static func voices(of ballots: [Ballot]) -> [Ballot] {
        Dictionary(grouping: ballots, by: { Self.key($0.agency) }).values.map { own in
            guard own.count > 1 else { return own[0] }
            var scores: [String: [String: [StepScore]]] = [:]
            for ballot in own {
                for (issue, given) in ballot.scores {
                    for (criterion, score) in given {
                        scores[issue, default: [:]][criterion, default: []].append(score)
                    }
                }
            }
            return Ballot(agency: own[0].agency, scores: scores.mapValues { $0.compactMapValues(StepScore.middle) })
        }.sorted { $0.agency < $1.agency }
    }

    /// One body whose name is typed with other spaces or capitals is one body.
    private static func key(_ agency: String) -> String {
        agency.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
