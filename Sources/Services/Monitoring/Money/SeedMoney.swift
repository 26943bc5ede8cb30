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
        try await agreements(rows, plan, as: party)
        var award = ""
        var projects: [String: String] = [:]
        for row in rows {
            if row.first == "award", row.count == 8 {
                (award, projects) = (try await KeepMoney(context).add(Self.award(row, year), as: party), [:])
            } else if row.count == 7, !award.isEmpty {
                var line = FundingLineEntry()
                (line.kind, line.words, line.amount, line.on) = (row[0], row[1], row[2], row[3])
                line.action = plan.actions.contains { $0.address == row[5] } ? row[5] : ""
                line.project = projects[row[6]] ?? ""
                let id = try await KeepMoney(context).add(line, to: award, as: party)
                if row[0] == "allocation" { projects[row[1]] = id }
                if !row[4].isEmpty { try await KeepMoney(context).settle(id, of: award, on: row[4], as: party) }
            }
        }
    }

    /// Agreements with providers, each row of theirs behind the agreement's own.
    private func agreements(_ rows: [[String]], _ plan: Plan, as party: ActingParty) async throws(ServiceError) {
        let keep = KeepAgreement(context)
        var agreement = ""
        for row in rows where row.count == 9 {
            if row[0] == "agreement" {
                var form = AgreementForm()
                (form.provider, form.service, form.amount) = (row[1], row[2], row[3])
                (form.from, form.to) = (plan.year.range.from.iso, plan.year.range.to.iso)
                (form.review, form.conditions, form.valueNote) = (row[4], row[6], row[7])
                form.action = plan.actions.contains { $0.address == row[5] } ? row[5] : ""
                agreement = try await keep.add(form, as: party)
            } else if !agreement.isEmpty {
                var line = AgreementLineForm()
                (line.kind, line.words, line.amount, line.wanted, line.due) = (row[0], row[1], row[2], row[3], row[5])
                let id = try await keep.add(line, to: agreement, as: party)
                if !row[4].isEmpty { try await keep.count(row[4], on: id, of: agreement, as: party) }
                if !row[6].isEmpty { try await keep.settle(id, of: agreement, on: row[6], as: party) }
            }
        }
    }

    private static func award(_ row: [String], _ year: PlanYear) -> AwardEntry {
        var entry = AwardEntry()
        (entry.name, entry.funder, entry.kind, entry.amount) = (row[1], row[2], row[3], row[4])
        (entry.from, entry.to) = (year.range.from.iso, year.range.to.iso)
        (entry.conditions, entry.valueNote) = (row[5], row[6])
        entry.isReleased = row[7] == "released"
        return entry
    }
}
