import Statistics

extension Adapters {
    static let ranking: [String: Adapter] = [
        "weight_sensitivity": weightSensitivity,
        "weighted_sum": { inputs in
            let directions = try inputs.list("directions").map {
                WeightedSum.Direction(rawValue: try Inputs.text($0, "directions")) ?? .higherIsWorse
            }
            let sum = try WeightedSum(
                inputs.rows("scores"), weights: inputs.numbers("weights"), directions: directions)
            return [
                "raw_score": sum.rawScores, "minmax": sum.stretched, "score": sum.scores, "rank": sum.ranks,
            ]
        },
        "smaa_lattice": { inputs in
            let ranks = try RankAcceptability(
                inputs.wholeRows("scores"), steps: inputs.whole("steps"),
                order: inputs.has("ordinal") ? inputs.wholes("ordinal") : [])
            return [
                "vectors": ranks.vectors, "rank_acceptability": ranks.shares, "central_weights": ranks.centralWeights,
                "pairwise_wins": ranks.wins, "expected_rank": ranks.expectedRanks,
            ]
        },
        "borda": { inputs in
            let borda = try BordaCount(inputs.rows("rankings"))
            return [
                "points": borda.points, "rank": borda.ranks, "kendall_w": borda.kendallW, "chi2": borda.chiSquared,
                "p": borda.p,
            ]
        },
        "impact_likelihood": { inputs in
            let issues = try inputs.objects("issues").map {
                ImpactLikelihood.Issue(
                    harm: try $0.numbers("harm"), likelihood: try $0.numbers("likelihood"),
                    organisation: $0.has("organisation") ? try $0.numbers("organisation") : nil)
            }
            guard let aggregate = ImpactLikelihood.Aggregate(rawValue: try inputs.text("aggregate")) else {
                throw Inputs.Wrong(key: "aggregate")
            }
            let scored = try ImpactLikelihood(
                issues, aggregate: aggregate, usingOrganisation: inputs.truth("use_organisation"))
            return ["score": scored.scores, "rank": scored.ranks]
        },
    ]

    private static func weightSensitivity(_ inputs: Inputs) throws -> [String: any JSONConvertible] {
        let sensitivity = try WeightSensitivity(inputs.rows("scores"), weights: inputs.numbers("weights"))
        let criteria = sensitivity.criteria.map { criterion -> [String: JSON] in
            [
                "current": criterion.current.json, "switch_up": (criterion.up?.weight).json,
                "switch_up_to": (criterion.up?.issue).json, "switch_down": (criterion.down?.weight).json,
                "switch_down_to": (criterion.down?.issue).json,
            ]
        }
        return ["score": sensitivity.scores, "leader": sensitivity.leader, "criteria": criteria]
    }
}
