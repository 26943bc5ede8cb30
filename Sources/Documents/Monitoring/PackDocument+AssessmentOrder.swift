import CommunitySafety
import Proofreading

/// What an assessment says of last year's plan, of the order of issues, and of what was decided.
extension PackDocument {
    // MARK: Last year's plan

    func planReview(_ report: AssessmentReport) -> [DocumentNode] {
        guard let year = report.planReviewed else {
            let before = PlanYear(start: pack.year.start - 1)?.name ?? "the year before"
            return [.plain("No plan for \(before) is held here, so that its actions can’t be told one by one.")]
        }
        return [.plain(reviewSentence(year))] + glance + reviewed + deeds(report, year) + tests
    }

    private func reviewSentence(_ year: PlanYear) -> String {
        let told = pack.lines.count { $0.view != nil }
        let rounds =
            pack.rounds.isEmpty
            ? "No quarter’s answers have been published yet."
            : "Answers of \(counted(pack.rounds.count, "quarter", "quarters")) have been published, \(pack.rounds.last?.period ?? "") the last of them."
        return
            "The plan for \(year.name) set out \(counted(pack.lines.count, "action", "actions")); of \(Self.number(told)) something is told here. \(rounds) How an action is going is what its lead says."
    }

    private var reviewed: [DocumentNode] {
        pack.groups.flatMap { group in
            table(
                "Actions: \(group.priority?.name ?? "others")", ["Action", "How it is going"],
                group.lines.map {
                    [action($0), view($0, silent: pack.isInside ? "No answer yet" : "Nothing published yet")]
                },
                weights: [72, 28])
        }
    }

    private func deeds(_ report: AssessmentReport, _ year: PlanYear) -> [DocumentNode] {
        guard !report.deeds.isEmpty else { return [] }
        return [
            .table(
                DataTable(
                    caption: [.text("What the partnership did in \(year.name), up to \(pack.asAt.words)")],
                    header: [DataCell("What"), DataCell("How often")],
                    rows: report.deeds.map { [DataCell($0.kind.words), DataCell(PrintedNumber.words($0.count))] },
                    hasRowHeaders: true, weights: [70, 30]))
        ]
    }

    private var tests: [DocumentNode] {
        table(
            "How that plan said that it would be judged", ["Measure", "Where it stood", "Where it should be"],
            pack.measures.map {
                [DataCell($0.words.printable), DataCell($0.baseline.printable), DataCell($0.target.printable)]
            }, weights: [50, 25, 25])
    }

    // MARK: The order

    func order(_ report: AssessmentReport) -> [DocumentNode] {
        let placed = report.issues.filter { $0.place != nil }
        let hasBefore = report.issues.contains { !$0.placeBefore.isEmpty }
        let rows = placed.map { issue in
            [DataCell(issue.issue.name.printable), DataCell(issue.place ?? "")]
                + (hasBefore ? [DataCell(issue.placeBefore)] : [])
                + [DataCell(issue.total), DataCell(issue.firmness.printable)]
        }
        return [.plain(report.opening.printable)]
            + table(
                "Issues by their scores",
                ["Issue", "Place"] + (hasBefore ? ["The year before"] : []) + ["Score", "How firm"], rows,
                weights: hasBefore ? [32, 12, 14, 10, 32] : [36, 14, 12, 38])
            + scores(report) + unplaced(report) + firm(report) + (pack.isInside ? reasons(report) : [])
    }

    private func scores(_ report: AssessmentReport) -> [DocumentNode] {
        let criteria = report.scheme.criteria
        let scored = report.issues.filter { !$0.scores.isEmpty }
        guard !scored.isEmpty else { return [] }
        let isKnown = scored.allSatisfy(\.missing.isEmpty)
        let scales = criteria.map { "\($0.name.printable) (\($0.lowest) to \($0.highest)): \($0.question.printable)" }
        return [
            .table(
                DataTable(
                    caption: [.text("The score on each criterion")],
                    header: [DataCell("Issue")] + criteria.map { DataCell($0.name.printable) },
                    rows: scored.map { issue in
                        [DataCell(issue.issue.name.printable)]
                            + criteria.map { DataCell(issue.scores[$0.key]?.words ?? "–") }
                    }, hasRowHeaders: true)),
            .list(DocumentList(words: scales.map { [.text($0)] })),
        ] + (isKnown ? [] : [.plain("“–” stands where a score isn’t known.")])
    }

    private func unplaced(_ report: AssessmentReport) -> [DocumentNode] {
        let lines = report.issues.filter { $0.place == nil }
        let rows = lines.map { issue in
            [
                DataCell(issue.issue.name.printable), DataCell(issue.missing.map(\.printable).joined(separator: ", ")),
                DataCell(issue.between.isEmpty ? "There is no order yet" : issue.between.capitalisedFirst),
            ]
        }
        return table(
            "Issues without a place", ["Issue", "Not known yet", "Where it would stand"], rows, weights: [34, 36, 30])
    }

    private func firm(_ report: AssessmentReport) -> [DocumentNode] {
        guard !report.firmness.isEmpty else { return [] }
        return [
            heading("How firm the order is", 3),
            .plain("Weights are a matter of judgement. This is what other weights would make of the order:"),
            .list(DocumentList(words: report.firmness.map { [.text($0.printable)] })),
        ]
    }

    private func reasons(_ report: AssessmentReport) -> [DocumentNode] {
        let tables = report.issues.flatMap { issue -> [DocumentNode] in
            let rows = report.scheme.criteria.compactMap { criterion -> [DataCell]? in
                guard let score = issue.reasons?[criterion.key] else { return nil }
                let dissent = score.dissent.isEmpty ? [] : labelled("Seen otherwise", score.dissent)
                return [
                    DataCell(criterion.name.printable), DataCell(score.score.words),
                    DataCell(score.confidence.brief), Self.cell(Self.lines(score.rationale) + dissent),
                ]
            }
            return table(
                "\(issue.issue.name): its scores", ["Criterion", "Score", "How sure", "Why"], rows,
                weights: [26, 10, 14, 50])
        }
        return tables.isEmpty ? [] : [heading("Why each score is as it is", 3)] + tables
    }

    // MARK: Decisions

    func decisions(_ report: AssessmentReport) -> [DocumentNode] {
        let rows = report.issues.compactMap { issue -> [DataCell]? in
            guard let decision = issue.decision else { return nil }
            return [
                DataCell(issue.issue.name.printable), DataCell(decision.words.printable),
                DataCell(decision.reason.printable),
            ]
        }
        let agreed = report.signOff.map {
            "\($0.decidedBy.printable) agreed it on \($0.on.words) (\($0.meeting.printable))."
        }
        return [.plain(agreed ?? "The strategy group hasn’t agreed it yet.")]
            + table("What was decided", ["Issue", "Decision", "Why"], rows, weights: [30, 30, 40])
            + uncovered(report) + amended(report)
    }

    private func uncovered(_ report: AssessmentReport) -> [DocumentNode] {
        let lines = StatutoryHead.subjects.compactMap { head in
            report.headReasons[head.key].map { "\(head.name.printable): \($0.printable)" }
        }
        guard !lines.isEmpty else { return [] }
        return [
            heading("What the law asks for, without a priority of its own", 3),
            .list(DocumentList(words: lines.map { [.text($0)] })),
        ]
    }

    private func amended(_ report: AssessmentReport) -> [DocumentNode] {
        guard !report.amendments.isEmpty else { return [] }
        let lines = report.amendments.map {
            "\($0.words.printable) (\($0.decision.decidedBy.printable), \($0.decision.on.words): \($0.reason.printable))"
        }
        return [heading("Amendments", 3), .list(DocumentList(start: 1, words: lines.map { [.text($0)] }))]
    }
}
