internal import CommunitySafety
internal import Proofreading
package import Statistics

/// A pair in a careful officer's words.
package struct ComparisonWords: Sendable, Hashable {
    package let pair: ComparedPair
    /// How many comparisons were judged together.
    package let family: Int

    package init(_ pair: ComparedPair, family: Int) { (self.pair, self.family) = (pair, family) }

    var comparison: FigureComparison { pair.comparison }
    var unit: MeasureUnit { pair.measure.unit }
    var verdict: Verdict? { pair.judgement.verdict }
    var countsReports: Bool { pair.measure.basis == .reported }

    /// What may be said, in the word of the statistics; nil where a figure is missing or nothing fits it.
    package var word: Verdict.Word? {
        if !comparison.isAllowed { return comparison.hasFigures ? .notComparable : nil }
        return verdict?.word
    }

    /// For a table's cell: "Clearly more was reported".
    package var inTable: String {
        guard let word else { return comparison.hasFigures ? "Not judged" : "A figure is missing" }
        let isPlaces = pair.kind == .places
        return switch word {
        case .clearRise where isPlaces: countsReports ? "Clearly more was reported" : "Clearly more"
        case .clearFall where isPlaces: countsReports ? "Clearly less was reported" : "Clearly less"
        case .clearRise: countsReports ? "Clearly more was reported" : "Rose clearly"
        case .clearFall: countsReports ? "Clearly less was reported" : "Fell clearly"
        case .couldBeChance where isPlaces: "No clear difference: within the usual ups and downs"
        case .couldBeChance: "No clear change: within the usual ups and downs"
        case .tooFew: "Too few to say"
        case .notComparable: "Not comparable"
        }
    }

    /// The answer: both figures and what may be said of them, as one sentence.
    package var sentence: String {
        guard comparison.hasFigures else { return missing }
        return switch pair.kind {
        case .periods: "In \(pair.place.name), \(sides): \(finding)."
        case .places: "\(sides): \(finding)."
        case .measures: "In \(pair.place.name), in \(comparison.later.period.words), \(sides): \(finding)."
        }
    }

    /// "90 in Oct 2021 – Sep 2022, up from 53 in Oct 2020 – Sep 2021".
    private var sides: String {
        let (later, earlier) = (comparison.later, comparison.earlier)
        let after = ChangeFigures.value(later.value, unit)
        let before = ChangeFigures.value(earlier.value, pair.otherMeasure.unit)
        switch pair.kind {
        case .periods:
            return
                "\(after) in \(later.period.words)\(rate(\.later)), \(moved) \(before) in \(earlier.period.words)\(rate(\.earlier))"
        case .places:
            return
                "\(pair.place.name) \(after)\(rate(\.later)), \(pair.otherPlace.name) \(before)\(rate(\.earlier)), in \(later.period.words)"
        case .measures: return "\(pair.measure.name) \(after), \(pair.otherMeasure.name) \(before)"
        }
    }

    private func rate(_ side: KeyPath<(later: Double, earlier: Double), Double>) -> String {
        pair.rates.map { " (\(ChangeFigures.rate($0[keyPath: side])) \(rateUnit))" } ?? ""
    }

    /// "a day", "for every 1,000 people a year"; empty where figures stand as they are.
    package var rateUnit: String {
        switch pair.footing {
        case .asCounted, .shares: ""
        case .byDay: "a day"
        case .byPeople(let later, _): "for every 1,000 \(later.isHouseholds ? "households" : "people") a year"
        }
    }

    var moved: String {
        guard let before = pair.rates?.earlier ?? comparison.earlier.value,
            let after = pair.rates?.later ?? comparison.later.value
        else { return "against" }
        if word == .notComparable { return "against" }
        if before == after { return "the same as" }
        if word == .couldBeChance, let percent = pair.percent, abs(percent) < 5 { return "little changed from" }
        return after > before ? "up from" : "down from"
    }

    private var missing: String {
        switch pair.kind {
        case .places:
            let names = [
                comparison.later.value == nil ? pair.place.name : nil,
                comparison.earlier.value == nil ? pair.otherPlace.name : nil,
            ].compactMap(\.self)
            return
                "For \(names.joined(separator: " and ")) there is no figure for \(comparison.later.period.words) that could be compared."
        case .periods, .measures: break
        }
        let periods = [comparison.earlier, comparison.later].filter { $0.value == nil }.map(\.period.words)
        let words = Set(periods).count == 1 ? periods.first ?? "" : periods.joined(separator: " or ")
        return "In \(pair.place.name) there is no figure for \(words) that could be compared."
    }

    /// "clearly more was reported, 70% more (between 21% and 140%)".
    private var finding: String {
        guard let word else { return "not judged" }
        return switch word {
        case .clearRise: clear(rises: true)
        case .clearFall: clear(rises: false)
        case .couldBeChance where pair.kind == .places: "no clear difference, within the usual ups and downs"
        case .couldBeChance: "no clear change, within the usual ups and downs"
        case .tooFew: "too few to say"
        case .notComparable: "not comparable"
        }
    }

    private func clear(rises: Bool) -> String {
        let more = rises ? "more" : "less"
        let how = pair.footing == .byDay ? " a day" : ""
        if pair.kind == .places {
            let what = countsReports ? "clearly \(more) was reported" : "clearly \(more)"
            return "\(what) in \(pair.place.name)" + (amount.map { ", \($0) \(more)\(range)" } ?? "")
        }
        if countsReports {
            return "clearly \(more) was reported\(how)" + (amount.map { ", \($0) \(more)\(range)" } ?? "")
        }
        return "a clear \(rises ? "rise" : "fall")\(how)" + (amount.map { " of \($0)\(range)" } ?? "")
    }

    /// The change without its direction: in percent, or, on a small base, as it is.
    private var amount: String? {
        if let percent = pair.percent { return ChangeFigures.spoken(percent) }
        if case .shares = pair.footing, let points = plainDifference {
            return "\(FigureWords.number(points.magnitude)) percentage points"
        }
        return comparison.change.flatMap { pair.footing == .asCounted ? ChangeFigures.value($0.magnitude, unit) : nil }
    }

    private var plainDifference: Double? {
        comparison.later.value.flatMap { after in comparison.earlier.value.map { after - $0 } }
    }

    /// " (between 21% and 140%)", with the nearer limit first; nothing where no percentage is printed.
    private var range: String {
        guard pair.percent != nil, let interval = verdict?.interval else { return "" }
        guard let high = interval.high else { return " (at least \(ChangeFigures.spoken(interval.low)))" }
        let limits = [interval.low, high].sorted { abs($0) < abs($1) }.map(ChangeFigures.spoken)
        return " (between \(limits[0]) and \(limits[1]))"
    }

    /// "+37"; nothing where figures may not be set against each other as they are.
    package var difference: String {
        guard pair.kind == .periods || pair.measure.unit == .percent, !comparison.isByDay, comparison.isAllowed,
            let difference = plainDifference
        else { return "" }
        return ChangeFigures.difference(difference, unit)
    }

    /// "+69.8%"; nothing on a small base.
    package var change: String { pair.percent.map(ChangeFigures.percent) ?? "" }
}
