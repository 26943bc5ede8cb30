import Proofreading

/// Deadlines outside the plan year that don't say so, and days that don't exist.
///
/// Silent where the document gives no plan year, and where most deadlines lie outside it: then the plan covers several years.
struct DeadlineRule: PlanRule {
    let rule = Rule.actionsDeadline

    func findings(in evidence: PlanEvidence) -> [Finding] {
        let impossible = evidence.plan.actions.indices.compactMap { impossibleDay($0, evidence) }
        guard !evidence.reading.diagnostics.contains(where: { $0.rule == "import.noYear" }) else { return impossible }
        let outside = evidence.plan.actions.indices.compactMap { misplaced($0, evidence) }
        let dated = evidence.plan.actions.count { if case .deadline = $0.byWhen { true } else { false } }
        guard outside.count < 3 || outside.count * 2 < dated else { return impossible }
        return impossible + outside
    }

    private func misplaced(_ index: Int, _ evidence: PlanEvidence) -> Finding? {
        let action = evidence.plan.actions[index]
        let year = evidence.plan.year
        switch action.byWhen {
        case .deadline(let printed, let date, let precision):
            guard !Self.isSettled(printed) else { return nil }
            if date < year.range.from { return early(index, printed, date, precision, evidence) }
            guard Self.firstDay(date, precision) > year.range.to, !Self.looksAhead(action, to: date) else { return nil }
            return late(index, printed, date, precision, evidence)
        case .recurring(let printed, _, let review?):
            guard review < year.range.from, !Self.isSettled(printed), Wording.words(printed).contains("review") else {
                return nil
            }
            var finding = early(index, printed, review, .month, evidence)
            finding.severity = .warning
            return finding
        case .recurring, .unclear, .unstated:
            return nil
        }
    }

    private func early(
        _ index: Int, _ printed: String, _ date: CalendarDate, _ precision: ByWhen.Precision, _ evidence: PlanEvidence
    ) -> Finding {
        let year = evidence.plan.year
        return finding(
            index, printed, "is before the plan year begins (\(year.words))", Self.sameTime(date, precision, in: year),
            evidence)
    }

    private func late(
        _ index: Int, _ printed: String, _ date: CalendarDate, _ precision: ByWhen.Precision, _ evidence: PlanEvidence
    ) -> Finding {
        let year = evidence.plan.year
        return finding(
            index, printed, "is after the plan year ends (\(year.words)), and nothing says that the action runs on",
            Self.sameTime(date, precision, in: year), evidence)
    }

    private func finding(
        _ index: Int, _ printed: String, _ what: String, _ meant: String?, _ evidence: PlanEvidence
    ) -> Finding {
        let place = evidence.place(ofAction: index)
        let cells = evidence.columns(at: place)?.byWhenColumn.map { [$0] } ?? []
        let cell = evidence.find(printed, at: place, cells: cells)
        let isLined = evidence.document.format.hasLines
        let remedy = meant.map { "; \($0) may be meant" } ?? "; give a day that there is"
        return Finding(
            rule: rule, place: isLined ? place : cell ?? place,
            quote: isLined ? evidence.quote(ofAction: index) : cell == nil ? evidence.quote(ofAction: index) : printed,
            message: "Action \(evidence.label(ofAction: index)): “\(printed)” \(what)\(remedy)", stated: printed,
            recomputed: meant,
            suggestion: meant)
    }

    private func impossibleDay(_ index: Int, _ evidence: PlanEvidence) -> Finding? {
        let printed = evidence.plan.actions[index].byWhen.printed
        guard !printed.isEmpty else { return nil }
        let dates = PrintedDateReader(planYear: evidence.plan.year.range).dates(in: printed)
        if let date = dates.first(where: \.isImpossible) {
            return finding(index, printed, "names a day that doesn't exist", date.date.words, evidence)
        }
        guard dates.isEmpty, ImpossibleDate.isFound(in: printed) else { return nil }
        return finding(index, printed, "names a day that doesn't exist", nil, evidence)
    }

    /// The first day that a deadline covers.
    private static func firstDay(_ date: CalendarDate, _ precision: ByWhen.Precision) -> CalendarDate {
        let months =
            switch precision {
            case .day: 0
            case .month: 1
            case .quarter, .season: 3
            case .year: 12
            }
        guard months > 0 else { return date }
        let count = date.year * 12 + date.month - months
        return CalendarDate(year: count / 12, month: count % 12 + 1, day: 1) ?? date
    }

    /// The same day or month in the plan year, as it would be printed.
    private static func sameTime(_ date: CalendarDate, _ precision: ByWhen.Precision, in year: PlanYear) -> String? {
        guard precision == .day || precision == .month else { return nil }
        let calendarYear = date.month >= 4 ? year.start : year.start + 1
        let month = CalendarDate.monthNames[date.month - 1] + " " + String(calendarYear)
        guard precision == .day else { return month }
        return min(date.day, CalendarDate.length(ofMonth: date.month, year: calendarYear)) == date.day
            ? "\(date.day) \(month)" : month
    }

    /// Whether the words say that the date is past on purpose: done, last reviewed, since.
    private static func isSettled(_ printed: String) -> Bool {
        let settled: Set<String> = [
            "completed", "complete", "done", "achieved", "finished", "since", "from", "started", "began", "reviewed",
            "last",
            "delivered", "closed", "carried", "overdue", "slipped",
        ]
        return !settled.isDisjoint(with: Wording.words(printed))
    }

    /// Whether the action or its date says that it reaches beyond the plan year.
    private static func looksAhead(_ action: Action, to date: CalendarDate) -> Bool {
        let words = Wording.words(action.text + " " + action.byWhen.printed)
        let ahead: Set<String> = [
            "next", "beyond", "carry", "carried", "continues", "continuing", "multi", "longer", "after", "following",
            "phase", "term",
            "subject", "two", "three", "extended", "revised",
        ]
        return !ahead.isDisjoint(with: words) || Wording.words(action.text).contains(String(date.year))
    }
}
