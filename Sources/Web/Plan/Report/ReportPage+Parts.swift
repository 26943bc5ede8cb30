import CommunitySafety
import Documents
import HTML

/// Each part as it prints, or as the form that it is being written in.
extension ReportPage {
    func part(_ part: ReportTemplate.Part) -> Markup {
        pageSection(part.heading, id: "part-\(part.key)", aside: aside(part)) {
            if let open, open.key == part.key {
                ReportPartForm(part: part, open: open, year: year, visitor: visitor).markup
            } else {
                printed(part)
            }
        }
    }

    private func aside(_ part: ReportTemplate.Part) -> Markup? {
        guard part.isWritten, mayWrite, open?.key != part.key else { return nil }
        let hasWords = report.answers[part.key] != nil
        return a(.href(url.address(asking: [("part", part.key)], at: "part-\(part.key)"))) {
            hasWords ? "Edit" : "Write"
            span(.class("govuk-visually-hidden")) { " \(part.heading)" }
        }
    }

    @MarkupBuilder private func printed(_ part: ReportTemplate.Part) -> Markup {
        switch part.kind {
        case .words, .implication: shown(part)
        case .equalityAssessment: assessment(part)
        case .summary: summary(part)
        case .consultation, .route: made(part)
        case .changes: changes(part)
        case .appendix:
            p(.class("ww-body ww-body--s")) {
                "The whole plan as it stands, on pages of its own: "
                link(report.edition.plan.title, to: .plan(year))
                ", version \(report.edition.version)."
            }
        }
    }

    /// What is written, or the hint to whoever will write it.
    @MarkupBuilder private func shown(_ part: ReportTemplate.Part) -> Markup {
        if report.unwritten.contains(part) {
            p(.class("ww-body ww-body--s ww-quiet")) { part.hint.isEmpty ? "Not yet written." : part.hint }
        } else {
            prose(report.answers[part.key]?.words ?? "", part)
        }
        if part.needsSignOff { signature(part) }
    }

    /// The sentence that is made stands there before anybody has written.
    @MarkupBuilder private func summary(_ part: ReportTemplate.Part) -> Markup {
        nodes(of: part)
        if report.unwritten.contains(part) { shown(part) }
    }

    private func assessment(_ part: ReportTemplate.Part) -> Markup {
        p(.class("ww-body ww-body--s")) { "A document of its own, which goes out with the report." } + shown(part)
    }

    private func signature(_ part: ReportTemplate.Part) -> Markup {
        p(.class("ww-body ww-body--s")) {
            if let signOff = report.answers[part.key]?.signOff {
                mark(Icons.tick, "Signed off by \(signOff.words).")
            } else {
                mark(Icons.triangle, "Not yet signed off.")
            }
        }
    }

    /// What is made from the records, exactly as it prints.
    @MarkupBuilder private func made(_ part: ReportTemplate.Part) -> Markup {
        nodes(of: part)
        if part.kind == .consultation {
            p(.class("ww-fine ww-after")) {
                "The table is made from who was asked: "
                link("put it right there", to: .adoption(year), at: "consulted")
                "."
            }
        }
    }

    /// The redline may be as long as the plan, so it opens when it is asked for.
    @MarkupBuilder private func changes(_ part: ReportTemplate.Part) -> Markup {
        if let changes = report.changes, let last = report.lastYear {
            p(.class("ww-body ww-body--s")) {
                "Compared with the plan adopted for \(last.name). \(RedlineNodes(changes).summary)"
            }
            disclosure("Every change as it prints") { nodes(of: part) }
        } else {
            nodes(of: part)
        }
    }

    private func nodes(of part: ReportTemplate.Part) -> Markup {
        let nodes = Array(ReportDocument(report).nodes(of: part).dropFirst())
        return div(.class("ww-prose")) { MarkdownFragment(nodes).markup(notePrefix: "\(part.key)-note") }
    }

    private func prose(_ words: String, _ part: ReportTemplate.Part) -> Markup {
        let narrative = Narrative(
            markdown: words, place: part.key, figures: QuotedFigures(book: report.figures, year: nil))
        return (narrative.markup ?? Markup()) + (mayWrite ? doubts(of: words) : Markup())
    }

    /// What the author must know of the figures that a part quotes.
    @MarkupBuilder private func doubts(of words: String) -> Markup {
        let all = ReportFigures(words, report.figures).doubts
        if !all.isEmpty {
            ul(.class("ww-list ww-fine")) {
                for doubt in all { li { mark(Icons.triangle, doubt) } }
            }
        }
    }
}
