import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

/// A partnership with places and figures that were typed in.
struct FiguresDesk {
    let context: ServiceContext

    /// Rows of measure, place, period and what is typed.
    init(_ rows: [(String, String, String, String)]) async throws {
        context = try await TableDesk.context()
        try await type(rows)
    }

    /// The same in a partnership that has places already.
    init(in context: ServiceContext, _ rows: [(String, String, String, String)]) async throws {
        self.context = context
        try await type(rows)
    }

    func type(_ rows: [(String, String, String, String)]) async throws {
        for (measure, place, words, text) in rows {
            let period = try #require(EvidencePeriod(reading: words))
            let choice = TypingChoice(
                measures: [measure], areas: [place], periods: [words], told: "the test",
                values: ["\(measure)|\(place)|\(period.from.iso)|\(period.to.iso)": text])
            _ = try await TypeFigures(context).save(choice, as: .operator)
        }
    }

    /// The figures of a measure and a place in one load.
    func typeTogether(_ measure: String, _ place: String, _ figures: [(words: String, text: String)]) async throws {
        var values: [String: String] = [:]
        for (words, text) in figures {
            let period = try #require(EvidencePeriod(reading: words))
            values["\(measure)|\(place)|\(period.from.iso)|\(period.to.iso)"] = text
        }
        let choice = TypingChoice(
            measures: [measure], areas: [place], periods: figures.map(\.words), told: "the test", values: values)
        _ = try await TypeFigures(context).save(choice, as: .operator)
    }

    func load(_ text: String, _ name: String) async throws {
        _ = try await LoadEvidence(context).run([TableDesk.csv(text, name)], by: .operator)
    }

    /// The words of the first pair.
    func words(_ choice: ComparisonChoice, as party: ActingParty = .operator) async throws -> ComparisonWords {
        let answer = try await CompareFigures(context).run(choice, as: party)
        return ComparisonWords(try #require(answer.pairs.first), family: answer.family)
    }
}
