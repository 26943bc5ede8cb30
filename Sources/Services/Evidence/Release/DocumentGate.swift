internal import CommunitySafety
internal import Proofreading
internal import Statistics
package import Storage

/// The one gate of documents for everybody: which of the facts that a document would print may be printed.
///
/// All facts of a measure and a source are judged together with its release, which is out already, with what earlier documents
/// printed, and with what a reader could get by subtraction. It asks no permission: it tells only what may be told to
/// everybody, and whoever makes the document was asked.
package struct DocumentGate: Sendable {
    private let releases: Releases

    package init(_ context: ServiceContext) { releases = context.releases }

    /// Within a reading of a context: with the releases that it knows.
    init() { releases = Releases.atHand ?? Releases() }

    /// `published` are facts that earlier documents printed, with the values that they printed. A fact that is given twice must
    /// have one value; the first stands.
    package func run(
        _ facts: [DocumentFact], figures: [DocumentFigure] = [], published: [DocumentFact] = [],
        _ reading: some Querying
    ) throws -> DocumentVerdicts {
        let measures = Dictionary(
            try reading.measures().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let given = Dictionary(facts.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        var verdicts: [DocumentFact.Key: DocumentVerdicts.Verdict] = [:]
        var report = DocumentVerdicts.Report()
        for (measure, keys) in Dictionary(grouping: given.keys, by: \.measure).sorted(by: { $0.key < $1.key }) {
            guard let measure = measures[measure] else {
                for key in keys { verdicts[key] = .notForEverybody }
                continue
            }
            let known = try releases.known(measure, reading)
            let main = MainCounts(measure, known)
            let out = try Dictionary(grouping: published.filter { $0.key.measure == measure.key }) {
                try main.source(of: $0, reading)
            }
            let facts = try Dictionary(grouping: keys.map { DocumentFact($0, value: given[$0] ?? 0) }) {
                try main.source(of: $0, reading)
            }
            for (source, facts) in facts.sorted(by: { $0.key < $1.key }) {
                let part = try MeasureGate(measure, source, known, reading).run(facts, out[source] ?? [])
                verdicts.merge(part.verdicts) { first, _ in first }
                report.add(part.report)
            }
        }
        let withheld = figures.filter { figure in figure.facts.contains { verdicts[$0]?.value == nil } }
        report.figures = withheld.count
        report.notForEverybody = verdicts.values.count { $0 == .notForEverybody }
        return DocumentVerdicts(verdicts: verdicts, withheldFigures: Set(withheld.map(\.id)), report: report)
    }

    /// The same, asked outside of a reading.
    package func run(
        _ facts: [DocumentFact], figures: [DocumentFigure] = [], published: [DocumentFact] = [],
        in context: ServiceContext
    ) async throws(ServiceError) -> DocumentVerdicts {
        try await context.read { try run(facts, figures: figures, published: published, $0) }
    }
}

extension DocumentVerdicts.Report {
    /// Of another measure of the same document.
    mutating func add(_ other: Self) {
        small += other.small
        besides += other.besides
        exposed += other.exposed
        overrides += other.overrides
        if let theirs = other.method { method = method == .cheapestMoves ? method : theirs }
    }
}
