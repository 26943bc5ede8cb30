import CommunitySafety
import Documents
import HTML
import Proofreading
import Services

/// The committee report part by part, as it will print; the part being worked on is a form in its place.
struct ReportPage: Page {
    /// A part that is open as a form, with what is typed.
    struct Open: Sendable, Hashable {
        var key: String
        var form: SentForm
        /// The version of the row that the form was made from; 0 for a part that nobody has written.
        var version: Int
        var errors: [FormError] = []
        /// What a colleague saved meanwhile; nil when nobody did.
        var theirs: CommitteeReport.Answer?
    }

    let area: NavigationItem? = .plan
    var year: PlanYear
    var draft: ShowReport.Draft
    var visitor: Visitor
    var open: Open?
    var notice: EditNotice?
    /// What the report can be had as on this machine; empty where nothing is printed.
    var formats: [PublicationFormat]

    var report: CommitteeReport { draft.report }
    var name: String { (open?.errors.isEmpty == false ? "Error: " : "") + "Committee report \(year.name)" }
    var url: SiteURL { .report(year) }
    /// A decided report stays as the meeting had it.
    var isDecided: Bool { report.edition.status == .adopted }
    var mayWrite: Bool { visitor.may(.keepRoute) && !isDecided }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year))], here: "Committee report")
        PlanTools(year, for: visitor, here: url).markup
        errorSummary(open?.errors ?? [])
        notice?.markup(visitor, at: url)
        PageTop(
            caption: caption, isDraft: report.edition.status == .draft,
            heading: "\(report.template.title) \(year.name)", answer: ReportState(report).sentence
        ).markup
        if isDecided { decided }
        if !formats.isEmpty { files }
        div(.class("ww-reader")) {
            contents
            div(.class("ww-reader__text")) { for part in report.template.parts { self.part(part) } }
        }
        if visitor.may(.adoptPlan) {
            p(.class("ww-body ww-after")) {
                link("Change the form of our reports", to: .reportTemplate)
                ": headings, hints, order and parts."
            }
        }
    }

    /// Why nothing can be written any more, and what leads on.
    private var decided: Markup {
        HTML.div(.class("ww-notice"), .role("region"), .aria(.label, "Decided")) {
            p {
                "The plan has been adopted, so this report stays as the meeting had it. What is to be different from now on is "
                link("an amendment", to: .amendments(year))
                ": while one is drafted, the report can be written for it."
            }
        }
    }

    private var caption: String {
        let version = "Version \(report.edition.version)"
        guard let meeting = report.meeting else { return "\(version), for no meeting yet" }
        return "\(version), for \(meeting.body), \(meeting.date.words)"
    }

    /// The papers as files.
    private var files: Markup {
        div(.class("ww-after")) {
            p(.class("ww-body ww-body--s")) {
                "The report with the plan behind it: "
                links(to: .report)
            }
            if report.template.parts.contains(where: { $0.kind == .equalityAssessment }) {
                p(.class("ww-body ww-body--s")) {
                    "The equality assessment by itself: "
                    links(to: .equality)
                }
            }
        }
    }

    private func links(to file: ReportFile) -> Markup {
        formats.enumerated().map { index, format in
            Markup(text: index == 0 ? "" : ", ")
                + a(.href(SiteURL.reportFile(year, file, format).address)) {
                    format.title
                    if file == .equality { span(.class("govuk-visually-hidden")) { " of the equality assessment" } }
                }
        }.joined()
    }

    private var contents: Markup {
        nav(.class("ww-sections"), .aria(.labelledby, "contents")) {
            h2(.id("contents")) { "Parts" }
            ol {
                for part in report.template.parts {
                    li {
                        a(.href(WebAddress(fragment: "part-\(part.key)"))) {
                            part.heading
                            if let gap = ReportState(report).gap(in: part) { span(.class("ww-quiet")) { ": \(gap)" } }
                        }
                    }
                }
            }
        }
    }
}
