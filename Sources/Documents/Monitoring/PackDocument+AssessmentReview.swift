import CommunitySafety
import Proofreading

/// What an assessment says of how far last year's plan was carried out.
extension PackDocument {
    func planReview(_ report: AssessmentReport) -> [DocumentNode] {
        guard let year = report.planReviewed else {
            let before = PlanYear(start: pack.year.start - 1)?.name ?? "the year before"
            return [.plain("No plan for \(before) is held here, so that its actions can’t be told one by one.")]
        }
        return [.plain(reviewSentence(year))] + glance + reviewed + deeds(report, year) + tests(report)
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

    private func tests(_ report: AssessmentReport) -> [DocumentNode] {
        let tests = report.tests ?? pack.measures.map(ReportedTest.init)
        return table(
            "How that plan said that it would be judged, and how it stands",
            ["Measure", "Where it stood", "Where it should be", "How it stands"],
            tests.map { test in
                [
                    DataCell(test.words.printable), DataCell(test.baseline.printable),
                    DataCell(test.target.printable), Self.cell(standing(of: test, report)),
                ]
            }, weights: [35, 15, 20, 30])
    }

    private func standing(of test: ReportedTest, _ report: AssessmentReport) -> [[Inline]] {
        var lines: [String] = []
        if let standing = test.standing { lines.append(standing.words) }
        if let reason = test.reason, !reason.isEmpty {
            lines.append(reason.hasSuffix(".") ? String(reason.dropLast()) : reason)
        }
        if let value = told(test.call(.value)) {
            let verdict = told(test.call(.verdict)).map { ": \($0)" } ?? ""
            lines.append("\(value) in \(EvidencePeriod(report.window).words)\(verdict)")
        }
        return (lines.isEmpty ? ["Not known: no figure says it"] : lines).map { [.text($0.printable)] }
    }

    /// What a figure of the pack's book says; nil where it says nothing.
    private func told(_ call: FigureCall?) -> String? {
        call.flatMap { pack.figures[$0] }.flatMap { $0.isMissing ? nil : $0.words }
    }
}
