import CommunitySafety
import Documents
import HTML

/// One part of the plan as the page shows it: narrative, what the part holds as records, narrative.
struct PlanPart: Sendable, Hashable {
    /// The records that stand in a part.
    enum Records: Sendable, Hashable {
        case none
        case priorities([PriorityLink])
        case actions([ActionRow], MeasureList, page: SiteURL?)
        case measures([MeasureGroup])
        case members([PartnersPage.Row])
        case funding(FundingList)
        case themes(ThemeList)
        /// What the documents make of the plan and the page shows as they do.
        case made([DocumentNode])
    }

    /// Measures under the heading that the plan prints over them.
    struct MeasureGroup: Sendable, Hashable {
        var heading: String
        var list: MeasureList
    }

    /// A priority in the ranked list.
    struct PriorityLink: Sendable, Hashable {
        var name: String
        var url: SiteURL
    }

    var id: String
    var heading: String
    var before: Narrative
    var records: Records
    var after: Narrative

    var markup: Markup {
        pageSection(heading, id: id) {
            before.markup
            recordMarkup
            after.markup
        }
    }

    private var recordMarkup: Markup? {
        switch records {
        case .none: nil
        case .priorities(let links):
            ol(.class("ww-list")) { for entry in links { li { link(entry.name, to: entry.url) } } }
        case .actions(let rows, let measures, let page): actions(rows, measures, page)
        case .measures(let groups): groups.map(group).joined()
        case .members(let rows): members(rows)
        case .funding(let list): list.markup(caption: "Funding: \(heading)")
        case .themes(let list): list.markup
        case .made(let nodes): div(.class("ww-prose")) { MarkdownFragment(nodes).markup(notePrefix: "\(id)-note") }
        }
    }

    @MarkupBuilder private func actions(_ rows: [ActionRow], _ measures: MeasureList, _ page: SiteURL?) -> Markup {
        if !measures.isEmpty {
            h3 { "How we will know that it worked" }
            measures.markup(caption: "Measures of success: \(heading)")
        }
        if !rows.isEmpty {
            h3 { "What we will do" }
            ActionRow.table(rows, caption: "Actions: \(heading)")
        }
        if let page {
            p(.class("ww-fine ww-after")) {
                a(.href(page.address)) { "\(heading): this priority on a page of its own" }
            }
        }
    }

    @MarkupBuilder private func group(_ group: MeasureGroup) -> Markup {
        if !group.heading.isEmpty { h3 { group.heading } }
        group.list.markup(caption: "Measures of success: \(group.heading)")
    }

    private func members(_ rows: [PartnersPage.Row]) -> Markup {
        RecordTable(
            caption: "Members of the partnership", style: "ww-table--tight",
            columns: [.init(name: "Member"), .init(name: "Its part")],
            rows: rows.map { [.init($0.name), .init($0.part)] }
        ).markup
    }
}
