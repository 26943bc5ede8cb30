import CommunitySafety
import HTML
import Services

/// What was understood of an uploaded file, beside the file's own words, with everything that can be put right.
struct ProposalPage: Page {
    let name: String
    let area: NavigationItem? = .plan
    let isEnhanced = true
    var visitor: Visitor
    var url: SiteURL
    var version: Int
    var caption: String
    var answer: String
    var canAccept: Bool
    var diagnostics: [Remark]
    var names: [NameRow]
    var members: [String]
    var tables: [ProposalTable]
    var lists: [(heading: String, items: [String])]
    var blocks: [[String]]

    /// Something to look at.
    struct Remark: Sendable, Hashable {
        var place: String
        var message: String
        var remedy: String
    }

    /// A name as printed that isn't surely one of the members.
    struct NameRow: Sendable, Hashable {
        var printed: String
        var party: String
        var count: Int
    }

    var content: Markup {
        breadcrumbs([("Home", .home), ("Bring in a plan", .imports)], here: name)
        PageTop(caption: caption, heading: "Was your plan read right?", answer: answer).markup
        div(.class("ww-toolbar")) {
            if canAccept { decision("accept", "Take it in", isSecondary: false) }
            decision("discard", "Throw it away", isSecondary: true)
            p { "Nothing is published yet. What is taken in can be undone." }
        }
        if !diagnostics.isEmpty { remarks }
        if !names.isEmpty { nameSection }
        for table in tables where table.isActions { table.markup(visitor, url, version: version) }
        summaries
        otherTables
        everything
    }

    private func decision(_ verb: String, _ words: String, isSecondary: Bool) -> Markup {
        form(.action(url.address), .method(.post), .data("busy", "One moment…")) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(version)))
            input(.type(.hidden), .name("do"), .value(verb))
            submitButton(words, isSecondary: isSecondary)
        }
    }

    private var remarks: Markup {
        pageSection("Have a look at these", id: "remarks") {
            disclosure("Show \(Counted.things(diagnostics.count, "remark", "remarks"))", isOpen: diagnostics.count <= 8)
            {
                ul(.class("ww-feed")) {
                    for remark in diagnostics {
                        li {
                            span(.class("ww-feed__when")) { remark.place }
                            span {
                                remark.message
                                span(.class("ww-acts__more ww-fine")) { remark.remedy }
                            }
                        }
                    }
                }
            }
        }
    }

    private var nameSection: Markup {
        pageSection("Who is meant?", id: "names") {
            p(.class("ww-body ww-body--s")) {
                "These names aren’t in the list of members, or the match is a guess. Write the full name where you know it; the words printed are kept."
            }
            disclosure("Show \(Counted.things(names.count, "name", "names"))", isOpen: names.count <= 8) { nameForm }
            if !members.isEmpty {
                disclosure("The members as listed") { p { members.joined(separator: " · ") } }
            }
        }
    }

    private var nameForm: Markup {
        form(.action(url.address), .method(.post)) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(version)))
            input(.type(.hidden), .name("do"), .value("names"))
            RecordTable(
                caption: "Names to confirm", style: "ww-table--tight ww-plain-rows",
                columns: [.init(name: "As printed"), .init(name: "Times"), .init(name: "Stands for")],
                rows: names.enumerated().map(nameRow)
            ).markup
            div(.class("ww-actions")) { submitButton("Save the names", isSecondary: true) }
        }
    }

    private func nameRow(_ index: Int, _ row: NameRow) -> [RecordTable.Cell] {
        let field = input(
            .class("govuk-input ww-cell-input"), .type(.text), .name("party"), .value(row.party),
            .aria(.label, "What “\(row.printed)” stands for"))
        let printed = input(.type(.hidden), .name("printed"), .value(row.printed))
        return [.init(row.printed), .init(String(row.count)), .init(printed + field)]
    }

    private var summaries: Markup {
        pageSection("What else was found", id: "found") {
            for list in lists {
                disclosure("\(list.heading) (\(list.items.count))") {
                    ol(.class("ww-list")) { for item in list.items { li { item } } }
                }
            }
        }
    }

    @MarkupBuilder private var otherTables: Markup {
        let others = tables.filter { !$0.isActions }
        if !others.isEmpty {
            pageSection("Other tables", id: "tables") {
                p(.class("ww-body ww-body--s")) {
                    "These are kept as they stand. If one of them lists actions, say what its columns hold."
                }
                for table in others {
                    disclosure("Table of \(table.shape): \(table.title)") {
                        table.columnForm(visitor, url, version: version)
                    }
                }
            }
        }
    }

    private var everything: Markup {
        pageSection("Nothing is lost", id: "blocks") {
            disclosure("Show what became of each of the \(blocks.count) blocks of the document") {
                RecordTable(
                    caption: "Every block and what it became", style: "ww-table--tight ww-plain-rows",
                    columns: ["Block", "Became", "In the part", "Begins with"].map { .init(name: $0) },
                    rows: blocks.map { $0.map { .init($0) } }
                ).markup
            }
        }
    }
}
