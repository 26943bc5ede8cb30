import Statistics

extension Adapters {
    static let monitoring: [String: Adapter] = [
        "xmr": xmr, "count_charts": countCharts, "stl": stl, "holt_winters": holtWinters, "year_end": yearEnd,
        "ewma_poisson": { inputs in
            let chart = try PoissonEWMA(
                inputs.numbers("values"), weight: inputs.number("lambda"), width: inputs.number("L"),
                target: inputs.number("target"))
            return [
                "ewma": chart.points.map(\.average), "low": chart.points.map(\.low), "high": chart.points.map(\.high),
                "signal": chart.points.map(\.isSignal),
            ]
        },
        "cusum_poisson": { inputs in
            let chart = try PoissonCUSUM(
                inputs.numbers("values"), mean: inputs.number("mu0"), shifted: inputs.number("mu1"),
                threshold: inputs.number("h"))
            return ["k": chart.reference, "cusum": chart.sums, "first_alarm": chart.firstAlarm]
        },
        "seasonal_naive": { inputs in
            let naive = try SeasonalNaive(
                inputs.numbers("values"), period: inputs.whole("period"), steps: inputs.whole("h"))
            let (narrow, wide) = (naive.limits(confidence: 0.8), naive.limits(confidence: 0.95))
            return [
                "forecast": naive.forecast, "low80": narrow.map(\.low), "high80": narrow.map(\.high),
                "low95": wide.map(\.low), "high95": wide.map(\.high),
            ]
        },
        "rolling": { inputs in
            let monthly = try inputs.list("monthly").map { $0 == .null ? nil : try Inputs.whole($0, "monthly") }
            let rolling = try RollingTotals(monthly, window: inputs.whole("window"))
            return ["rolling_sum": rolling.sums, "yoy_percent": rolling.yearOnYear]
        },
        "severity": { inputs in
            let score = try SeverityScore(
                counts: inputs.wholes("counts"), weights: inputs.numbers("weights"),
                population: inputs.number("population"), confidence: inputs.number("confidence", else: 0.95))
            return [
                "total_harm": score.totalHarm, "score_per_head": score.perHead, "mean_weight": score.meanWeight,
                "share": score.shares, "low_per_head": score.lowPerHead, "high_per_head": score.highPerHead,
            ]
        },
        "wdd": { inputs in
            let (treated, control) = try (inputs.wholes("treated"), inputs.wholes("control"))
            let wdd = try DisplacementDifference(
                treated: .init(before: treated[0], after: treated[1]),
                control: .init(before: control[0], after: control[1]),
                confidence: inputs.number("confidence", else: 0.9))
            return [
                "estimate": wdd.estimate, "se": wdd.error, "z": wdd.z, "p": wdd.p, "low": wdd.low, "high": wdd.high,
            ]
        },
    ]

    private static func xmr(_ inputs: Inputs) throws -> [String: any JSONConvertible] {
        let chart = try XmRChart(
            inputs.numbers("values"), screening: inputs.truth("screen_outliers"),
            baseline: inputs.wholeIfAny("fix_after"),
            rebasing: inputs.has("rebase_at") ? inputs.wholes("rebase_at") : [],
            improvement: Improvement(rawValue: inputs.text("improvement")) ?? .neutral)
        return [
            "mean": chart.points.map(\.limits.mean), "lpl": chart.points.map(\.limits.lower),
            "upl": chart.points.map(\.limits.upper), "cause": chart.points.map(\.cause.rawValue),
            "point_type": chart.points.map(\.type.rawValue),
        ]
    }

    private static func countCharts(_ inputs: Inputs) throws -> [String: any JSONConvertible] {
        let chart = try CountCharts(counts: inputs.wholes("counts"), exposures: inputs.numbers("n"))
        return [
            "u_centre": chart.uCentre, "u_low": chart.u.map(\.low), "u_high": chart.u.map(\.high),
            "sigma_z": chart.sigmaZ, "uprime_low": chart.uPrime.map(\.low), "uprime_high": chart.uPrime.map(\.high),
            "c_centre": chart.cCentre, "c_low": chart.c.low, "c_high": chart.c.high,
            "dispersion_index": chart.dispersionIndex,
        ]
    }

    private static func stl(_ inputs: Inputs) throws -> [String: any JSONConvertible] {
        let parts = try SeasonalDecomposition(
            inputs.numbers("values"), period: inputs.whole("period"),
            spans: .init(
                seasonal: inputs.whole("seasonal"), trend: inputs.whole("trend"), lowPass: inputs.whole("low_pass")))
        return [
            "seasonal": parts.seasonal, "trend": parts.trend, "remainder": parts.remainder,
            "seasonal_strength": parts.seasonalStrength, "trend_strength": parts.trendStrength,
        ]
    }

    private static func holtWinters(_ inputs: Inputs) throws -> [String: any JSONConvertible] {
        let smoothed = try HoltWinters(
            inputs.numbers("values"),
            parameters: .init(
                alpha: inputs.number("alpha"), beta: inputs.number("beta"), gamma: inputs.number("gamma")),
            start: .init(level: inputs.number("l0"), trend: inputs.number("b0"), season: inputs.numbers("s0")))
        let steps = try inputs.whole("h")
        let forecast = smoothed.forecast(steps: steps)
        let reach = smoothed.reach(steps: steps, confidence: try inputs.number("level"))
        return [
            "sse": smoothed.sumOfSquaredErrors, "level": smoothed.state.level, "trend": smoothed.state.trend,
            "season": smoothed.state.season, "forecast": forecast, "low": zip(forecast, reach).map(-),
            "high": zip(forecast, reach).map(+),
        ]
    }

    private static func yearEnd(_ inputs: Inputs) throws -> [String: any JSONConvertible] {
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
