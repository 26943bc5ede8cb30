import CommunitySafety
import HTML
import Services

/// How a place is kept: its codes and names, what it lies in and what lies in it, and what can be done with it.
struct PlaceKeeping {
    let sight: ShowAreas.Sight
    let visitor: Visitor

    /// Where a place of our own stands, and what can be done with a place.
    @MarkupBuilder var standing: Markup {
        let code = sight.area.code
        if let official = sight.own?.joinedTo {
            p(.class("ww-body")) {
                "This is the same place as "
                link(official.name, to: .evidenceArea(official.code))
                ": its figures stand there."
                if let load = sight.own?.joinedBy, visitor.may(.loadEvidence) {
                    " "
                    link("Look at load \(load), or take it back", to: .evidenceLoad(load))
                }
            }
        } else if sight.own?.isRemoved == true {
            p(.class("ww-body")) { "It was removed, and is in no list. Its figures are still on record." }
            if visitor.may(.keepEvidence) {
                recordButton(.areas, code, "restore", "Put it back", about: sight.area.name, visitor)
            }
        } else if visitor.may(.keepEvidence) {
            div(.class("ww-actions ww-after")) {
                linkButton(
                    sight.area.kind == .custom ? "Change it" : "Give it another name", to: .evidenceForm(.areas, code),
                    isSecondary: true)
            }
        }
    }

    var facts: Markup {
        pageSection("How it is kept", id: "kept") {
            summaryList([
                ("Code", Markup(text: sight.area.code)),
                ("Also called", Markup(text: sight.otherNames.joined(separator: "; "))),
                ("In the editions of", Markup(text: sight.editions.map(String.init).joined(separator: ", "))),
                ("Boundary known for", Markup(text: sight.boundaryEditions.map(String.init).joined(separator: ", "))),
                ("Lies in", parents),
            ])
            if !sight.children.isEmpty { children }
        }
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

    private var children: Markup {
        div(.id("children")) {
            h3 { "What lies in it" }
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
