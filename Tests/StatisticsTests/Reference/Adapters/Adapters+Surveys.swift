import Statistics

extension Adapters {
    static let surveys: [String: Adapter] = [
        "survey_moe": { inputs in
            let margin = try SurveyMargin(
                count: inputs.whole("x"), sample: inputs.whole("n"), population: inputs.wholeIfAny("N"),
                confidence: inputs.number("confidence", else: 0.95), designEffect: inputs.number("deff", else: 1))
            return [
                "p": margin.share, "moe_simple": margin.simple, "moe_fpc_deff": margin.corrected,
                "moe_max": margin.widest, "n_effective": margin.effectiveSize, "wilson_low": margin.low,
                "wilson_high": margin.high,
            ]
        },
        "rake": { inputs in
            let rows = try inputs.objects("rows").map { row in try row.values.mapValues { try Inputs.text($0, "rows") }
            }
            let margins = try inputs.object("margins")
            let targets = try margins.values.keys.map { variable in
                let totals = try margins.object(variable).values.mapValues { try Inputs.number($0, variable) }
                return SurveyTarget(variable: variable, totals: totals)
            }
            let raked = try Raking(rows: rows, baseWeights: inputs.numbers("base_weights"), targets: targets)
            return [
                "weights": raked.weights, "kish_deff": raked.designEffect, "n_effective": raked.effectiveSize,
                "min_weight": raked.weights.min(), "max_weight": raked.weights.max(),
            ]
        },
        "weighted_mean": { inputs in
            let mean = try WeightedMean(inputs.numbers("y"), weights: inputs.numbers("w"))
            return [
                "mean": mean.mean, "se": mean.error, "moe95": mean.margin(), "n_effective": mean.effectiveSize,
            ]
        },
        "suppression": { inputs in
            let hidden = try CellSuppression(inputs.wholeRows("table"), threshold: inputs.whole("threshold"))
            let intervals = hidden.intervals.map { intervals in
                let pairs = intervals.map { ("\($0.row),\($0.column)", [$1.lowerBound, $1.upperBound]) }
                return Dictionary(uniqueKeysWithValues: pairs)
            }
            return [
                "primary": hidden.primary.map { [$0.row, $0.column] }, "min_secondary": hidden.secondary?.count,
                "secondary_sum": hidden.secondarySum, "secondary": hidden.secondary?.map { [$0.row, $0.column] },
                "intervals": intervals,
            ]
        },
        "rounding": { inputs in
            let values = try inputs.wholes("values")
            return Dictionary(
                uniqueKeysWithValues: DisclosureRounding.allCases.map { ($0.rawValue, values.map($0.published)) })
        },
    ]
}
