internal import CommunitySafety
internal import Storage

/// Fills the demonstration's year: made up, of made-up agencies.
struct SeedYear {
    let context: ServiceContext

    /// One row of `aldmere-assessment.txt`. Operator only.
    func run(_ row: [String], _ year: PlanYear, _ party: ActingParty) async throws(ServiceError) {
        let desk = context.on(row[2])
        switch row[0] {
        case "step" where row.count == 5:
            var entry = KeepYearSteps.Entry()
            entry.due = row[4]
            try await KeepYearSteps(desk).change(entry, step: row[3], of: year, as: party)
        case "figures" where row.count == 7:
            var entry = AskForFigures.Entry()
            (entry.agency, entry.issue, entry.due, entry.wanted) = (row[3], row[4], row[5], row[6])
            try await AskForFigures(desk).ask(entry, of: year, as: party)
        case "came" where row.count == 4:
            let requests = try await ShowAssessmentYear(desk).run(year, as: party).waiting
            guard let request = requests.first(where: { $0.agency == row[3] }) else { return }
            try await AskForFigures(desk).settle(
                .receive, request.key, seen: request.version, of: year, as: party)
        default: return
        }
    }
}
