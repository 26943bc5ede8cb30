internal import CommunitySafety
internal import Foundation
internal import Importing
internal import Storage

/// Writes what was read of tables as one load, with its audit entry: the one way from a table to the figures.
struct TakeTable {
    let name: String
    let digest: String
    let kind: LoadKind
    let party: ActingParty
    let environment: ServiceEnvironment

    /// `standing` is what stands of their series, where that was asked already. Throws `invalid` when nothing can be taken.
    /// Answers no number, and writes nothing, when a load of the same thing says every figure already; another that says what
    /// stands is a load of its own, so that its figures stay when the earlier goes.
    func run(
        _ observations: [Observation], rows: Int, problems: [LoadProblem], standing: StandingValues? = nil,
        in transaction: inout Transaction
    ) throws -> LoadReport {
        let refused = Set(problems.filter { $0.weight == .refuses }.map { "\($0.file) \($0.row ?? 0)" }).count
        guard !observations.isEmpty else { throw ServiceError.invalid([.nothingToTake]) }
        try transaction.ensureCatalogue()
        let areas = try transaction.areaNumbers()
        try Self.requireKnown(observations.map(\.key), areas, in: transaction)
        let standing = try standing ?? transaction.standingValues(for: observations.map(\.key))
        let changesNothing = observations.allSatisfy { standing.change(of: $0) == .unchanged }
        if changesNothing, try transaction.isSaid(observations, by: kind, digest: digest, areas: areas) {
            let tally = LoadTally(rows: rows, unchanged: observations.count, refused: refused)
            return LoadReport(number: nil, kind: kind, tally: tally, problems: problems)
        }
        let number = try transaction.begin(
            NewLoad(
                kind: kind.rawValue, name: name, digest: digest, madeAt: environment.now(), madeBy: party.auditName))
        var tally = try transaction.take(
            observations, load: number, areas: areas, standing: standing)
        tally.rows = rows
        tally.refused = refused
        try transaction.end(load: number, tally, report: try Self.text(problems))
        try transaction.record(
            AuditEvent(
                actor: party.auditName, deed: .evidenceLoaded,
                subject: AuditSubject(kind: "evidence_load", id: String(number)), at: environment.now(),
                payload: AuditPayload(after: [
                    "name": name, "sha256": digest, "new": String(tally.added), "revised": String(tally.revised),
                    "same": String(tally.unchanged),
                ])))
        return LoadReport(number: number, kind: kind, tally: tally, problems: problems)
    }

    /// What a form or a remembered mapping names may be gone.
    private static func requireKnown(
        _ keys: [Observation.Key], _ areas: AreaNumbers, in transaction: Transaction
    ) throws {
        let measures = Set(try transaction.measures().map(\.key))
        let sources = Set(try transaction.sources().map(\.key))
        let unknown =
            Set(keys.map(\.area)).first { areas[$0] == nil } ?? Set(keys.map(\.measure)).subtracting(measures).first
            ?? Set(keys.map(\.source)).subtracting(sources).first
        if let unknown { throw ServiceError.invalid([.notOnRecord(unknown)]) }
    }

    /// At most 500 problems are kept with a load, without what stands in the cells.
    private static func text(_ problems: [LoadProblem]) throws -> String {
        let kept = problems.prefix(500).map {
            LoadProblem(
                $0.code, $0.weight, file: $0.file, row: $0.row, column: $0.column, message: $0.message,
                remedy: $0.remedy)
        }
        return String(decoding: try JSONEncoder().encode(kept), as: UTF8.self)
    }
}
