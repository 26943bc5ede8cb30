import CommunitySafety
import HTML
import Services

/// The sets of places that ours is compared with.
struct AreaSetsPage: Page {
    let name = "Sets to compare with"
    let area: NavigationItem? = .figures
    let overview: KeepAreaSets.Overview
    let visitor: Visitor
    let notice: Markup?
    private var mayKeep: Bool { visitor.may(.keepEvidence) }

    var content: Markup {
        FigureTools(visitor: visitor, here: .evidenceList(.sets)).markup
        notice
        PageTop(caption: "Figures", heading: "Whom do we compare ourselves with?", answer: answer).markup
        if mayKeep, overview.hasAreas {
            div(.class("ww-actions ww-after")) {
                linkButton("Make a set", to: .evidenceForm(.sets, "new"), isSecondary: true)
            }
        }
        if !overview.sets.isEmpty { table }
        suggestions
        removed
        evidenceShelves(but: .sets)
    }

    private var answer: String {
        if !overview.hasAreas {
            return
                "A set is a list of places, such as the districts of a county. No places are on record yet, so load look-ups first: watchward evidence import lookups.csv"
        }
        guard !overview.sets.isEmpty else {
            return
                "A set is a list of places, such as the districts of a county with or without a unitary authority. It is always printed with its name and its size."
        }
        return
            "\(Counted.things(overview.sets.count, "set", "sets").asSentence). Each is printed with its name and its size."
    }

    private var table: Markup {
        RecordTable(
            caption: "Sets to compare with",
            columns: [.init(name: "Set"), .init(name: "Places", isNumber: true), .init(name: "Which")]
                + (mayKeep ? [.init(name: "Change")] : []),
            rows: overview.sets.map { set in
                [
                    .init(set.name.asSentence), .init(Counted.digits(set.members.count)), .init(names(set.members)),
                ] + (mayKeep ? [.init(tools(set))] : [])
            }
        ).markup
    }

    private func names(_ members: [Area]) -> String {
        members.count <= 30
            ? members.map(\.name).asList
            : members.prefix(30).map(\.name).joined(separator: ", ") + " and \(members.count - 30) more"
    }

    @MarkupBuilder private func tools(_ set: KeepAreaSets.Listing) -> Markup {
        changeLink(.sets, set.id, set.name)
        " "
        recordButton(.sets, set.id, "remove", "Remove", about: set.name, visitor)
    }

    @MarkupBuilder private var suggestions: Markup {
        if mayKeep, !overview.suggestions.isEmpty {
            pageSection("Suggested by the look-ups", id: "suggestions") {
                RecordTable(
                    caption: "Suggested sets",
                    columns: ["Set", "Which", "Take it over"].map { .init(name: $0) },
                    rows: overview.suggestions.map { suggestion in
                        [
                            .init(suggestion.printed.asSentence), .init(names(suggestion.members)),
                            .init(take(suggestion)),
                        ]
                    }
                ).markup
            }
        }
    }

    private func take(_ suggestion: AreaSetSuggestion) -> Markup {
        form(.class("ww-bare-form ww-nowrap"), .method(.post), .action(SiteURL.evidenceForm(.sets, "new").address)) {
            formToken(visitor)
            input(.type(.hidden), .name("name"), .value(suggestion.name))
            input(.type(.hidden), .name("kind"), .value(suggestion.kind.rawValue))
            input(
                .type(.hidden), .name("places"), .value(suggestion.members.map(\.code).joined(separator: "\n")))
            press("Keep it", "save", about: suggestion.name)
        }
    }

    @MarkupBuilder private var removed: Markup {
        if mayKeep, !overview.removed.isEmpty {
            disclosure("Removed: \(Counted.number(overview.removed.count))") {
                ul(.class("ww-plain-list ww-records")) {
                    for set in overview.removed {
                        li {
                            "\(set.printed) "
                            recordButton(.sets, set.id, "restore", "Put it back", about: set.name, visitor)
                        }
                    }
                }
            }
        }
    }
}
