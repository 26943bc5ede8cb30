package import CommunitySafety
internal import Foundation
package import Proofreading
internal import Storage

/// One load with what it brought.
package struct ShownLoad: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package let measure: String
        package let area: String
        package let period: String
        package let breakdown: String
        package let value: String
    }

    /// What it brought of one measure.
    package struct Sum: Sendable, Hashable {
        package let measure: String
        /// The measure's key.
        package let key: String
        package let figures: Int
        package let places: Int
        package let from: CalendarDate
        package let to: CalendarDate
    }

    package let summary: LoadSummary
    /// By measure.
    package let sums: [Sum]
    /// Who made it, by name.
    package let madeBy: String
    /// The first of its figures.
    package let lines: [Line]
    package let problems: [LoadProblem]

    /// The most figures that are shown.
    package static let linesShown = 200
}

/// Shows one load.
package struct ShowLoad: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may load figures. Throws `notFound` for a number that no load has.
    package func run(_ number: Int, as party: ActingParty) async throws(ServiceError) -> ShownLoad {
        try party.require(.loadEvidence)
        return try await context.read { transaction in
            guard let load = try transaction.load(number) else {
                throw ServiceError.notFound(.record(id: String(number)))
            }
            let measures = Dictionary(
                try transaction.measures().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
            let lines = try transaction.figures(ofLoad: number, limit: ShownLoad.linesShown).map { figure in
                let measure = measures[figure.measure]
                return ShownLoad.Line(
                    measure: measure?.name ?? figure.measure, area: figure.area,
                    period: figure.period.words,
                    breakdown: figure.breakdown,
                    value: FigureWords.words(figure.value, figure.status, measure?.unit ?? .count))
            }
            let sums = try transaction.heldMeasures(ofLoad: number).map { held in
                ShownLoad.Sum(
                    measure: measures[held.measure]?.name ?? held.measure, key: held.measure, figures: held.figures,
                    places: held.areas, from: held.from, to: held.to)
            }
            return ShownLoad(
                summary: LoadSummary(load), sums: sums, madeBy: try Self.name(load.madeBy, in: transaction),
                lines: lines,
                problems: Self.problems(load.report))
        }
    }

    private static func name(_ actor: String, in transaction: ReadTransaction) throws -> String {
        if actor == "operator" { return "the operator of the machine" }
        return try transaction.colleagues().first { "account:\($0.id.text)" == actor }?.name
            ?? "somebody whose account is closed"
    }

    /// Loads of other kinds say other things in their report, which has no problems to show.
    private static func problems(_ report: String) -> [LoadProblem] {
        do { return try JSONDecoder().decode([LoadProblem].self, from: Data(report.utf8)) } catch { return [] }
    }
}
