internal import Statistics

extension ReferenceMethod {
    static let surveys: [ReferenceMethod] = [
        ReferenceMethod("survey_moe", ["x", "n"], optional: ["N", "confidence", "deff"]) { inputs in
            let margin = try SurveyMargin(
                count: inputs.whole("x"), sample: inputs.whole("n"), population: inputs.wholeIfAny("N"),
                confidence: inputs.number("confidence", else: 0.95), designEffect: inputs.number("deff", else: 1))
            return [
                "p": margin.share, "moe_simple": margin.simple, "moe_fpc_deff": margin.corrected,
                "moe_max": margin.widest, "n_effective": margin.effectiveSize, "wilson_low": margin.low,
                "wilson_high": margin.high,
            ]
        },
        ReferenceMethod("rake", ["rows", "base_weights", "margins"]) { inputs in
            let rows = try inputs.objects("rows").map { row in
                try row.values.mapValues { try CaseInputs.text($0, "rows") }
            }
            let margins = try inputs.object("margins")
            let targets = try margins.values.keys.map { variable in
                let totals = try margins.object(variable).values.mapValues { try CaseInputs.number($0, variable) }
                return SurveyTarget(variable: variable, totals: totals)
            }
            let raked = try Raking(rows: rows, baseWeights: inputs.numbers("base_weights"), targets: targets)
            return [
                "weights": raked.weights, "kish_deff": raked.designEffect, "n_effective": raked.effectiveSize,
                "min_weight": raked.weights.min(), "max_weight": raked.weights.max(),
            ]
        },
        ReferenceMethod("weighted_mean", ["y", "w"]) { inputs in
            let mean = try WeightedMean(inputs.numbers("y"), weights: inputs.numbers("w"))
            return [
                "mean": mean.mean, "se": mean.error, "moe95": try mean.margin(), "n_effective": mean.effectiveSize,
            ]
        },
        ReferenceMethod("suppression", ["table", "threshold"]) { inputs in
            let hidden = try CellSuppression(inputs.wholeRows("table"), threshold: inputs.whole("threshold"))
            let intervals = try hidden.intervals.map { intervals in
                let pairs = intervals.map { ("\($0.row),\($0.column)", [$1.lowerBound, $1.upperBound]) }
                return Dictionary(uniqueKeysWithValues: pairs)
            }
            return [
                "primary": hidden.primary.map { [$0.row, $0.column] }, "min_secondary": hidden.secondary?.count,
                "secondary_sum": hidden.secondarySum, "secondary": hidden.secondary?.map { [$0.row, $0.column] },
                "intervals": intervals,
            ]
        },
        ReferenceMethod("rounding", ["values"]) { inputs in
            let values = try inputs.wholes("values")
            return Dictionary(
                uniqueKeysWithValues: try DisclosureRounding.allCases.map { rule in
                    (rule.rawValue, try values.map { try rule.published($0) })
                })
        },
    ]
}
