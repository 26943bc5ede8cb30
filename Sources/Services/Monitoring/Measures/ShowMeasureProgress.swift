package import CommunitySafety
package import Proofreading
internal import Storage

/// The success measures of a plan year, each set against its target.
package struct ShowMeasureProgress: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        package let address: String
        package let measure: SuccessMeasure
        /// The actions that count towards it.
        package let actions: [Action]
        /// Nil while nobody has set it.
        package let target: MeasureTarget?
        /// How it stands; nil for everybody, since what is reckoned red is never public by itself.
        package let standing: TargetStanding?
        package let travel: TargetTravel
        package let baseline, goal: Double?
        package let facts: MeasureFacts
        package let reason: String
        package let outlook: MeasureOutlook?
        /// What it is read from, where that is evidence.
        package let evidence: Measure?
        package let source: String
        package let asAt: CalendarDate?
        /// The change in words, with both figures; empty where there is none.
        package let change: String
        /// What its words suggest, where nothing is set yet; nil for everybody.
        package let suggestion: MeasureTarget?
    }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let priorities: [Priority]
        /// In the plan's order.
        package let lines: [Line]
        package let today: CalendarDate
        package let isInside: Bool
        package let mayKeep: Bool
        /// Targets set for words that the plan doesn't hold any more; empty for everybody.
        package let orphans: [Orphan]

        package struct Orphan: Sendable, Hashable {
            package let address, words: String
        }
    }

    /// Everybody: what is read from released figures. Those inside see all of it. Throws `notFound` for a year without a plan
    /// that the public may read.
    package func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        let environment = context.environment
        let isInside = party.may(.readRounds)
        let view = ReleaseView(party, context)
        return try await context.read { reading in
            guard let version = try reading.publicPlanVersion(of: year) else {
                throw ServiceError.notFound(.plan(year))
            }
            let plan = try reading.plan(version)
            let today = try reading.today(environment)
            let targets = try reading.measureTargets(of: year)
            let addresses = plan.measureAddresses
            let shown = isInside ? targets : targets.filter(\.isOfEvidence)
            let found = try TargetReading(reading: reading, view: view, year: year)
                .run(shown.filter { addresses.contains($0.address) })
            let lines = zip(plan.successMeasures.indices, addresses).map { index, address in
                Line(
                    plan, index, address, shown.first { $0.address == address }, found[address], today,
                    isInside: isInside)
            }
            return Answer(
                year: year, priorities: plan.priorities, lines: lines, today: today, isInside: isInside,
                mayKeep: party.may(.keepTargets),
                orphans: isInside
                    ? targets.filter { !addresses.contains($0.address) }.map {
                        .init(address: $0.address, words: $0.words)
                    } : [])
        }
    }
}

extension StoredTarget {
    fileprivate var isOfEvidence: Bool {
        if case .evidence = target.basis { true } else { false }
    }
}

extension ShowMeasureProgress.Line {
    fileprivate init(
        _ plan: Plan, _ index: Int, _ address: String, _ stored: StoredTarget?,
        _ found: TargetReading<ReadTransaction>.Found?, _ today: CalendarDate, isInside: Bool
    ) {
        let facts = found?.facts ?? MeasureFacts(year: plan.year.range)
        let judgement = stored.map { MeasureJudgement($0.target, facts, on: today) }
        self.address = address
        measure = plan.successMeasures[index]
        actions = plan.actions(servingMeasure: index + 1)
        target = stored?.target
        standing = isInside ? judgement?.standing ?? .notKnown : nil
        travel = judgement?.travel ?? .notKnown
        (baseline, goal) = (judgement?.baseline, judgement?.goal)
        self.facts = facts
        reason = judgement?.reason ?? ""
        outlook = judgement?.outlook
        evidence = found?.measure
        (source, asAt) = (found?.source ?? "", found?.loadedOn)
        change = found?.words?.sentence ?? ""
        suggestion = isInside && stored == nil ? TargetReader(plan.successMeasures[index]).target : nil
    }
}
