package import CommunitySafety
package import Proofreading
internal import Storage

/// A day to come that concerns somebody.
package struct DeskDay: Sendable, Hashable {
    package let on: CalendarDate
    /// `18:30`; nil for the whole day.
    package let time: String?
    package let title: String
    /// What it is a day of.
    package let subject: Subject

    package enum Subject: Sendable, Hashable {
        case meeting(PlanYear?, id: String)
        case round(PlanYear, RoundQuarter)
        case action(PlanYear, RoundQuarter, address: String)
    }
}

extension DeskMonitoring {
    /// So many days ahead are shown.
    private static let ahead = 14

    /// Meetings, the round’s days and deadlines of the next two weeks, the next first.
    func coming() throws -> [DeskDay] {
        guard party.may(.readRounds), let last = today.adding(days: Self.ahead) else { return [] }
        let found = try meetings(until: last) + roundDays(until: last)
        return Array(found.sorted { ($0.on, $0.time ?? "", $0.title) < ($1.on, $1.time ?? "", $1.title) }.prefix(8))
    }

    private func meetings(until last: CalendarDate) throws -> [DeskDay] {
        guard party.may(.readDraft) else { return [] }
        return try reading.meetings(from: today).prefix { $0.meeting.date <= last }.map { stored in
            DeskDay(
                on: stored.meeting.date, time: stored.meeting.startsAt?.text, title: stored.meeting.body,
                subject: .meeting(
                    try reading.standingVersion(ofPlan: stored.planID)?.year, id: stored.id.text))
        }
    }

    private func roundDays(until last: CalendarDate) throws -> [DeskDay] {
        guard let stored = try reading.currentRound() else { return [] }
        let round = stored.round
        var days: [DeskDay] = []
        if round.state == .open, round.window.due >= today, round.window.due <= last {
            days.append(
                DeskDay(
                    on: round.window.due, time: nil, title: "Answers are due",
                    subject: .round(round.year, round.quarter)))
        }
        let isOfOne = RoundRole(party) == .partnerLead
        let due = try reading.due(inRound: stored.id, from: today, to: last)
        return days
            + due.compactMap { action in
                guard let on = action.due, !isOfOne || action.party.map(party.isOf) == true else { return nil }
                return DeskDay(
                    on: on, time: nil,
                    title: "Due: \(action.reference.isEmpty ? "" : "\(action.reference) ")\(action.words)",
                    subject: .action(round.year, round.quarter, address: action.address))
            }
    }
}
