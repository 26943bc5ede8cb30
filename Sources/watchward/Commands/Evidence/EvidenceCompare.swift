import ArgumentParser
import CommunitySafety
import Proofreading
import Services
import Statistics

/// Sets two figures side by side.
struct EvidenceCompare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Set two figures side by side, and say whether they differ by more than chance.",
        discussion: """
            Without periods the newest year is set beside the year before.

            Examples:
              watchward evidence compare asb.council --area Aldmere --data data/aldmere
              watchward evidence compare asb.council --area Aldmere --from "Oct 2021 – Sep 2022" --with "Oct 2020 – Sep 2021" --data data/aldmere
              watchward evidence compare burglary.police --area Aldmere --from 2022-23 --with-area Brackwater --data data/aldmere
            """)

    @Argument(help: "A measure's key, such as asb.council.")
    var measure: String

    @Option(help: "A place's name or code; by default the partnership's own.")
    var area = ""

    @Option(name: .customLong("from"), help: "The period of the figure, such as 2022-23 or “Oct 2021 – Sep 2022”.")
    var period = ""

    @Option(name: .customLong("with"), help: "The period that it is compared with.")
    var otherPeriod = ""

    @Option(name: .customLong("with-area"), help: "Another place to compare with.")
    var otherArea = ""

    @Option(name: .customLong("with-measure"), help: "Another measure to judge beside it.")
    var otherMeasure = ""

    @Option(help: "text or json.")
    var format: OutputFormat = .text

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await answering {
            let context = try await options.settings().installation().open(.system)
            let choice = ComparisonChoice(
                measure: measure, place: area, period: period, withPeriod: otherPeriod, withPlace: otherArea,
                withMeasure: otherMeasure)
            let answer = try await CompareFigures(context).run(choice, as: .operator)
            try context.close()
            let words = answer.pairs.map { ComparisonWords($0, family: answer.family) }
            Terminal().result(format == .json ? try JSONText.of(words.map(ComparedPairForm.init)) : Self.text(words))
        }
    }

    private static func text(_ words: [ComparisonWords]) -> String {
        guard !words.isEmpty else { return "No figures of this are held." }
        return words.map { words in
            (["\(words.pair.measure.name). \(words.sentence)"] + words.reasons + words.remarks + words.certainty
                + words.method)
                .joined(separator: "\n  ")
        }.joined(separator: "\n")
    }
}

/// A comparison as it is printed in JSON.
struct ComparedPairForm: Encodable {
    struct Side: Encodable {
        let measure: String
        let place: String
        let from: String
        let to: String
        let value: Double?
        let isProvisional: Bool
        let loadedOn: String?
    }

    let compares: String
    let figure: Side
    let with: Side
    let source: String?
    let sentence: String
    /// In the words of the statistics: "clear rise"; nil where nothing was judged.
    let verdict: String?
    let test: String?
    let p: Double?
    let q: Double?
    let low: Double?
    let high: Double?
    let percent: Double?
    let change: Double?
    let reasons: [String]
    let remarks: [String]

    init(_ words: ComparisonWords) {
        let (pair, judged) = (words.pair, words.pair.judgement.verdict)
        compares = pair.kind.rawValue
        figure = Self.side(pair.comparison.later, pair.measure, pair.place)
        with = Self.side(pair.comparison.earlier, pair.otherMeasure, pair.otherPlace)
        source = pair.source?.key
        (sentence, verdict) = (words.sentence, words.word?.rawValue)
        (test, p, q) = (judged?.test?.rawValue, judged?.p, judged?.q)
        (low, high) = (judged?.interval?.low, judged?.interval?.high)
        percent = pair.percent
        change = pair.kind == .periods ? pair.comparison.change : nil
        (reasons, remarks) = (words.reasons, words.remarks)
    }

    private static func side(_ side: FigureComparison.Side, _ measure: Measure, _ place: Area) -> Side {
        Side(
            measure: measure.key, place: place.code, from: side.period.from.iso, to: side.period.to.iso,
            value: side.value, isProvisional: side.isProvisional, loadedOn: side.loadedOn?.iso)
    }
}
