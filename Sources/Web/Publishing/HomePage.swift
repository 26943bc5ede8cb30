import CommunitySafety
package import HTML
import Proofreading

/// The resident's first page: what the partnership set out to do this year.
package struct HomePage: Page {
    /// One priority with what stands behind it.
    struct PriorityRow: Sendable, Hashable {
        var rank: String
        var name: String
        var url: SiteURL
        var actions: String
        var leads: String
        var nextDue: String
    }

    /// An action whose day is near.
    struct DueAction: Sendable, Hashable {
        var when: String
        var text: String
        var url: SiteURL
        var lead: String
    }

    package let name = "Home"
    var top: PageTop
    var planURL: SiteURL
    var prioritiesHeading: String
    var priorities: [PriorityRow]
    var due: [DueAction]
    /// How many more are due in the same time.
    var moreDue: Int
    var formats: [DownloadLink]
    var offersCheck: Bool
    var contact: ContactLines

    package var content: Markup {
        div(.class("ww-hero")) {
            div {
                top.markup
                div(.class("ww-actions")) { linkButton("Read the whole plan", to: planURL) }
            }
            helpBox
        }
        prioritySection
        if !due.isEmpty { dueSection }
        div(.class("ww-pair ww-section")) {
            if !formats.isEmpty { formatsSection }
            if offersCheck { checkSection }
        }
    }

    private var helpBox: Markup {
        div(.class("ww-report"), .role("region"), .aria(.labelledby, "help")) {
            h2(.id("help")) { "Do you need help now?" }
            dl {
                dt { "999" }
                dd { "if anybody is in danger now" }
                dt { "101" }
                dd { "police, when it’s not an emergency" }
                dt { "0808 2000 247" }
                dd { "national domestic abuse helpline, free, day and night" }
            }
            contact.paragraph
        }
    }

    private var prioritySection: Markup {
        pageSection(prioritiesHeading, id: "priorities", aside: link("Who is in the partnership?", to: .partners)) {
            RecordTable(
                caption: "The priorities in order, with their actions, who leads most of them and what is due next",
                style: "ww-home-table",
                columns: [
                    .init(name: "Priority"), .init(name: "Actions"), .init(name: "Led by"), .init(name: "Next due"),
                ],
                rows: priorities.map(cells)
            ).markup
        }
    }

    private func cells(of row: PriorityRow) -> [RecordTable.Cell] {
        let name = span(.class("ww-ref")) { row.rank } + " " + link(row.name, to: row.url)
        return [.init(name), .init(row.actions), .init(row.leads), .init(row.nextDue)]
    }

    private var dueSection: Markup {
        pageSection("Promised for the next three months", id: "due") {
            ul(.class("ww-feed")) {
                for action in due {
                    li {
                        span(.class("ww-feed__when")) { action.when }
                        span {
                            link(action.text, to: action.url)
                            if !action.lead.isEmpty {
                                br()
                                span(.class("ww-fine")) { action.lead }
                            }
                        }
                    }
                }
            }
            if moreDue > 0 {
                p(.class("ww-fine ww-after")) {
                    "\(Counted.things(moreDue, "more action is", "more actions are").asSentence) due by then: "
                    link("all actions stand in the plan", to: planURL)
                    "."
                }
            }
        }
    }

    private var formatsSection: Markup {
        section(.aria(.labelledby, "formats")) {
            div(.class("ww-section__head")) { h2(.id("formats")) { "Read the plan another way" } }
            DownloadLink.list(formats)
        }
    }

    private var checkSection: Markup {
        section(.aria(.labelledby, "check")) {
            div(.class("ww-section__head")) { h2(.id("check")) { "Does your own document add up?" } }
            p(.class("ww-body ww-body--s")) {
                "Paste a plan, report or minute, and read which totals, percentages and dates don’t agree. Nothing is kept."
            }
            p(.class("ww-body ww-body--s")) { link("Check a document", to: .check) }
        }
    }
}
