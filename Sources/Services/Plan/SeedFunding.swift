internal import CommunitySafety

/// Gives the demonstration's draft a few made-up funding lines and a theme, as an officer would.
struct SeedFunding {
    let context: ServiceContext

    /// Operator only. What names a priority that the plan hasn't belongs to the plan as a whole.
    func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        let plan = try await ShowPlan(context).run(year: year, as: party).plan
        let slugs = Dictionary(plan.priorities.map { ($0.name, $0.slug) }, uniquingKeysWith: { first, _ in first })
        for line in Self.lines {
            var fields = line.fields
            fields[.priority] = slugs[line.priority]
            fields[.period] = year.name
            try await AddRecord(context).run(RecordText(.funding, fields), year: year, as: party)
        }
        let theme = RecordText(
            .theme,
            [
                .name: "Prevention first", .narrative: Self.prevention,
                .priorities: Self.served.compactMap { slugs[$0] }.joined(separator: "\n"),
            ])
        try await AddRecord(context).run(theme, year: year, as: party)
    }

    private static let lines: [(fields: [RecordField: String], priority: String)] = [
        (
            [
                .words: "Outreach to young people, with lessons in schools and evenings for parents",
                .funder: "Merrowshire Police and Crime Commissioner", .amount: "£18,000",
            ], drugs
        ),
        (
            [
                .words: "Safety walks, and safe places to wait in shops", .funder: "Aldmere District Council",
                .amount: "£12,000",
            ], women
        ),
        (
            [
                .words: "Locks and lights for tenants whose homes were broken into", .funder: "Alder Vale Homes",
                .amount: "£9,000",
            ], "Burglary and vehicle crime"
        ),
        (
            [
                .words: "A room and a minibus for the weekly drop-in", .funder: "Aldmere Youth Link",
                .amountNote: "In kind",
            ], drugs
        ),
    ]

    private static let drugs = "Drugs and the exploitation of children"
    private static let women = "Violence against women and girls"
    private static let served = ["Anti-social behaviour", women, drugs]
    private static let prevention = """
        Harm that is kept from happening needs no answer afterwards. Under each of these priorities the partners ask first \
        what would have stopped the last case, and who could have seen it coming.
        """
}
