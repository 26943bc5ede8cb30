import CommunitySafety
import Proofreading

/// What an assessment says of the order of issues, and of what was decided.
extension PackDocument {
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
            + scores(report) + votes(report.votes) + unplaced(report) + firm(report)
            + (pack.isInside ? reasons(report) : [])
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
