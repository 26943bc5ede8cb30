internal import Statistics

extension ReferenceMethod {
    static let monitoring: [ReferenceMethod] = [
        ReferenceMethod(
            "xmr", ["values", "screen_outliers", "improvement"], optional: ["fix_after", "rebase_at"], compute: xmr),
        ReferenceMethod("count_charts", ["counts", "n"], compute: countCharts),
        ReferenceMethod("stl", ["values", "period", "seasonal", "trend", "low_pass", "robust"], compute: stl),
        ReferenceMethod(
            "holt_winters", ["values", "period", "alpha", "beta", "gamma", "l0", "b0", "s0", "h", "level"],
            compute: holtWinters),
        ReferenceMethod(
            "year_end", ["prior_ytd", "current_ytd", "prior_remaining"], optional: ["phi", "confidence"],
            compute: yearEnd),
        ReferenceMethod("ewma_poisson", ["values", "lambda", "L", "target"]) { inputs in
            let chart = try PoissonEWMA(
                inputs.numbers("values"), weight: inputs.number("lambda"), width: inputs.number("L"),
                target: inputs.number("target"))
            return [
                "ewma": chart.points.map(\.average), "low": chart.points.map(\.low), "high": chart.points.map(\.high),
                "signal": chart.points.map(\.isSignal),
            ]
        },
        ReferenceMethod("cusum_poisson", ["values", "mu0", "mu1", "h"]) { inputs in
            let chart = try PoissonCUSUM(
                inputs.numbers("values"), mean: inputs.number("mu0"), shifted: inputs.number("mu1"),
                threshold: inputs.number("h"))
            return ["k": chart.reference, "cusum": chart.sums, "first_alarm": chart.firstAlarm]
        },
        ReferenceMethod("seasonal_naive", ["values", "period", "h"]) { inputs in
            let naive = try SeasonalNaive(
                inputs.numbers("values"), period: inputs.whole("period"), steps: inputs.whole("h"))
            let (narrow, wide) = (try naive.limits(confidence: 0.8), try naive.limits(confidence: 0.95))
            return [
                "forecast": naive.forecast, "low80": narrow.map(\.low), "high80": narrow.map(\.high),
                "low95": wide.map(\.low), "high95": wide.map(\.high),
            ]
        },
        ReferenceMethod("rolling", ["monthly", "window"]) { inputs in
            let monthly = try inputs.list("monthly").map { $0 == .null ? nil : try CaseInputs.whole($0, "monthly") }
            let rolling = try RollingTotals(monthly, window: inputs.whole("window"))
            return ["rolling_sum": rolling.sums, "yoy_percent": rolling.yearOnYear]
        },
        ReferenceMethod("severity", ["counts", "weights", "population"], optional: ["confidence"]) { inputs in
            let score = try SeverityScore(
                counts: inputs.wholes("counts"), weights: inputs.numbers("weights"),
                population: inputs.number("population"), confidence: inputs.number("confidence", else: 0.95))
            return [
                "total_harm": score.totalHarm, "score_per_head": score.perHead, "mean_weight": score.meanWeight,
                "share": score.shares, "low_per_head": score.lowPerHead, "high_per_head": score.highPerHead,
            ]
        },
        ReferenceMethod("wdd", ["control", "treated"], optional: ["confidence"]) { inputs in
            let wdd = try DisplacementDifference(
                treated: beforeAndAfter(inputs, "treated"), control: beforeAndAfter(inputs, "control"),
                confidence: inputs.number("confidence", else: 0.9))
            return [
                "estimate": wdd.estimate, "se": wdd.error, "z": wdd.z, "p": wdd.p, "low": wdd.low, "high": wdd.high,
            ]
        },
    ]

    private static func beforeAndAfter(
        _ inputs: CaseInputs, _ key: String
    ) throws -> DisplacementDifference.Counts {
        let counts = try inputs.wholes(key)
        guard counts.count == 2 else { throw CaseFailure.wrongInput(key) }
        return .init(before: counts[0], after: counts[1])
    }

    private static func xmr(_ inputs: CaseInputs) throws -> Outputs {
        let chart = try XmRChart(
            inputs.numbers("values"), screening: inputs.truth("screen_outliers"),
            baseline: inputs.wholeIfAny("fix_after"),
            rebasing: inputs.has("rebase_at") ? inputs.wholes("rebase_at") : [],
            improvement: inputs.word("improvement"))
        return [
            "mean": chart.points.map(\.limits.mean), "lpl": chart.points.map(\.limits.lower),
            "upl": chart.points.map(\.limits.upper), "cause": chart.points.map(\.cause.rawValue),
            "point_type": chart.points.map(\.type.rawValue),
        ]
    }

    private static func countCharts(_ inputs: CaseInputs) throws -> Outputs {
        let chart = try CountCharts(counts: inputs.wholes("counts"), exposures: inputs.numbers("n"))
        return [
            "u_centre": chart.uCentre, "u_low": chart.u.map(\.low), "u_high": chart.u.map(\.high),
            "sigma_z": chart.sigmaZ, "uprime_low": chart.uPrime.map(\.low), "uprime_high": chart.uPrime.map(\.high),
            "c_centre": chart.cCentre, "c_low": chart.c.low, "c_high": chart.c.high,
            "dispersion_index": chart.dispersionIndex,
        ]
    }

    private static func stl(_ inputs: CaseInputs) throws -> Outputs {
        if try inputs.truth("robust") { throw CaseFailure.wrongInput("robust") }
        let parts = try SeasonalDecomposition(
            inputs.numbers("values"), period: inputs.whole("period"),
            spans: .init(
                seasonal: inputs.whole("seasonal"), trend: inputs.whole("trend"), lowPass: inputs.whole("low_pass")))
        return [
            "seasonal": parts.seasonal, "trend": parts.trend, "remainder": parts.remainder,
            "seasonal_strength": parts.seasonalStrength, "trend_strength": parts.trendStrength,
        ]
    }

    private static func holtWinters(_ inputs: CaseInputs) throws -> Outputs {
        let smoothed = try HoltWinters(
            inputs.numbers("values"),
            parameters: .init(
                alpha: inputs.number("alpha"), beta: inputs.number("beta"), gamma: inputs.number("gamma")),
            start: .init(level: inputs.number("l0"), trend: inputs.number("b0"), season: inputs.numbers("s0")))
        let steps = try inputs.whole("h")
        let forecast = try smoothed.forecast(steps: steps)
        let reach = try smoothed.reach(steps: steps, confidence: try inputs.number("level"))
        return [
            "sse": smoothed.sumOfSquaredErrors, "level": smoothed.state.level, "trend": smoothed.state.trend,
            "season": smoothed.state.season, "forecast": forecast, "low": zip(forecast, reach).map(-),
            "high": zip(forecast, reach).map(+),
        ]
    }

    private static func yearEnd(_ inputs: CaseInputs) throws -> Outputs {
        let end = try YearEndProjection(
            priorToDate: inputs.whole("prior_ytd"), currentToDate: inputs.whole("current_ytd"),
            priorRemaining: inputs.whole("prior_remaining"), dispersion: inputs.number("phi", else: 1),
            confidence: inputs.number("confidence", else: 0.8))
        return [
            "remaining": end.remaining, "log_se": end.logError, "remaining_low": end.remainingLow,
            "remaining_high": end.remainingHigh, "year_end": end.yearEnd, "year_end_low": end.yearEndLow,
            "year_end_high": end.yearEndHigh,
        ]
    }
}
