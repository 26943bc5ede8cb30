internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What the demonstration's success measures are judged by: made up, and kept by the ordinary service.
struct SeedTargets {
    let context: ServiceContext
    /// What stands in `Resources/demo`; without `aldmere-targets.txt` nothing is set.
    let files: [EvidenceFile]

    static let file = "aldmere-targets.txt"

    /// Operator only. Measures that another plan hasn't are passed over.
    func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        guard let file = files.first(where: { $0.name == Self.file }) else { return }
        let text = String(decoding: try file.read().bytes, as: UTF8.self)
        let lines = try await ShowMeasureProgress(context).run(year: year, as: party).lines
        for row in Self.rows(text) {
            guard row.count == 14, let line = lines.first(where: { $0.measure.text.hasPrefix(row[0]) }) else {
                continue
            }
            try await KeepTarget(context).save(Self.entry(row), on: line.address, of: year, seen: 0, as: party)
        }
    }

    private static func rows(_ text: String) -> [[String]] {
        text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
        }
    }

    private static func entry(_ row: [String]) -> TargetEntry {
        var entry = TargetEntry()
        (entry.kind, entry.polarity, entry.goalKind, entry.goal) = (row[1], row[2], row[3], row[4])
        (entry.baseline, entry.tolerance, entry.owner, entry.due) = (row[5], row[6], row[7], row[8])
        (entry.basis, entry.outturn, entry.of, entry.on) = (row[9], row[10], row[11], row[12])
        entry.source = row[13]
        return entry
    }
}
