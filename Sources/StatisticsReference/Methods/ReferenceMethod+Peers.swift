internal import Statistics

extension ReferenceMethod {
    static let peers: [ReferenceMethod] = [
        ReferenceMethod("rate_ci", ["count", "population", "multiplier", "confidence"]) { inputs in
            let rate = try CrudeRate(
                count: inputs.whole("count"), population: inputs.number("population"),
                multiplier: inputs.number("multiplier"), confidence: inputs.number("confidence"))
            return [
                "rate": rate.rate, "byar_low": rate.byar.low, "byar_high": rate.byar.high, "exact_low": rate.exact.low,
                "exact_high": rate.exact.high, "hybrid_low": rate.publicHealth.low,
                "hybrid_high": rate.publicHealth.high, "method": rate.method.rawValue,
            ]
        },
        ReferenceMethod("wilson", ["x", "n", "confidence"]) { inputs in
            let (x, n, confidence) = try (inputs.whole("x"), inputs.whole("n"), inputs.number("confidence"))
            let wilson = try ProportionInterval.wilson(x, of: n, confidence: confidence)
            let exact = try ProportionInterval.exact(x, of: n, confidence: confidence)
            return [
                "proportion": wilson.proportion, "low": wilson.low, "high": wilson.high, "clopper_low": exact.low,
                "clopper_high": exact.high,
            ]
        },
        ReferenceMethod("funnel", ["observed", "population"], compute: funnel),
        ReferenceMethod("rank_uncertainty", ["observed", "population", "focus", "top_k"]) { inputs in
            let ranks = try RankUncertainty(
                observed: inputs.wholes("observed"), population: inputs.numbers("population"),
                focus: inputs.whole("focus"))
            return [
                "observed_rank": ranks.observedRanks, "expected_rank": ranks.expectedRanks,
                "focus_rank_pmf": ranks.focusRanks, "prob_top_k": ranks.chance(inLowest: try inputs.whole("top_k")),
                "rank_interval95": [ranks.interval95.lowerBound, ranks.interval95.upperBound],
            ]
        },
        ReferenceMethod("nearest_neighbours", ["features", "focus", "k"], optional: ["weights"]) { inputs in
            let nearest = try NearestNeighbours(
                features: inputs.rows("features"), focus: inputs.whole("focus"), count: inputs.whole("k"),
                weights: inputs.has("weights") ? inputs.numbers("weights") : nil)
            return ["distance": nearest.distances, "rebased": nearest.rebased, "neighbours": nearest.neighbours]
        },
        ReferenceMethod("ranks", ["values"]) { inputs in
            let ranks = try Ranks(inputs.numbers("values"))
            return [
                "asc_min": ranks.ascending.map(\.first), "asc_max": ranks.ascending.map(\.last),
                "asc_average": ranks.ascending.map(\.average), "asc_dense": ranks.ascending.map(\.dense),
                "desc_min": ranks.descending.map(\.first), "desc_max": ranks.descending.map(\.last),
                "desc_average": ranks.descending.map(\.average), "desc_dense": ranks.descending.map(\.dense),
            ]
        },
    ]

    private static func funnel(_ inputs: CaseInputs) throws -> Outputs {
        let funnel = try FunnelPlot(observed: inputs.wholes("observed"), population: inputs.numbers("population"))
        return [
            "overall_rate": funnel.overallRate, "expected": funnel.expected, "ratio": funnel.ratio, "z": funnel.z,
            "phi": funnel.dispersion, "tau2": funnel.betweenVariance, "z_adjusted": funnel.adjustedZ,
            "flag": funnel.flags.map(\.rawValue), "adj_low_95": funnel.adjusted.map(\.low95),
            "adj_high_95": funnel.adjusted.map(\.high95), "adj_low_998": funnel.adjusted.map(\.low998),
            "adj_high_998": funnel.adjusted.map(\.high998), "poisson_low_95": funnel.poisson.map(\.low95),
            "poisson_high_95": funnel.poisson.map(\.high95), "poisson_low_998": funnel.poisson.map(\.low998),
            "poisson_high_998": funnel.poisson.map(\.high998),
        ]
    }
}
