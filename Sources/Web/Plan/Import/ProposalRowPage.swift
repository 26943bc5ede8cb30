import CommunitySafety
import HTML
import Services

/// One row of an uploaded table, to be put right: who leads, who helps, and whether it is a row of its own.
struct ProposalRowPage: Page {
    let name: String
    let area: NavigationItem? = .plan
    var visitor: Visitor
    var proposal: SiteURL
    var url: SiteURL
    var version: Int
    var fileName: String
    var cells: [(name: String, content: Markup)]
    var leads: String
    var partners: String
    var isMerged: Bool
    var canMerge: Bool
    var hasParties: Bool

    /// Nil when the document has no such row.
    init?(_ proposed: ImportProposal, block: Int, row: Int, for visitor: Visitor) {
        guard let table = proposed.tables.first(where: { $0.block == block }),
            let line = table.rows.first(where: { $0.row == row })
        else { return nil }
        name = "Row \(row)"
        self.visitor = visitor
        proposal = .proposal(proposed.id)
        url = .proposalRow(proposed.id, block: block, row: row)
        version = proposed.version
        fileName = proposed.fileName
        cells = line.cells.enumerated().map { column, words in
            let heading = table.headings.indices.contains(column) ? table.headings[column] : ""
            return (heading.isEmpty ? "Column \(column + 1)" : heading, Markup(text: words))
        }
        let action = line.action.map { proposed.reading.plan.actions[$0] }
        leads = action?.leads.map(\.printed).joined(separator: "\n") ?? ""
        partners = action?.partners.map(\.printed).joined(separator: "\n") ?? ""
        isMerged = line.isMerged
        canMerge = table.rows.first?.row != row
        hasParties = action != nil
    }

    var content: Markup {
        breadcrumbs([("Home", .home), ("Bring in a plan", .imports), (fileName, proposal)], here: name)
        PageTop(
            caption: fileName, heading: "What does this row say?",
            answer: "The row as it stands in the document, and how it was understood."
        ).markup
        div(.class("ww-pair ww-pair--form")) {
            correction
            div {
                h2 { "In the document" }
                summaryList(cells)
            }
        }
    }

    private var correction: Markup {
        form(.class("ww-ask"), .action(url.address), .method(.post)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(version)))
            if hasParties {
                parties("leads", "Who leads", leads)
                parties("partners", "Who helps", partners)
            }
            if canMerge { mergeBox }
            div(.class("ww-actions")) {
                submitButton("Save")
                link("Back without a change", to: proposal)
            }
        }
    }

    private func parties(_ id: String, _ label: String, _ names: String) -> Markup {
        FormField(id: id, label: label, hint: "One name to a line, as printed.").markup { described in
            textarea(.class("govuk-textarea"), .id(id), .name(id), .rows(4), described) {
                names.isEmpty ? "" : "\n" + names
            }
        }
    }

    private var mergeBox: Markup {
        div(.class("govuk-form-group")) {
            div(.class("govuk-checkboxes")) {
                div(.class("govuk-checkboxes__item")) {
                    input(
                        .class("govuk-checkboxes__input"), .id("merge"), .name("merge"), .type(.checkbox),
                        .value("yes"),
                        .checked(isMerged))
                    HTML.label(.class("govuk-label govuk-checkboxes__label"), .for("merge")) {
                        "It goes on with the row above it"
                    }
                }
            }
        }
    }
}
