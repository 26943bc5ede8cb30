package import CommunitySafety
package import Proofreading
internal import Storage

/// By what rules the figures speak of actions: chosen by the manager, each choice kept. A closed round keeps what they said.
package struct KeepRatingRules: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Standing: Sendable, Hashable {
        package let rules: RatingRules
        /// Since when they hold; nil for those that are there from the start.
        package let since: CalendarDate?
        /// Those before; nil for the first.
        package let before: RatingRules?
        /// Which choice it is, for a form to carry back; 0 while none was made.
        package let seen: Int
    }

    /// What other rules would say of the round that is on, or was on last.
    package struct Preview: Sendable, Hashable {
        package let round: MonitoringRound
        package let counts: [Count]
        /// In the plan’s order.
        package let changes: [Change]
    }

    /// So many actions are called one thing by the rules that hold, and so many by the others.
    package struct Count: Sendable, Hashable {
        /// `On track`, or that nothing can be said.
        package let words: String
        package let now: Int
        package let then: Int
    }

    package struct Change: Sendable, Hashable {
        package let address: String
        package let name: String
        package let now: FiguresView
        package let then: FiguresView
    }

    /// Those inside. Throws `notPermitted`.
    package func standing(as party: ActingParty) async throws(ServiceError) -> Standing {
        try party.require(.readRounds)
        return try await context.read { try $0.standingRules() }
    }

    /// Those inside: what would change; nil where no round was ever open. Nothing is written. Throws `invalid`.
    package func preview(_ rules: RatingRules, as party: ActingParty) async throws(ServiceError) -> Preview? {
        try party.require(.readRounds)
        try Self.check(rules)
        let environment = context.environment
        return try await context.read { reading in
            let today = try reading.today(environment)
            guard let latest = try reading.latestRound() else { return nil }
            let found = try RoundReading(latest, reading, on: today)
            var other = found
            other.rules = rules
            let (now, then) = (found.lines(), other.lines())
            let changes = zip(now, then).compactMap { now, then -> Change? in
                guard now.figures.verdict != then.figures.verdict else { return nil }
                let name = now.reference.isEmpty ? now.words : "\(now.reference) \(now.words)"
                return Change(address: now.address, name: name, now: now.figures, then: then.figures)
            }
            return Preview(
                round: latest.round, counts: Self.counts(now.map(\.figures.words), then.map(\.figures.words)),
                changes: changes)
        }
    }

    /// From the best to the worst, then what can’t be said; nothing for what neither says.
    private static func counts(_ now: [String], _ then: [String]) -> [Count] {
        let all = [LeadView.complete, .onTrack, .atRisk, .offTrack].map(\.words) + [FiguresView(nil, "").words]
        return all.map { words in
            Count(words: words, now: now.count { $0 == words }, then: then.count { $0 == words })
        }.filter { $0.now + $0.then > 0 }
    }

    /// The manager only: rounds that are open are judged so from now on. Throws `invalid`, and `changedMeanwhile` when somebody
    /// was quicker. What changes nothing is no choice.
    package func keep(_ rules: RatingRules, seen: Int, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepRounds)
        try Self.check(rules)
        let environment = context.environment
        try await context.write { transaction in
            let standing = try transaction.standingRules()
            guard standing.rules != rules else { return }
            let today = try transaction.today(environment)
            try transaction.keep(rules, after: seen, by: party.auditName, on: today)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .ratingRulesKept,
                    subject: AuditSubject(kind: "rating_rules", id: String(seen + 1)), at: environment.now(),
                    payload: AuditPayload(before: standing.rules.said, after: rules.said)))
        }
    }

    /// The manager only: the rules before those that hold. Throws as `keep` does.
    package func undo(seen: Int, as party: ActingParty) async throws(ServiceError) {
        guard let before = try await standing(as: party).before else { return }
        try await keep(before, seen: seen, as: party)
    }

    private static func check(_ rules: RatingRules) throws(ServiceError) {
        let faults = rules.faults.map { fault in
            let (wrong, cure) =
                switch fault {
                case .onTrackFrom: ("That isn’t a share.", "Write a whole number from 1 to 100.")
                case .atRiskFrom: ("At risk can’t begin above on track.", "Write a share that isn’t higher.")
                case .daysBeforeDeadline, .daysMilestoneOffTrack:
                    ("That isn’t a number of days.", "Write a whole number up to 365.")
                case .silenceAtRisk: ("That isn’t a number of rounds.", "Write a whole number from 1 to 8.")
                case .silenceOffTrack: ("That isn’t as many rounds or more.", "Write a whole number up to 8.")
                }
            return Diagnostic.form(fault.rawValue, wrong, cure)
        }
        guard faults.isEmpty else { throw .invalid(faults) }
    }
}

extension Querying {
    fileprivate func standingRules() throws -> KeepRatingRules.Standing {
        let kept = try ratingRules(newest: 2)
        let before = kept.count > 1 ? kept[1].rules : kept.isEmpty ? nil : RatingRules.shipped
        return KeepRatingRules.Standing(
            rules: kept.first?.rules ?? .shipped, since: kept.first?.keptOn, before: before,
            seen: kept.first?.number ?? 0)
    }
}

extension UpdateReading {
    /// The round that is open, the last one of several; where none is, the last that was.
    fileprivate func latestRound() throws -> StoredRound? {
        let years = Set(try planVersions().map(\.year)).sorted { $0.start > $1.start }
        for year in years {
            let rounds = try rounds(of: year).filter { $0.round.state != .planned }
            if let found = rounds.last(where: { $0.round.state == .open }) ?? rounds.last { return found }
        }
        return nil
    }
}

extension RatingRules {
    /// As the audit trail keeps them.
    fileprivate var said: [String: String] {
        [
            "on track from": String(onTrackFrom), "at risk from": String(atRiskFrom),
            "days before deadline": String(daysBeforeDeadline), "silence at risk": String(silenceAtRisk),
            "silence off track": String(silenceOffTrack), "days of milestone": String(daysMilestoneOffTrack),
        ]
    }
}
