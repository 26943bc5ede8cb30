internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Fills the demonstration’s list of risks, its milestones and a comment, each on its day by the ordinary services.
struct SeedRisks {
    let context: ServiceContext
    /// What stands in `Resources/demo`; without `aldmere-risks.txt` there are none.
    let files: [EvidenceFile]

    static let file = "aldmere-risks.txt"

    /// Operator only, after the rounds.
    func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        guard let file = files.first(where: { $0.name == Self.file }) else { return }
        let text = String(decoding: try file.read().bytes, as: UTF8.self)
        let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
        for row in rows {
            switch row[0] {
            case "risk", "closed": try await risk(row, year, party)
            case "step": try await step(row, year, party)
            case "comment": try await comment(row, year, party)
            default: continue
            }
        }
    }

    /// The partnership on another day.
    private func on(_ iso: String) -> ServiceContext {
        CalendarDate(iso: iso).map(context.pinned) ?? context
    }

    private func risk(_ row: [String], _ year: PlanYear, _ party: ActingParty) async throws(ServiceError) {
        guard row.count == 9 else { return }
        let keep = KeepRisks(on(row[5]))
        let known = Set(try await keep.list(year, as: party).open.map(\.key))
        var entry = KeepRisks.Entry()
        (entry.kind, entry.words, entry.owner) = (row[1], row[2], row[3])
        (entry.address, entry.since, entry.due) = (row[4], row[5], row[6])
        try await keep.add(entry, to: year, as: party)
        let added = try await keep.list(year, as: party).open.first { !known.contains($0.key) }
        guard let added, !row[7].isEmpty else { return }
        try await KeepRisks(on(row[8])).note(
            added.key, seen: 1, note: row[7], isClosed: row[0] == "closed", as: party)
    }

    private func step(_ row: [String], _ year: PlanYear, _ party: ActingParty) async throws(ServiceError) {
        guard row.count == 5 else { return }
        let keep = KeepMilestones(on("2023-07-10"))
        try await keep.add(row[2], due: row[3], to: row[1], year, as: party)
        guard !row[4].isEmpty else { return }
        let lines = try await keep.list(row[1], year, as: party).lines
        guard let key = lines.first(where: { $0.milestone.words == row[2] })?.key else { return }
        try await KeepMilestones(on(row[4])).tick(key, isDone: true, row[1], year, as: party)
    }

    private func comment(_ row: [String], _ year: PlanYear, _ party: ActingParty) async throws(ServiceError) {
        guard row.count == 4, let quarter = RoundQuarter(rawValue: row[2]) else { return }
        try await CommentOnRound(on("2024-01-12")).add(row[3], on: row[1], quarter, of: year, as: party)
    }
}
