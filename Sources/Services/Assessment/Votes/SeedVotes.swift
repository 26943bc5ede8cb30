internal import CommunitySafety
internal import Storage

/// Fills the demonstration's votes, each on its day: made up, of made-up agencies.
struct SeedVotes {
    let context: ServiceContext

    /// One row of `aldmere-assessment.txt`; what isn't about votes is passed over. Operator only.
    func run(_ row: [String], _ year: PlanYear, _ party: ActingParty) async throws(ServiceError) {
        let desk = context.on(row[2])
        switch row[0] {
        case "ask" where row.count == 6:
            var entry = AskForVotes.Entry()
            entry.closes = row[3]
            entry.criteria = row[4].split(separator: " ").map(String.init)
            entry.agencies = row[5].split(separator: ";").map { String($0).trimmed }
            try await AskForVotes(desk).open(entry, of: year, as: party)
        case "vote" where (5...6).contains(row.count): try await vote(row, year, desk)
        case "close": try await CloseVotes(desk).close(year, as: party)
        case "again" where row.count == 4: try await CloseVotes(desk).reopen(year, until: row[3], as: party)
        case "take": _ = try await TakeVotes(desk).run(year, round: 1, as: party)
        default: return
        }
    }

    /// All that an agency gave, in one writing.
    private func vote(_ row: [String], _ year: PlanYear, _ desk: ServiceContext) async throws(ServiceError) {
        let rows = row[4].split(separator: " ").map(Array.init)
        let remarks = Self.remarks(row.count > 5 ? row[5] : "")
        let environment = desk.environment
        try await desk.write { transaction in
            let reading = try BallotReading(year, transaction, on: try transaction.today(environment))
            guard let stored = reading.newest,
                let asked = try transaction.invitations(ofBallotRound: stored.id).first(where: { $0.agency == row[3] })
            else { return }
            let bearer = LinkBearer(
                id: asked.linkID, permission: .vote,
                subject: AuditSubject(kind: "ballot_invitation", id: asked.id.text))
            for (issue, given) in zip(reading.issues, rows) {
                let scores = Dictionary(
                    zip(stored.round.criteria, given).map { ($0, $1 == "-" ? "" : String($1)) },
                    uniquingKeysWith: { first, _ in first })
                let form = KeepBallot.Form(key: "demonstration/\(issue.key)", seen: 0)
                _ = try transaction.cast(
                    BallotEntry(scores, remark: remarks[issue.key] ?? ""), issue.key, form, asked, bearer, environment)
            }
        }
    }

    /// `asb: words; fraud: words`, by issue.
    private static func remarks(_ text: String) -> [String: String] {
        let pairs = text.split(separator: ";").compactMap { part -> (String, String)? in
            let halves = part.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            return halves.count == 2 ? (halves[0], halves[1]) : nil
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
