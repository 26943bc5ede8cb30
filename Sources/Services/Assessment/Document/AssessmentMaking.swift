internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Makes what the records say for a strategic assessment's document.
///
/// What is for everybody is made without the reasons for scores and without whoever leads on an action: they never enter it.
struct AssessmentMaking<Reading: PackReading> {
    let reading: Reading
    let year: PlanYear
    let today: CalendarDate
    let isInside: Bool

    /// The pack with the report in it, and last year's plan as its lines. Throws `notFound` for a year without an assessment.
    func filled(_ empty: Pack) throws -> Pack {
        let found = try DecisionReading(year, reading)
        var pack = empty
        var report = AssessmentReport(
            window: found.assessment.stored.window, state: found.assessment.stored.state,
            scheme: found.assessment.scheme, profile: try AreaProfiling(reading: reading).profile())
        try rank(found, &report)
        (report.signOff, report.amendments) = (found.signOff, found.amendments)
        report.headReasons = found.decisions.headReasons
        report.votes = try votes()
        try review(&pack, &report)
        pack.assessment = report
        return pack
    }

    // MARK: Scores, order and decisions

    private func rank(_ found: DecisionReading, _ report: inout AssessmentReport) throws {
        let ranking = IssueRanking(found.assessment.table())
        let firmness = try RankingFirmness(ranking)
        let words = RankingWords(ranking, firmness)
        let before = try earlier().map { IssueRanking($0.table()) }
        report.opening = words.opening
        report.firmness =
            firmness.weightings.map { words.sentence(of: $0) } + firmness.dropped.map { words.sentence(of: $0) }
        let keys = ranking.lines.map(\.issue.key) + ranking.unranked.map(\.issue.key)
        report.issues = try keys.compactMap { key in
            guard let issue = found.assessment.issues.first(where: { $0.key == key }) else { return nil }
            var told = try measured(issue)
            told.decision = found.decisions.decisions[key]
            score(&told, found.assessment)
            place(&told, ranking, words)
            if let before { told.placeBefore = before.line(of: key)?.place ?? "not placed" }
            return told
        }
    }

    private func earlier() throws -> AssessmentReading? {
        guard let before = try reading.assessments().first(where: { $0.year.start == year.start - 1 }),
            isInside || before.state == .agreed
        else { return nil }
        return try AssessmentReading(before.year, reading)
    }

    private func score(_ told: inout ReportedIssue, _ assessment: AssessmentReading) {
        let scores = assessment.scores[told.issue.key] ?? [:]
        let criteria = assessment.scheme.criteria
        told.scores = scores.mapValues(\.score)
        told.judged = criteria.filter { scores[$0.key].map { $0.suggested == nil } ?? false }.map(\.name)
        told.missing = criteria.filter { scores[$0.key] == nil }.map(\.name)
        if isInside { told.reasons = scores }
    }

    private func place(_ told: inout ReportedIssue, _ ranking: IssueRanking, _ words: RankingWords) {
        if let line = ranking.line(of: told.issue.key) {
            (told.place, told.total) = (line.place, IssueScore.printed(line.score.total))
            told.firmness = words.top(3, of: told.issue.key) ?? ""
        } else if let line = ranking.unranked.first(where: { $0.issue.key == told.issue.key }), !ranking.lines.isEmpty {
            told.between = line.betweenWords
        }
    }

    /// An issue with the measures of which figures may stand in a document.
    private func measured(_ issue: CommunityIssue) throws -> ReportedIssue {
        var told = ReportedIssue(issue)
        told.issue.measures = []
        for key in issue.measures {
            guard let measure = try reading.measure(key) else { continue }
            if measure.isForEverybody {
                let isDrawn = try !told.measures.contains(where: \.isDrawn) && !reading.areasHolding(key).isEmpty
                told.measures.append(ReportedMeasure(measure, isDrawn: isDrawn))
                told.issue.measures.append(key)
            } else {
                told.hasClosed = true
                if isInside { told.closed.append(measure.name) }
            }
        }
        return told
    }

    private func votes() throws -> ReportedVotes? {
        let found = try BallotReading(year, reading, on: today)
        guard let stored = found.rounds.last(where: { !$0.round.isOpen }) else { return nil }
        return ReportedVotes(try found.result(of: stored, reading), of: stored.round, isInside: isInside)
    }

    // MARK: Last year's plan

    /// Whether how often a kind of thing was done may be told.
    private func mayTell(_ kind: ActivityKind) throws -> Bool {
        guard !isInside else { return true }
        return try reading.measure(kind.measure).map { $0.audience == .everybody && $0.protection == .open } ?? false
    }

    private func review(_ pack: inout Pack, _ report: inout AssessmentReport) throws {
        guard let before = PlanYear(start: year.start - 1), let key = PackKey(.annual) else { return }
        let making = PackMaking(reading: reading, key: key, year: before, today: today)
        guard let plan = try making.review(isInside: isInside) else { return }
        (pack.rounds, pack.priorities, pack.lines, pack.measures) =
            (plan.rounds, plan.priorities, plan.lines, plan.measures)
        (report.planReviewed, report.tests) = (before, try tests(plan, of: before))
        let last = min(before.range.to, today)
        guard let days = DateRange(from: before.range.from, to: last) else { return }
        report.deeds = try reading.activityCounts(in: EvidencePeriod(days)).filter {
            try $0.number > 0 && mayTell($0.kind)
        }
        .map { CountedDeed($0.kind, $0.number) }
    }

    /// How the plan's success measures stand: the figures that everybody may read, and for those inside what is reckoned of them.
    private func tests(_ plan: Pack, of before: PlanYear) throws -> [ReportedTest] {
        let targets = try reading.measureTargets(of: before)
        let found = isInside ? try TargetReading(reading: reading, view: .partnership, year: before).run(targets) : [:]
        return try plan.measures.map { told in
            var test = ReportedTest(told)
            guard let stored = targets.first(where: { $0.address == told.address }) else { return test }
            if case .evidence(let key) = stored.target.basis, let measure = try reading.measure(key),
                measure.isForEverybody
            {
                test.measure = key
            }
            if let facts = found[stored.address]?.facts {
                let judgement = MeasureJudgement(stored.target, facts, on: today)
                (test.standing, test.reason) = (judgement.standing, judgement.reason)
            }
            return test
        }
    }
}
