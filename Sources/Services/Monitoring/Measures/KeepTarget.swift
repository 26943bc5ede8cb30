package import CommunitySafety
internal import Proofreading
internal import Storage

/// What a success measure is judged by. It stands beside the plan, whose words stay as they were adopted.
package struct KeepTarget: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// One measure with what can be chosen for it.
    package struct Sight: Sendable, Hashable {
        package let year: PlanYear
        package let address: String
        package let measure: SuccessMeasure
        /// What stands, or else what the measure's words suggest.
        package let entry: TargetEntry
        package let isSet: Bool
        /// For the form to carry back; 0 while nothing is set.
        package let version: Int
        /// Measures of which figures are held, then those without.
        package let held, others: [Measure]
        package let actions: [Action]
        /// The bodies that may answer for it.
        package let owners: [String]
    }

    /// Whoever keeps targets. Throws `notFound`.
    package func sight(
        _ address: String, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Sight {
        try party.require(.keepTargets)
        let audience = party.figureAudience
        return try await context.read { reading in
            let (plan, index) = try reading.measure(address, of: year)
            let stored = try reading.measureTargets(of: year).first { $0.address == address }
            let measure = plan.successMeasures[index]
            let suggested = stored?.target ?? TargetReader(measure).target
            let holding = try reading.measuresHolding()
            let all = try reading.measures().filter { audience.allows($0.audience) && $0.issue != "population" }
                .sorted { $0.name < $1.name }
            var entry = suggested.map { TargetEntry($0) } ?? TargetEntry()
            if stored == nil { entry.suggest(measure, all.filter { holding.contains($0.key) }, plan, index) }
            return Sight(
                year: year, address: address, measure: measure, entry: entry, isSet: stored != nil,
                version: stored?.version ?? 0, held: all.filter { holding.contains($0.key) },
                others: all.filter { !holding.contains($0.key) }, actions: plan.actions,
                owners: plan.members.map(\.name))
        }
    }

    /// Whoever keeps targets. Throws `invalid`, `notFound`, and `changedMeanwhile` when somebody was quicker.
    package func save(
        _ entry: TargetEntry, on address: String, of year: PlanYear, seen: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepTargets)
        let target = try entry.target()
        let (environment, audience) = (context.environment, party.figureAudience)
        try await context.write { transaction in
            let (plan, index) = try transaction.measure(address, of: year)
            try transaction.check(target, plan, audience)
            let standing = try transaction.measureTargets(of: year).first { $0.address == address }
            guard standing?.target != target else { return }
            try transaction.keep(
                StoredTarget(year: year, address: address, words: plan.successMeasures[index].text, target: target),
                over: seen)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .targetKept, subject: .target(address, year),
                    at: environment.now(),
                    payload: AuditPayload(
                        before: standing.map { TargetEntry($0.target).said } ?? [:], after: TargetEntry(target).said)))
        }
    }

    /// Whoever keeps targets: nothing is set any more; also of words that the plan doesn't hold. Throws `notFound`.
    package func remove(_ address: String, of year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepTargets)
        let environment = context.environment
        try await context.write { transaction in
            guard let standing = try transaction.measureTargets(of: year).first(where: { $0.address == address })
            else { throw ServiceError.notFound(.record(id: String(address.prefix(80)))) }
            try transaction.removeTarget(address, of: year)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .targetRemoved, subject: .target(address, year),
                    at: environment.now(), payload: AuditPayload(before: TargetEntry(standing.target).said)))
        }
    }
}

extension AuditSubject {
    fileprivate static func target(_ address: String, _ year: PlanYear) -> AuditSubject {
        AuditSubject(kind: "measure_target", id: "\(year.name)/\(address)")
    }
}

extension Querying {
    /// A success measure of the plan that everybody may read, with its place; throws `notFound`.
    fileprivate func measure(_ address: String, of year: PlanYear) throws -> (plan: Plan, index: Int) {
        guard let version = try publicPlanVersion(of: year) else { throw ServiceError.notFound(.plan(year)) }
        let plan = try plan(version)
        guard let index = plan.measureAddresses.firstIndex(of: address) else {
            throw ServiceError.notFound(.record(id: String(address.prefix(80))))
        }
        return (plan, index)
    }

    /// Whether what it is read from is there.
    fileprivate func check(_ target: MeasureTarget, _ plan: Plan, _ audience: MeasureAudience) throws {
        switch target.basis {
        case .evidence(let key):
            guard let measure = try measure(key), audience.allows(measure.audience) else {
                throw ServiceError.invalid([
                    .form("basis", "No such measure is on record.", "Choose one of the list.")
                ])
            }
        case .action(let address):
            guard plan.actions.contains(where: { $0.address == address }) else {
                throw ServiceError.invalid([.form("basis", "The plan has no such action.", "Choose one of the list.")])
            }
        case .typed, .unset: break
        }
    }
}

extension TargetEntry {
    /// As the audit trail keeps it.
    fileprivate var said: [String: String] {
        [
            "kind": kind, "polarity": polarity, "goal": "\(goalKind) \(goal)".trimmed, "baseline": baseline,
            "tolerance": tolerance, "owner": owner, "due": due, "basis": basis, "outturn": outturn, "of": of,
            "on": on, "source": source,
        ].filter { !$0.value.isEmpty }
    }

    /// What it could be read from: a measure whose words are all in the measure's own, or the one action that serves it.
    fileprivate mutating func suggest(_ measure: SuccessMeasure, _ held: [Measure], _ plan: Plan, _ index: Int) {
        let text = " \(Wording.words(measure.text).joined(separator: " ")) "
        let named = held.first { candidate in
            MeasureWords(candidate).phrases.contains {
                text.contains(" \(Wording.words($0).joined(separator: " ")) ")
            }
        }
        let serving = plan.actions(servingMeasure: index + 1)
        switch TargetKind(rawValue: kind) {
        case .number, .milestone: if serving.count == 1 { basis = "action:\(serving[0].address)" }
        case .rank, .count, .rate: if let named { basis = "evidence:\(named.key)" }
        case .percentage, .survey, nil: break
        }
    }
}
