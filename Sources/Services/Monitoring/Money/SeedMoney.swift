internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Fills the demonstration's awards: made up, and kept by the ordinary service.
struct SeedMoney {
    let context: ServiceContext
    /// What stands in `Resources/demo`; without `aldmere-money.txt` there is no money.
    let files: [EvidenceFile]

    static let file = "aldmere-money.txt"

    /// Operator only. Projects of actions that another plan hasn't belong to no action.
    func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        guard let file = files.first(where: { $0.name == Self.file }) else { return }
        let rows = String(decoding: try file.read().bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed } }
        let plan = try await ShowPlan(context).run(year: year, as: party).plan
        var book = ""
        var projects: [String: String] = [:]
        for row in rows {
            if let entry = Self.promise(row, plan) {
                (book, projects) = (try await KeepMoney(context).add(entry, as: party), [:])
            } else if !book.isEmpty, let (entry, settled, done) = Self.line(row, plan, projects) {
                let keep = KeepMoneyLines(context)
                let id = try await keep.add(entry, to: book, as: party)
                if entry.kind == "allocation" { projects[entry.words] = id }
                if !settled.isEmpty { try await keep.settle(id, of: book, on: settled, as: party) }
                if !done.isEmpty { try await keep.count(done, on: id, of: book, as: party) }
            }
        }
    }

    private static func known(_ address: String, _ plan: Plan) -> String {
        plan.actions.contains { $0.address == address } ? address : ""
    }

    /// An award or an agreement; nil for a row that is a line.
    private static func promise(_ row: [String], _ plan: Plan) -> PromiseEntry? {
        var entry = PromiseEntry()
        (entry.from, entry.to) = (plan.year.range.from.iso, plan.year.range.to.iso)
        if row[0] == "award", row.count == 8 {
            (entry.name, entry.party, entry.kind, entry.amount) = (row[1], row[2], row[3], row[4])
            (entry.conditions, entry.valueNote, entry.isReleased) = (row[5], row[6], row[7] == "released")
        } else if row[0] == "agreement", row.count == 9 {
            (entry.kind, entry.party, entry.name, entry.amount) = (row[0], row[1], row[2], row[3])
            (entry.review, entry.action) = (row[4], known(row[5], plan))
            (entry.conditions, entry.valueNote) = (row[6], row[7])
        } else {
            return nil
        }
        entry.conditions = entry.conditions.replacing(". ", with: ".\n")
        return entry
    }

    /// A line with the day on which it was settled, and how many were given.
    private static func line(
        _ row: [String], _ plan: Plan, _ projects: [String: String]
    ) -> (MoneyLineEntry, settled: String, done: String)? {
        var entry = MoneyLineEntry()
        guard row.count == 7 || row.count == 9 else { return nil }
        (entry.kind, entry.words, entry.amount) = (row[0], row[1], row[2])
        if row.count == 9 {
            (entry.wanted, entry.on) = (row[3], row[5])
            return (entry, row[6], row[4])
        }
        (entry.on, entry.action, entry.project) = (row[3], known(row[5], plan), projects[row[6]] ?? "")
        return (entry, row[4], "")
    }
}
