import CommunitySafety
package import HTML

/// One action at its lasting address: what, who, by when.
package struct ActionPage: Page {
    package let name: String
    package let area: NavigationItem? = .plan
    var year: PlanYear
    var priority: Neighbour?
    var trailEnd: String
    var top: PageTop
    var paragraphs: [String]
    var leads: [String]
    var partners: [String]
    var byWhen: String
    var byWhenNote: String
    /// What pays for it, line by line; empty where no line names it.
    var funding: [String]
    /// Empty where the plan says nothing of it.
    var status: String
    /// The success measures that it counts towards.
    var measures: [Neighbour]
    var previous: Neighbour?
    var next: Neighbour?

    package var content: Markup {
        breadcrumbs(trail, here: trailEnd)
        top.markup
        for paragraph in paragraphs { p(.class("ww-body")) { paragraph } }
        summaryList([
            ("Lead", list(leads)), ("Partners", list(partners)), ("By when", deadline),
            ("Paid for by", list(funding)),
            ("Status", Markup(text: status)), ("Counts towards", measureList),
            ("Priority", priority.map { link($0.name, to: $0.url) } ?? Markup()),
        ])
        pagination(previous: previous, next: next, label: "Actions")
    }

    private var trail: [(text: String, url: SiteURL)] {
        [("Home", .home), ("Plan \(year.name)", .plan(year))] + (priority.map { [($0.name, $0.url)] } ?? [])
    }

    private func list(_ names: [String]) -> Markup {
        switch names.count {
        case 0: Markup()
        case 1: Markup(text: names[0])
        default: ul(.class("ww-plain-list")) { for name in names { li { name } } }
        }
    }

    private var measureList: Markup {
        guard measures.count != 1 else { return link(measures[0].name, to: measures[0].url) }
        guard !measures.isEmpty else { return Markup() }
        return ul(.class("ww-plain-list")) { for measure in measures { li { link(measure.name, to: measure.url) } } }
    }

    private var deadline: Markup {
        guard !byWhen.isEmpty else { return "The plan gives no date." }
        guard !byWhenNote.isEmpty else { return Markup(text: byWhen) }
        return Markup(text: byWhen) + br() + span(.class("ww-fine")) { byWhenNote }
    }
}
