internal import CommunitySafety
internal import Proofreading
internal import Statistics

/// How sure we are, in plain words first, and then for whoever checks it.
extension ComparisonWords {
    /// Empty where nothing was judged.
    package var certainty: [String] {
        guard comparison.isAllowed, let verdict else { return [] }
        if case .fewEvents(let total) = verdict.reason {
            return [
                total == 0
                    ? "Nothing was counted in either."
                    : "Both together are \(total). With so few, no difference would be clear, however it fell."
            ]
        }
        return [chance, bar, stricter].compactMap(\.self)
    }

    private var thing: String { pair.kind == .places ? "difference" : "change" }

    private var chance: String? {
        verdict?.p.map { p in
            let start = pair.kind == .places ? "If both places were alike" : "If nothing had really changed"
            return "\(start), chance alone would bring a difference as large as this \(ChangeFigures.chance(p))."
        }
    }

    private var bar: String? {
        guard let interval = verdict?.interval else { return nil }
        let range =
            interval.high.map { "from \(ChangeFigures.percent(interval.low)) to \(ChangeFigures.percent($0))" }
            ?? "from \(ChangeFigures.percent(interval.low)) up"
        return
            "We say “clear” only where that is 5 times in 100 or less, and where every \(thing) that fits the figures goes one way. Here those run \(range)."
    }

    private var stricter: String? {
        guard family > 1, let p = verdict?.p, let q = verdict?.q, p != q else { return nil }
        return
            "\(family) comparisons are made on this page. The more one compares, the more often chance looks like a change, so the bar is higher for each of them."
    }

    /// The method with its values and what it takes for granted; empty where nothing was judged.
    package var method: [String] {
        guard comparison.isAllowed, let verdict, let test = verdict.test, let p = verdict.p else { return [] }
        return [name(test), values(verdict, p), assumption(test)] + [exposure, intervals].compactMap(\.self)
    }

    private func name(_ test: Verdict.Test) -> String {
        switch test {
        case .midP:
            "Method: mid-p test of two counts given their sum (conditional on the total; Lancaster 1961), which is right for counts of any size."
        case .quasiPoisson:
            "Method: quasi-Poisson regression on the \(monthsWords)monthly counts, which allows for months that vary more than separate events would"
                + (pair.dispersion.map { " (dispersion \(ChangeFigures.rate($0)))." } ?? ".")
        }
    }

    private var monthsWords: String {
        let months = [comparison.later.period.months, comparison.earlier.period.months].compactMap(\.self)
        return months.isEmpty ? "" : "\(months.reduce(0, +)) "
    }

    private func values(_ verdict: Verdict, _ p: Double) -> String {
        let corrected =
            family > 1 ? verdict.q.map { "; q \(shown($0)) among \(family) (Benjamini and Hochberg)" } ?? "" : ""
        let interval =
            verdict.interval.map {
                "; 95% interval \(ChangeFigures.percent($0.low)) to \($0.high.map(ChangeFigures.percent) ?? "no limit")"
            } ?? ""
        return "p \(shown(p))\(corrected)\(interval)."
    }

    private func shown(_ p: Double) -> String {
        p < 0.0001 ? "below 0.0001" : "= \(ChangeFigures.probability(p))"
    }

    private func assumption(_ test: Verdict.Test) -> String {
        switch test {
        case .midP:
            "It takes for granted that events come one by one and are recorded in the same way in both. Where one person reports many times, or one event brings others, we are less sure than this says."
        case .quasiPoisson:
            "It takes for granted that both periods were recorded in the same way, and that months vary as they did in these."
        }
    }

    private var exposure: String? {
        switch pair.footing {
        case .asCounted where comparison.later.period.days != comparison.earlier.period.days:
            "The periods have \(comparison.later.period.days) and \(comparison.earlier.period.days) days; the test allows for it."
        case .asCounted: nil
        case .byDay: "Each count was set against the days of its period."
        case .byPeople(let later, let earlier):
            "Each count was set against those who live there: \(people(later)) in \(pair.place.name), \(people(earlier)) in \(pair.otherPlace.name)."
        case .shares: "Each part was set against its whole."
        }
    }

    private func people(_ population: ComparedPair.Population) -> String {
        "\(FigureWords.number(population.count)) \(population.isHouseholds ? "households" : "people") on \(population.on.words)"
    }

    /// The limits of each side by itself.
    private var intervals: String? {
        switch pair.footing {
        case .asCounted, .byDay: return nil
        case .byPeople(let later, let earlier):
            guard let one = rate(comparison.later, later), let other = rate(comparison.earlier, earlier) else {
                return nil
            }
            return
                "Each rate by itself (95%): \(pair.place.name) \(one), \(pair.otherPlace.name) \(other) \(rateUnit) (method of public health: exact below 10, Byar’s from there)."
        case .shares(let later, let earlier):
            return "Each share by itself (95%, Wilson): \(share(later)) and \(share(earlier))."
        }
    }

    private func rate(_ side: FigureComparison.Side, _ population: ComparedPair.Population) -> String? {
        guard let value = side.value, let count = Int(exactly: value) else { return nil }
        let people = population.count * ComparedPair.years(side.period)
        do {
            let rate = try CrudeRate(count: count, population: people, multiplier: 1_000, confidence: 0.95)
            return "\(ChangeFigures.rate(rate.publicHealth.low)) to \(ChangeFigures.rate(rate.publicHealth.high))"
        } catch {
            return nil
        }
    }

    private func share(_ share: ComparedPair.Share) -> String {
        let words = "\(share.part) of \(share.whole)"
        do {
            let limits = try ProportionInterval.wilson(share.part, of: share.whole, confidence: 0.95)
            return
                "\(words), \(ChangeFigures.rate(100 * limits.low))% to \(ChangeFigures.rate(100 * limits.high))%"
        } catch {
            return words
        }
    }
}
