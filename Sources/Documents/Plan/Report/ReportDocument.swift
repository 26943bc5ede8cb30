package import CommunitySafety
import Proofreading

/// A committee report as a document tree: the council's form filled in, the plan behind it.
package struct ReportDocument {
    package let report: CommitteeReport

    package init(_ report: CommitteeReport) { self.report = report }

    package var document: Document {
        let body = report.template.parts.flatMap(nodes)
        return Document(front: front, cover: cover, body: DocumentForms.anchored(body))
    }

    /// The equality assessment by itself; nil when the form has none.
    package var equalityAssessment: Document? {
        guard let part = report.template.parts.first(where: { $0.kind == .equalityAssessment }) else { return nil }
        var front = front
        front.title = "\(part.heading): \(report.edition.plan.title.printable)"
        return Document(front: front, body: DocumentForms.anchored(written(part) + signature(part)))
    }

    private var front: FrontMatter {
        let edition = report.edition
        return FrontMatter(
            title: "\(report.template.title.printable) \(edition.plan.year.name)",
            publisher: edition.partnership.name.printable, subtitle: edition.plan.year.words,
            marking: edition.status == .draft ? "DRAFT" : nil, version: "Version \(edition.version)",
            asAt: edition.asAt)
    }

    private var cover: [DocumentNode] {
        guard let meeting = report.meeting else { return [.plain("Committee report")] }
        return [.plain("Report to \(meeting.body.printable), \(meeting.date.words)")]
    }

    /// One part as it prints, its heading first.
    package func nodes(of part: ReportTemplate.Part) -> [DocumentNode] {
        let heading = DocumentNode.heading(Heading(level: 2, words: [.text(part.heading.printable)]))
        switch part.kind {
        case .words: return [heading] + written(part)
        case .summary: return [heading, .plain(size)] + writtenOrNothing(part)
        case .implication: return [heading] + written(part) + signature(part)
        case .changes: return [heading] + changes
        case .consultation: return [heading] + writtenOrNothing(part) + views
        case .route: return [heading] + timetable
        case .equalityAssessment: return [heading] + equality(part)
        case .appendix: return [.pageBreak, heading] + plan
        }
    }

    /// `The plan has 7 priorities, 39 actions and 13 success measures. 16 bodies make the partnership.`
    private var size: String {
        let plan = report.edition.plan
        let counts = [
            counted(plan.priorities.count, "priority", "priorities"), counted(plan.actions.count, "action", "actions"),
            counted(plan.successMeasures.count, "success measure", "success measures"),
        ]
        let bodies =
            plan.members.isEmpty ? "" : " \(counted(plan.members.count, "body makes", "bodies make")) the partnership."
        return "The plan has \(counts[0]), \(counts[1]) and \(counts[2]).\(bodies)"
    }

    private func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }

    private func written(_ part: ReportTemplate.Part) -> [DocumentNode] {
        let nodes = writtenOrNothing(part)
        return nodes.isEmpty ? [.plain("Not yet written.")] : nodes
    }

    private func writtenOrNothing(_ part: ReportTemplate.Part) -> [DocumentNode] {
        MarkdownTree(report.answers[part.key]?.words ?? "", topHeading: 3, figures: report.figures).nodes
    }

    private func signature(_ part: ReportTemplate.Part) -> [DocumentNode] {
        let signOff = report.answers[part.key]?.signOff
        return [
            .paragraph([
                .strong([.text(signOff.map { "Signed off by \($0.words.printable)." } ?? "Not yet signed off.")])
            ])
        ]
    }

    private var changes: [DocumentNode] {
        guard let redline = report.changes, let last = report.lastYear else {
            return [.plain("There is no adopted plan of the year before to compare with.")]
        }
        let nodes = RedlineNodes(redline, level: 3)
        return [.plain("Compared with the plan adopted for \(last.name). \(nodes.summary)")] + nodes.nodes
    }

    private var views: [DocumentNode] {
        let rows = report.views.map { view in
            [
                DataCell(view.from.printable), DataCell(view.words.isEmpty ? "No reply yet" : view.words.printable),
                DataCell(view.done.printable),
            ]
        }
        guard !rows.isEmpty else { return [.plain("Nobody is on record as having been asked.")] }
        return [
            .table(
                DataTable(
                    caption: [.text("Who was asked and what was done")], kind: .records,
                    header: ["Who", "What they said", "What we did"].map { DataCell($0) }, rows: rows,
                    hasRowHeaders: true, weights: [25, 40, 35]))
        ]
    }

    private var timetable: [DocumentNode] {
        let rows = report.route.meetings.map { meeting in
            [
                DataCell(meeting.body.printable), DataCell(meeting.date.words),
                DataCell(meeting.version.map { "Version \($0)" } ?? ""),
                DataCell(
                    [meeting.outcome?.words ?? "", meeting.minute.printable].filter { !$0.isEmpty }.joined(
                        separator: ", ")),
            ]
        }
        guard !rows.isEmpty else { return [.plain("No meeting has been fixed.")] }
        return [
            .table(
                DataTable(
                    caption: [.text("Meetings")],
                    header: ["Meeting", "Date", "What went to it", "Outcome"].map { DataCell($0) }, rows: rows,
                    hasRowHeaders: true))
        ]
    }

    private func equality(_ part: ReportTemplate.Part) -> [DocumentNode] {
        [.plain("The equality assessment is a document of its own, sent with this report.")] + signature(part)
    }

    /// The plan as it is printed, its headings one level below the appendix's.
    private var plan: [DocumentNode] {
        let printed = PlanDocument(report.edition).document
        let edition = [printed.front.title, printed.front.edition].joined(separator: ". ")
        return [.plain("\(edition).")]
            + printed.body.map { node in
                guard case .heading(let heading) = node else { return node }
                return .heading(Heading(level: heading.level + 1, words: heading.words))
            }
    }
}
