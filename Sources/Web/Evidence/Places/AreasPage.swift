import CommunitySafety
import HTML
import Services

/// The places that figures are counted for, with a search.
struct AreasPage: Page {
    let name = "Places"
    let area: NavigationItem? = .figures
    let visitor: Visitor
    let overview: ShowAreas.Overview
    let words: String
    let kind: AreaKind?
    let notice: Markup?
    private var mayKeep: Bool { visitor.may(.keepEvidence) }

    var content: Markup {
        FigureTools(visitor: visitor, here: .evidenceList(.areas)).markup
        notice
        PageTop(caption: "Figures", heading: "Which places do we count for?", answer: answer).markup
        if mayKeep {
            div(.class("ww-actions ww-after")) {
                linkButton("Add a place of our own", to: .evidenceForm(.areas, "new"), isSecondary: true)
            }
        }
        if overview.counts.isEmpty {
            firstStep
        } else {
            search
            results
        }
        own
        removed
        evidenceShelves(but: .areas)
    }

    private var answer: String {
        guard !overview.counts.isEmpty else {
            return "Figures are counted for places: wards, districts, partnership areas. None is on record yet."
        }
        let counts = overview.counts.map {
            Counted.things($0.count, $0.kind.placeWords.one, $0.kind.placeWords.many)
        }
        return "\(counts.asList.asSentence)."
    }

    private var firstStep: Markup {
        div(.class("ww-prose")) {
            p(.class("ww-body")) {
                "Begin with look-ups: tables that say which ward lies in which district, and so on. The Office for National Statistics publishes them, and they are loaded as they are."
            }
            p(.class("ww-body")) {
                "At the command line: "
                code { "watchward evidence import lookups.csv" }
            }
            p(.class("ww-body")) { "Then come the boundaries (GeoJSON) and populations, in the same way." }
        }
    }

    private var search: Markup {
        form(.class("ww-ask ww-narrow ww-after"), .method(.get), .action(SiteURL.evidenceList(.areas).address)) {
            TextField(name: "name", label: "Name or code", hint: "The beginning is enough.", value: words, fills: "off")
                .markup([])
            ChoiceField(
                name: "kind", label: "Kind",
                options: [("", "Any")] + overview.counts.map { ($0.kind.rawValue, $0.kind.placeWords.one.asSentence) },
                value: kind?.rawValue ?? ""
            ).markup([])
            submitButton("Find places")
        }
    }

    @MarkupBuilder private var results: Markup {
        if overview.found.isEmpty {
            p(.class("ww-body")) { "No place on record is called so. Look for a slip, or for fewer letters." }
        } else {
            div(.class("ww-after")) { table }
            if overview.isCut {
                p(.class("ww-fine")) { "Only the first \(ShowAreas.most) are shown. Add a few letters to find others." }
            }
        }
    }

    private var table: Markup {
        RecordTable(
            caption: "Places found", columns: ["Place", "Kind", "Code"].map { .init(name: $0) },
            rows: overview.found.map { area in
                [
                    .init(link(area.name, to: .evidenceArea(area.code))),
                    .init(area.kind.placeWords.one.asSentence), .init(area.code),
                ]
            }
        ).markup
    }

    @MarkupBuilder private var own: Markup {
        if !overview.own.isEmpty {
            pageSection("Places of our own", id: "own") {
                RecordTable(
                    caption: "Places of our own",
                    columns: (["Place", "Lies in", "Boundary", "Code"] + (mayKeep ? ["Change"] : [])).map {
                        .init(name: $0)
                    },
                    rows: overview.own.map { place in
                        [
                            .init(link(place.area.name, to: .evidenceArea(place.area.code))),
                            .init(place.liesIn.map(\.name).asList), .init(place.hasBoundary ? "known" : ""),
                            .init(place.area.code),
                        ] + (mayKeep ? [.init(changeLink(.areas, place.area.code, place.area.name))] : [])
                    }
                ).markup
            }
        }
    }

    @MarkupBuilder private var removed: Markup {
        if mayKeep, !overview.removed.isEmpty {
            disclosure("Removed: \(Counted.number(overview.removed.count))") {
                ul(.class("ww-plain-list ww-records")) {
                    for place in overview.removed {
                        li {
                            "\(place.name) "
                            recordButton(.areas, place.code, "restore", "Put it back", about: place.name, visitor)
                        }
                    }
                }
            }
        }
    }
}
