internal import CommunitySafety
internal import Proofreading
internal import Statistics

/// The workings of a suggestion by harm, within the length of a rationale.
struct HarmWords {
    private let finding: HarmSuggestions.Finding
    private let weights: SeverityWeights
    private let period: EvidencePeriod

    init(_ finding: HarmSuggestions.Finding, _ weights: SeverityWeights, _ period: EvidencePeriod) {
        (self.finding, self.weights, self.period) = (finding, weights, period)
    }

    private var tally: HarmTally { finding.tally }
    private var name: String { String(finding.measure.name.prefix(50)) }

    /// "Burglary, recorded: 5 offences in Oct 2022 – Sep 2023, 130 days of sentence, 25% of the harm of the 3 issues that can be weighed."
    func workings(share: Double, without: Double?, of issues: Int) throws -> String {
        let residents = try finding.residents.flatMap { try tally.perThousand(of: $0) }.map {
            " (\(rate($0.value)) for every 1,000 residents, between \(rate($0.low)) and \(rate($0.high)))"
        }
        let harm =
            "\(name): \(offences(tally.offences)) in \(period.words), \(days(tally.days)) of sentence\(residents ?? ""), \(RankingWords.percent(share)) of the harm of the \(issues) issues that can be weighed."
        return [harm, homicide(without), unweighed, cited].compactMap(\.self).joined(separator: " ")
    }

    /// Most offences have no weight.
    var hardlyWeighed: String {
        [
            "\(name): only \(count(tally.weighed)) of \(offences(tally.offences)) have a weight, too few to go by: the partnership judges the harm.",
            unweighed, cited,
        ].compactMap(\.self).joined(separator: " ")
    }

    /// There is nothing to set it beside.
    var alone: String {
        "\(name): of the issues listed only this one can be weighed, so that its share says nothing: the partnership judges the harm."
    }

    var noHarm: String { "\(name): no share of the harm can be worked out for \(period.words)." }

    private func homicide(_ without: Double?) -> String? {
        guard tally.homicides > 0 else { return nil }
        let share = without.map { ", \(RankingWords.percent($0))" } ?? ""
        let what = tally.homicides == 1 ? "1 homicide" : "\(count(tally.homicides)) homicides"
        return "Without \(what) \(days(tally.daysWithoutHomicide))\(share)."
    }

    /// "Not weighed: 3 offences (less than 1%), codes 8Q, 99 and 2 more, 1 without a code."
    private var unweighed: String? {
        let missing = tally.unweighed.reduce(0) { $0 + $1.offences } + tally.uncoded
        guard missing > 0 || !tally.unweighed.isEmpty else { return nil }
        let named = tally.unweighed.prefix(3).map { $0.name.count > 12 ? "\($0.name.prefix(11))…" : $0.name }
        let more = tally.unweighed.count - named.count
        let codes =
            named.isEmpty
            ? nil
            : "\(tally.unweighed.count == 1 ? "code" : "codes") \(named.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "")"
        let uncoded = tally.uncoded > 0 ? "\(count(tally.uncoded)) without a code" : nil
        let share = RankingWords.percent(Double(missing) / Double(max(tally.offences, 1)))
        let parts = ["\(offences(missing)) (\(share))", codes, uncoded].compactMap(\.self)
        return "Not weighed: \(parts.joined(separator: ", "))."
    }

    private var cited: String { "Weights: \(weights.citation). For those inside only." }

    private func count(_ number: Int) -> String { FigureWords.number(Double(number)) }
    private func offences(_ number: Int) -> String { "\(count(number)) \(number == 1 ? "offence" : "offences")" }
    private func rate(_ value: Double) -> String { ChangeFigures.rate(value) }
    private func days(_ value: Double) -> String { "\(rate(value)) \(value == 1 ? "day" : "days")" }
}
