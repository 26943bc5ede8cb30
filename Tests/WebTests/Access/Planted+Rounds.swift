import CommunitySafety
import HTTPTypes
import Services
import Testing

/// What was planted of monitoring rounds: the second quarter is cleared, the third is open.
struct PlantedRounds: Sendable {
    /// Addresses of links: one of the open round, one that was revoked, and one of the closed round.
    var link = ""
    var revoked = ""
    var past = ""
    /// What a form of the open round carries.
    var key = ""
    /// The address of the partnership’s calendar.
    var calendar = ""
    /// Where somebody who gets mail declines reminders.
    var stop = ""
}

extension Planted {
    /// Each agency answers for an action of its own in the open round.
    mutating func keepRounds() async throws {
        let (open, keep, year) = (OpenRound(desk), KeepRound(desk), try planYear(2023))
        try await open.run(.q2, of: year, opens: "2023-10-08", due: "2024-01-15", closes: "2024-01-26", as: .operator)
        rounds.past = try await links(.q2)[0]
        try await keep.close(.q2, of: year, as: .operator)
        try await keep.clear(.q2, of: year, on: "2024-01-15", note: "Minute 4", as: .operator)
        try await open.run(.q3, of: year, opens: "2024-01-08", due: "2024-01-19", closes: "2024-01-26", as: .operator)
        for (address, secret) in [("1.1", Secret.working), ("1.2", .otherWorking)] {
            var entry = UpdateEntry(view: "on-track")
            (entry.workingText, entry.publicText) = (secret.word, "Done.")
            (entry.who, entry.saidOn, entry.how) = ("Manager", "2024-01-15", "phone")
            let form = AnswerRound.Form(key: try desk.updateKey(for: "2023-24/q3"), seen: 0)
            _ = try await AnswerRound(desk).run(entry, on: address, .q3, of: year, form, as: .operator)
        }
        rounds.calendar = "/calendars/\(try await KeepCalendars(desk).make(.partnership, as: .operator)).ics"
        rounds.key = try desk.updateKey(for: "2023-24/q3")
        rounds.stop = "/mail/stop/" + (try MailChoice(desk).token(of: "fire@merrowshire.example"))
        let links = try await links(.q3)
        (rounds.link, rounds.revoked) = (links[0], links[1])
        let key = rounds.revoked.dropFirst("/u/".count).prefix { $0 != "." }
        try await RevokeSignedLink(desk).run(.key(String(key)), as: .operator)
    }

    /// Of the partner lead's own agency first.
    private func links(_ quarter: RoundQuarter) async throws -> [String] {
        let answer = try await ShowRoundLinks(desk).run(quarter, of: try planYear(2023), as: .operator)
        let tokens = answer.lines.sorted { $0.name < $1.name }.compactMap(\.token)
        try #require(tokens.count == 2)
        return tokens.map { "/u/" + $0 }
    }
}
