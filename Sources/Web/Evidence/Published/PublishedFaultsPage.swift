import HTML
import Services

/// Why files can't be taken in, and what can be done.
struct PublishedFaultsPage: Page {
    let name = "This can’t be taken in"
    let area: NavigationItem? = .figures
    let load: PublishedLoad
    let faults: [PublishedLoad.Fault]
    let visitor: Visitor

    var content: Markup {
        breadcrumbs([("Figures", .evidence), ("Loads", .evidenceLoads)], here: load.name)
        PageTop(caption: load.name, heading: name, answer: answer).markup
        RecordTable(
            caption: "What is wrong", style: "ww-table--tight ww-plain-rows",
            columns: [.init(name: "What is wrong"), .init(name: "What would mend it")],
            rows: faults.map { [.init($0.message), .init($0.remedy)] }
        ).markup
        form(.class("ww-ask ww-take"), .action(SiteURL.preparedLoad(load.id).address), .method(.post)) {
            formToken(visitor)
            div(.class("ww-actions")) {
                press("Read it again", "read")
                link("Give another file", to: .newLoad)
                button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value("discard")) { "Throw it away" }
            }
        }
        p(.class("ww-fine ww-after")) { "It may read once something else was loaded, such as the places it names." }
    }

    private var answer: String {
        "Nothing of it counts. \(Counted.things(faults.count, "thing", "things").asSentence) must be mended first."
    }
}
