internal import Statistics

extension ReferenceMethod {
    static let changes: [ReferenceMethod] = [
        ReferenceMethod("change_arithmetic", ["prior", "current"]) { inputs in
            let change = try CountChange(prior: inputs.whole("prior"), current: inputs.whole("current"))
            return ["difference": change.difference, "percent_change": change.percent]
        },
        ReferenceMethod(
            "claim_check", ["current"],
            optional: ["claimed_difference", "claimed_percent", "decimals", "stated_prior", "direction_word"],
            compute: claimCheck),
        ReferenceMethod("wheeler_z", ["baseline", "current"], optional: ["baseline_periods"]) { inputs in
            let z = try WheelerZ(
                baseline: inputs.number("baseline"), current: inputs.number("current"),
                periods: inputs.wholeIfAny("baseline_periods") ?? 1)
            return [
                "z_known_baseline": z.knownBaseline, "z_corrected": z.corrected, "p_known_baseline": z.pKnownBaseline,
                "p_corrected": z.pCorrected,
            ]
        },
        ReferenceMethod("etest", ["x1", "x0", "t1", "t0"]) { inputs in
            let test = ETest(try pair(inputs))
            return ["statistic": test.statistic, "p": test.p]
        },
        ReferenceMethod("conditional", ["x1", "x0", "t1", "t0"], optional: ["confidence"], compute: conditional),
        ReferenceMethod("sqrt_anscombe", ["x1", "x0", "t1", "t0"]) { inputs in
            let test = AnscombeZ(try pair(inputs))
            return ["z": test.z, "p": test.p]
        },
        ReferenceMethod("logwald", ["x1", "x0", "t1", "t0"], optional: ["confidence"]) { inputs in
            let test = try LogWald(pair(inputs), confidence: inputs.number("confidence", else: 0.95))
            return [
                "rate_ratio": test.rateRatio, "percent_change": test.percentChange, "percent_low": test.percentLow,
                "percent_high": test.percentHigh, "z": test.z, "p": test.p,
            ]
        },
        ReferenceMethod("quasi_poisson", ["pre", "post"]) { inputs in
            let test = try QuasiPoisson(before: inputs.wholes("pre"), after: inputs.wholes("post"))
            return [
                "ratio": test.ratio, "df": test.degrees, "phi": test.dispersion, "log_se": test.logError, "t": test.t,
                "p": test.p, "phi_floor1": test.flooredDispersion, "p_floor1": test.flooredP,
                "percent_low_floor1": test.percentLow, "percent_high_floor1": test.percentHigh,
            ]
        },
        ReferenceMethod("p_adjust", ["p"]) { inputs in
            let q = try MultipleTesting.benjaminiHochberg(inputs.numbers("p"))
            return [
                "bh": q, "holm": try MultipleTesting.holm(inputs.numbers("p")), "reject_bh_05": q.map { $0 <= 0.05 },
            ]
        },
    ]

    private static func pair(_ inputs: CaseInputs) throws -> CountPair {
        try CountPair(
            earlier: inputs.whole("x0"), later: inputs.whole("x1"), earlierExposure: inputs.number("t0"),
            laterExposure: inputs.number("t1"))
    }

    private static func conditional(_ inputs: CaseInputs) throws -> Outputs {
        let pair = try pair(inputs)
        let test = try ConditionalTest(pair, confidence: inputs.number("confidence", else: 0.95))
        return [
            "p_central": test.pCentral, "p_mid": test.pMid, "p_minlike": test.pMinimumLikelihood,
            "rate_ratio": pair.rateRatio, "percent_change": pair.percentChange, "exact_low": test.exact?.low,
            "exact_high": test.exact?.high, "mid_low": test.mid?.low, "mid_high": test.mid?.high,
        ]
    }

    private static func claimCheck(_ inputs: CaseInputs) throws -> Outputs {
        let claim = ClaimedChange(
            current: try inputs.whole("current"), difference: try inputs.wholeIfAny("claimed_difference"),
            percent: inputs.has("claimed_percent") ? try inputs.number("claimed_percent") : nil,
            decimals: try inputs.wholeIfAny("decimals") ?? 0, prior: try inputs.wholeIfAny("stated_prior"),
            direction: inputs.has("direction_word") ? try inputs.word("direction_word") : nil)
        let check = try ClaimCheck(claim)
        var result: Outputs = [
            "problems": check.problems.map(\.rawValue), "consistent": check.isConsistent,
        ]
        if claim.percent != nil {
            result["prior_from_percent"] = check.priorFromPercent
            result["prior_integer_low"] = check.priorLow
            result["prior_integer_high"] = check.priorHigh
        }
        if claim.difference != nil {
            result["prior_from_difference"] = check.priorFromDifference
            result.updateValue(check.percentFromDifference, forKey: "percent_from_difference")
        }
        if claim.prior != nil {
            result["difference_from_prior"] = check.differenceFromPrior
            result.updateValue(check.percentFromPrior, forKey: "percent_from_prior")
        }
        return result
    }
}
