import CommunitySafety
import HTML
internal import Proofreading
import Services

/// What assessments can look at: the partnership's own issues, and those of the catalogue.
struct IssuesPage: Page {
    let name = "Issues that can be assessed"
    let area: NavigationItem? = .assessment
    var answer: KeepIssues.Answer
    var visitor: Visitor
    var notice: String?

    var content: Markup {
        breadcrumbs([("Assessments", .assessments)], here: name)
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        PageTop(heading: "What can be assessed?", answer: sentence).markup
        if answer.mayKeep {
            p(.class("ww-body")) { link("Add an issue of your own", to: .communityIssue("new")) }
        }
        if !current.isEmpty { table("The partnership’s own", id: "own", current.map { ($0.issue, true) }) }
        table("Watchward’s catalogue", id: "catalogue", IssueCatalogue.all.map { ($0, false) })
        if !retired.isEmpty { former }
    }

    private var current: [KeepIssues.Own] { answer.own.filter { $0.retiredOn == nil } }
    private var retired: [KeepIssues.Own] { answer.own.filter { $0.retiredOn != nil } }

    private var sentence: String {
        let all = Counted.things(IssueCatalogue.all.count, "issue is", "issues are")
        guard !current.isEmpty else {
            return "\(all.asSentence) in the catalogue. What troubles your district besides can be added."
        }
        let own = current.count == 1 ? "one is" : "\(Counted.number(current.count)) are"
        return "\(all.asSentence) in the catalogue, and \(own) your own."
    }

    private func table(_ heading: String, id: String, _ issues: [(issue: CommunityIssue, isOwn: Bool)]) -> Markup {
        pageSection(heading, id: id) {
            RecordTable(
                caption: heading,
                columns: ["Issue", "Figures that speak of it", "Themes", "Serves"].map { .init(name: $0) },
                rows: issues.map(row)
            ).markup
        }
    }

    private func row(_ issue: CommunityIssue, _ isOwn: Bool) -> [RecordTable.Cell] {
        let isOpen = isOwn && answer.mayKeep
        let names = issue.measures.map { key in answer.measures.first { $0.key == key }?.name ?? key }
        return [
            .init(isOpen ? link(issue.name, to: .communityIssue(issue.key)) : Markup(text: issue.name)),
            .init(names.isEmpty ? "None: it is judged by people" : names.joined(separator: "; ")),
            .init(issue.themes.asList),
            .init(issue.heads.compactMap { StatutoryHead.subject($0)?.name }.joined(separator: "; ")),
        ]
    }

    private var former: Markup {
        pageSection("No longer offered", id: "retired") {
            ul(.class("ww-list")) {
                for own in retired {
                    li {
                        if answer.mayKeep {
                            link(own.issue.name, to: .communityIssue(own.issue.key))
                        } else {
                            own.issue.name
                        }
                        ", since \(own.retiredOn?.words ?? "")"
                    }
                }
            }
        }
    }
}
