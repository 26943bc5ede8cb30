internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Fills the demonstration's monitoring rounds: two closed and cleared, one open. All of it is invented, and goes in by the
/// ordinary services on the days on which it would have.
struct SeedRounds {
    let context: ServiceContext
    /// What stands in `Resources/demo`; without `aldmere-progress.txt` there are no rounds.
    let files: [EvidenceFile]

    static let file = "aldmere-progress.txt"

    /// When a round was asked, answered, closed and read.
    private struct Days {
        let quarter: RoundQuarter
        let opens: String
        let answered: String
        let closes: String
        /// Nil of the round that is open.
        let read: String?
    }

    private static let days = [
        Days(quarter: .q1, opens: "2023-07-10", answered: "2023-07-18", closes: "2023-07-28", read: "2023-08-08"),
        Days(quarter: .q2, opens: "2023-10-02", answered: "2023-10-06", closes: "2023-10-20", read: "2023-11-07"),
        Days(quarter: .q3, opens: "2024-01-08", answered: "2024-01-12", closes: "2024-01-26", read: nil),
    ]

    /// Texts of the open round that the manager has still to read.
    private static let unread: Set<String> = ["2.2", "3.1", "4.4", "5.4"]

    /// Operator only.
    func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        guard let file = files.first(where: { $0.name == Self.file }) else { return }
        let rows = Self.rows(String(decoding: try file.read().bytes, as: UTF8.self))
        let packs = SeedPacks(year: year, party: party)
        for days in Self.days {
            try await OpenRound(on(days.opens)).run(
                days.quarter, of: year, opens: days.opens, due: days.closes, closes: days.closes, as: party)
            let own = rows.filter { $0.first == days.quarter.rawValue }
            for row in own { try await answer(row, days, year, party) }
            guard let read = days.read else { continue }
            try await KeepRound(on(days.closes)).close(days.quarter, of: year, as: party)
            try await packs.meeting(days.quarter, on(days.closes))
            try await KeepRound(on(read)).clear(
                days.quarter, of: year, on: read, note: "Strategy group, item 5", as: party)
            try await packs.everybody(days.quarter, on(read))
        }
    }

    /// The partnership on another day.
    private func on(_ iso: String) -> ServiceContext {
        CalendarDate(iso: iso).map(context.pinned) ?? context
    }

    /// One row: by the lead's own link, or typed for whoever rang. Actions that another plan hasn't are passed over.
    private func answer(
        _ row: [String], _ days: Days, _ year: PlanYear, _ party: ActingParty
    ) async throws(ServiceError) {
        let desk = on(days.answered)
        let shown = try await ShowRound(desk).inside(days.quarter, of: year, as: party)
        guard row.count == 12, let line = shown.lines.first(where: { $0.address == row[1] }) else { return }
        let entry = Self.entry(row, days)
        if row[11].isEmpty, let name = line.party {
            try await byLink(entry, line.address, name, days.quarter, year, desk, party)
        } else {
            let key = try desk.updateKey(for: "\(year.name)/\(days.quarter.rawValue)")
            _ = try await AnswerRound(desk).run(
                entry, on: line.address, days.quarter, of: year, .init(key: key, seen: 0), as: party)
        }
        guard !row[3].isEmpty, days.read != nil || !Self.unread.contains(row[1]) else { return }
        try await ApproveUpdate(desk).approve(
            line.address, number: 1, words: row[3], days.quarter, of: year, as: party)
    }

    private func byLink(
        _ entry: UpdateEntry, _ address: String, _ name: String, _ quarter: RoundQuarter, _ year: PlanYear,
        _ desk: ServiceContext, _ party: ActingParty
    ) async throws(ServiceError) {
        let asked = try await context.read { reading in
            try reading.round(quarter, of: year).flatMap { round in
                try reading.parties(ofRound: round.id).first { $0.name == name }
            }
        }
        guard let asked else { throw .notFound(.link) }
        let bearer = LinkBearer(
            id: asked.linkID, permission: .answerRound, subject: AuditSubject(kind: "round_party", id: asked.id.text))
        let key = try desk.updateKey(for: asked.id.text)
        _ = try await AnswerRound(desk).byLink(entry, on: address, .init(key: key, seen: 0), as: .link(bearer))
    }

    private static func entry(_ row: [String], _ days: Days) -> UpdateEntry {
        var entry = UpdateEntry(view: row[2])
        (entry.publicText, entry.workingText) = (row[3], row[4])
        (entry.reached, entry.target, entry.reason) = (row[5], row[6], row[7])
        (entry.corrective, entry.correctiveOwner, entry.correctiveBy) = (row[8], row[9], row[10])
        (entry.who, entry.saidOn, entry.how) = (row[11], days.answered, OnBehalf.Channel.phone.rawValue)
        return entry
    }

    private static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
    }
}
