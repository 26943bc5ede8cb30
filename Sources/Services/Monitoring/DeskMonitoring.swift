package import CommunitySafety
package import Proofreading
internal import Storage

/// What the home page shows of the round that is asked.
package struct DeskRound: Sendable, Hashable {
    /// Whom it asks, with how many are answered.
    package struct Asked: Sendable, Hashable {
        /// Nil for those that nobody leads by name.
        package let name: String?
        package let asked: Int
        package let answered: Int
        package var isComplete: Bool { asked == answered }
    }

    package let round: MonitoringRound
    /// Those who still owe something first.
    package let waiting: [Asked]
    /// Latest answers, the newest first.
    package let changes: [Change]
    package var asked: Int { waiting.reduce(0) { $0 + $1.asked } }
    package var answered: Int { waiting.reduce(0) { $0 + $1.answered } }

    /// An action that was answered.
    package struct Change: Sendable, Hashable {
        package let address: String
        package let reference: String
        package let words: String
        package let party: String?
        package let view: LeadView
        package let on: CalendarDate
        /// Hours and minutes by the partnership's clock.
        package let time: String
    }
}

/// What one person has to do with monitoring: it asks about one round, whatever happened in other years.
struct DeskMonitoring {
    let reading: ReadTransaction
    let party: ActingParty
    let today: CalendarDate

    /// Nil while there is no round.
    private func current() throws -> StoredRound? {
        guard party.may(.readRounds) else { return nil }
        return try reading.currentRound()
    }

    func panel() throws -> DeskRound? {
        guard let stored = try current() else { return nil }
        let asked = try reading.counts(ofRound: stored.id).map {
            DeskRound.Asked(name: $0.name, asked: $0.asked, answered: $0.answered)
        }
        let since = Instant(startOf: today.adding(days: -7) ?? today)
        return DeskRound(
            round: stored.round, waiting: asked.filter { !$0.isComplete } + asked.filter(\.isComplete),
            changes: try reading.lately(inRound: stored.id, since: since).compactMap { DeskRound.Change($0) })
    }

    func items() throws -> [WorkItem] {
        let around = try invitations() + lateRisks()
        guard let stored = try current() else { return around }
        var items = try around + own(stored) + late(stored)
        if party.may(.answerFor) { items += try toRead(stored) }
        if party.may(.keepRounds) { items += try toKeep(stored) }
        return items
    }

    /// Outside the demonstration, whose people need no password.
    private func invitations() throws -> [WorkItem] {
        guard party.may(.manageAccounts), try reading.partnership()?.demonstrationDate == nil else { return [] }
        let count = try reading.accountsWithoutPassword()
        return count == 0 ? [] : [.invitations(count: count)]
    }

    private func lateRisks() throws -> [WorkItem] {
        guard party.may(.answerFor),
            let year = PlanYear(start: today.month > 3 ? today.year : today.year - 1),
            let late = try reading.lateRisks(of: year, before: today)
        else { return [] }
        return [.lateRisks(year, count: late.count, since: late.first)]
    }

    /// What the person's own agency is asked.
    private func own(_ stored: StoredRound) throws -> [WorkItem] {
        guard stored.round.standing(on: today).allows(.answer, for: RoundRole(party)) else { return [] }
        return try reading.counts(ofRound: stored.id).compactMap { count in
            guard let name = count.name, party.isOf(name), count.answered < count.asked else { return nil }
            return .answerRound(
                stored.round.year, stored.round.quarter, left: count.asked - count.answered,
                due: stored.round.window.due)
        }
    }

    /// Actions past their last day: those of one's own agency, and for the unit all.
    private func late(_ stored: StoredRound) throws -> [WorkItem] {
        guard party.may(.answerFor) || RoundRole(party) == .partnerLead else { return [] }
        return try reading.late(inRound: stored.id, before: today).compactMap { action in
            guard let due = action.due, party.may(.answerFor) || action.party.map(party.isOf) == true else {
                return nil
            }
            return .lateAction(
                stored.round.year, stored.round.quarter,
                WorkItem.LateAction(
                    address: action.address, reference: action.reference, words: action.words,
                    party: action.party, view: action.view, due: due))
        }
    }

    private func toRead(_ stored: StoredRound) throws -> [WorkItem] {
        let round = stored.round
        guard round.state == .open else { return [] }
        let differing = try reading.differing(inRound: stored.id)
        return differing.isEmpty
            ? []
            : [
                .differing(
                    round.year, round.quarter, addresses: differing.map(\.address), first: differing[0].words,
                    due: round.window.closes)
            ]
    }

    private func toKeep(_ stored: StoredRound) throws -> [WorkItem] {
        let (round, standing) = (stored.round, stored.round.standing(on: today))
        var items: [WorkItem] = []
        let texts = try reading.textsToRead(inRound: stored.id)
        if !texts.isEmpty, standing.allows(.approve, for: .manager) {
            items.append(
                .textsToRead(
                    round.year, round.quarter, references: texts.map { $0.reference.isEmpty ? $0.words : $0.reference },
                    due: round.state == .open ? round.window.closes : nil))
        }
        if round.state == .open, round.window.closes < today {
            items.append(.roundToClose(round.year, round.quarter, since: round.window.closes))
        }
        if standing.allows(.clear, for: .manager) {
            items.append(.roundToClear(round.year, round.quarter, closedOn: round.closedOn ?? today))
        }
        return items
    }
}

extension DeskRound.Change {
    fileprivate init?(_ action: StandingAction) {
        guard let view = action.view, let at = action.at else { return nil }
        self.init(
            address: action.address, reference: action.reference, words: action.words, party: action.party, view: view,
            on: at.day, time: String(at.text.dropFirst(11).prefix(5)))
    }
}
