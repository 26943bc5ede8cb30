internal import Statistics

extension ReferenceMethod {
    static let ranking: [ReferenceMethod] = [
        ReferenceMethod("weight_sensitivity", ["scores", "weights"], compute: weightSensitivity),
        ReferenceMethod("weighted_sum", ["scores", "weights", "directions"]) { inputs in
            let directions: [WeightedSum.Direction] = try inputs.list("directions").map {
                try CaseInputs.word($0, "directions")
            }
            let sum = try WeightedSum(
                inputs.rows("scores"), weights: inputs.numbers("weights"), directions: directions)
            return [
                "raw_score": sum.rawScores, "minmax": sum.stretched, "score": sum.scores, "rank": sum.ranks,
            ]
        },
        ReferenceMethod("smaa_lattice", ["scores", "steps"], optional: ["ordinal"]) { inputs in
            let ranks = try RankAcceptability(
                inputs.wholeRows("scores"), steps: inputs.whole("steps"),
                order: inputs.has("ordinal") ? inputs.wholes("ordinal") : [])
            return [
                "vectors": ranks.vectors, "rank_acceptability": ranks.shares, "central_weights": ranks.centralWeights,
                "pairwise_wins": ranks.wins, "expected_rank": ranks.expectedRanks,
            ]
        },
        ReferenceMethod("borda", ["rankings"]) { inputs in
            let borda = try BordaCount(inputs.rows("rankings"))
            return [
                "points": borda.points, "rank": borda.ranks, "kendall_w": borda.kendallW, "chi2": borda.chiSquared,
                "p": borda.p,
            ]
        },
        ReferenceMethod("impact_likelihood", ["issues", "aggregate", "use_organisation"]) { inputs in
            let issues = try inputs.objects("issues").map {
                try $0.check(required: ["harm", "likelihood"], optional: ["organisation"])
                return ImpactLikelihood.Issue(
                    harm: try $0.numbers("harm"), likelihood: try $0.numbers("likelihood"),
                    organisation: $0.has("organisation") ? try $0.numbers("organisation") : nil)
            }
            let scored = try ImpactLikelihood(
                issues, aggregate: inputs.word("aggregate"), usingOrganisation: inputs.truth("use_organisation"))
            return ["score": scored.scores, "rank": scored.ranks]
        },
    ]

    private static func weightSensitivity(_ inputs: CaseInputs) throws -> Outputs {
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
