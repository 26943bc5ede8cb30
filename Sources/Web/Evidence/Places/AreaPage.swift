import CommunitySafety
import HTML
import Proofreading
import Services

/// One place: its codes and names, what it lies in, what lies in it, and who lives there.
struct AreaPage: Page {
    let area: NavigationItem? = .figures
    let sight: ShowAreas.Sight
    var name: String { sight.area.name }

    var content: Markup {
        breadcrumbs([("Places", .evidenceList(.areas))], here: sight.area.name)
        PageTop(caption: sight.area.kind.placeWords.one.asSentence, heading: sight.area.name, answer: answer).markup
        facts
        if !sight.populations.isEmpty { populations }
        if !sight.children.isEmpty { children }
    }

    private var answer: String? {
        guard let newest = sight.populations.first(where: { !$0.isHouseholds }) else { return nil }
        return "\(Counted.digits(Int(newest.count))) people lived there on \(newest.on.words)."
    }

    private var facts: Markup {
        summaryList([
            ("Code", Markup(text: sight.area.code)),
            ("Also called", Markup(text: sight.otherNames.joined(separator: "; "))),
            ("In the editions of", Markup(text: sight.editions.map(String.init).joined(separator: ", "))),
            ("Boundary known for", Markup(text: sight.boundaryEditions.map(String.init).joined(separator: ", "))),
            ("Lies in", parents),
        ])
    }

    @MarkupBuilder private var parents: Markup {
        if !sight.parents.isEmpty {
            ul(.class("ww-plain-list")) {
                for parent in sight.parents {
                    li {
                        link(parent.area.name, to: .evidenceArea(parent.area.code))
                        " (\(parent.area.kind.placeWords.one), \(String(parent.vintage)))"
                    }
                }
            }
        }
    }

    private var populations: Markup {
        pageSection("Who lives there", id: "population") {
            RecordTable(
                caption: "People and households, the newest first",
                columns: [.init(name: "Day"), .init(name: "Counted"), .init(name: "Number", isNumber: true)],
                rows: sight.populations.map {
                    [
                        .init($0.on.words), .init($0.isHouseholds ? "Households" : "People"),
                        .init(Counted.digits(Int($0.count))),
                    ]
                }
            ).markup
        }
    }

    private var children: Markup {
        pageSection("What lies in it", id: "children") {
            for kind in AreaKind.bySize.reversed() {
                let list = sight.children.filter { $0.area.kind == kind }
                if !list.isEmpty {
                    disclosure(
                        Counted.things(list.count, kind.placeWords.one, kind.placeWords.many).asSentence,
                        isOpen: list.count <= 40
                    ) {
                        ul(.class("ww-plain-list")) {
                            for child in list {
                                li {
                                    link(child.area.name, to: .evidenceArea(child.area.code))
                                    span(.class("ww-fine")) { " \(child.area.code), \(String(child.vintage))" }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
