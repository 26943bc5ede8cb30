import CommunitySafety
import HTML
import Proofreading
import Services

/// The form of a place of the partnership's own, new or on record, and below it the way to say that it is an official one.
struct PlaceFormPage: Page {
    let area: NavigationItem? = .figures
    let visitor: Visitor
    /// Nil for one that isn't there yet.
    let sight: ShowAreas.Sight?
    let typed: SentForm?
    let errors: [FormError]

    private var code: String { sight?.area.code ?? "new" }
    private var heading: String { sight.map { "Change “\($0.area.name)”" } ?? "Add a place of our own" }
    var name: String { (errors.isEmpty ? "" : "Error: ") + heading }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Places", .evidenceList(.areas))], here: heading)
        PageTop(heading: heading, answer: answer).markup
        div(.class("ww-narrow")) {
            form(
                .class("ww-ask"), .method(.post), .action(SiteURL.evidenceForm(.areas, code).address),
                .encoding(.multipart)
            ) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(sight?.own?.version ?? 1)))
                fields
                div(.class("ww-actions")) {
                    stepButton("save", "Save")
                    link("Back without saving", to: back)
                }
            }
            if let sight { others(sight) }
        }
    }

    private var back: SiteURL { sight.map { .evidenceArea($0.area.code) } ?? .evidenceList(.areas) }

    private var answer: String? {
        sight == nil
            ? "A beat, an estate, a town centre, or an area that several agencies work in. Figures can be loaded for it by its name. It gets a code of its own, which no office uses."
            : nil
    }

    @MarkupBuilder private var fields: Markup {
        let fields = EvidenceFields(typed: typed, errors: errors)
        fields.line("name", "Name", sight?.area.name, hint: "As people say it: Quay estate.")
        fields.line(
            "district", "In which district does it lie? (optional)",
            sight?.parents.first?.area.name, hint: "A name or a code that the page of places shows.")
        fields.lines(
            "others", "Other names for it, one a line (optional)", sight?.otherNames.joined(separator: "\n"),
            hint: "As partners write it in their tables, so that those are understood.", rows: 3)
        fields.lines(
            "people", "How many people live there? (optional)", nil,
            hint: "A year and a number on each line: 2021 4300. \(peopleHint)", rows: 3)
        boundary(fields)
    }

    private var peopleHint: String {
        guard let sight, !sight.populations.isEmpty else { return "The middle of the year is meant." }
        return "What is on record stays unless its year is written again."
    }

    @MarkupBuilder private func boundary(_ fields: EvidenceFields) -> Markup {
        let has = sight.map { !$0.boundaryEditions.isEmpty } ?? false
        FormField(
            id: "drawn", label: has ? "Another boundary, as a file (optional)" : "Boundary, as a file (optional)",
            hint: "GeoJSON with one polygon in degrees (WGS 84), as mapping programs save it.",
            error: errors.first { $0.field == "drawn" }
        ).markup { described in
            input(
                .class("govuk-file-upload"), .id("drawn"), .name("drawn"), .type(.file), .accept(".geojson,.json"),
                described)
        }
        fields.lines(
            "boundary", "Or paste the GeoJSON (optional)", nil,
            hint: has ? "Left empty, the boundary stays as it is." : nil, rows: 4)
        if has {
            div(.class("govuk-form-group")) {
                div(.class("govuk-checkboxes govuk-checkboxes--small")) {
                    div(.class("govuk-checkboxes__item")) {
                        input(
                            .class("govuk-checkboxes__input"), .id("unbound"), .name("unbound"), .type(.checkbox),
                            .value("yes"), .checked(typed?.has("unbound") ?? false))
                        label(.class("govuk-label govuk-checkboxes__label"), .for("unbound")) {
                            "Take its boundary away"
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder private func others(_ sight: ShowAreas.Sight) -> Markup {
        pageSection("It is the same place as an official one", id: "same") {
            p(.class("ww-body")) {
                "If the office’s own place came later, join the two: the figures move there and the name stays as another name. You see first what would move, and it can be taken back."
            }
            form(.class("ww-ask"), .method(.post), .action(SiteURL.evidenceForm(.areas, code).address)) {
                formToken(visitor)
                TextField(
                    name: "official", label: "Official place", hint: "Name or code, such as E05009991.",
                    value: typed?["official"] ?? "", fills: "off"
                ).markup(errors)
                div(.class("ww-actions")) { press("Show what would move", "meet") }
            }
        }
        pageSection("It isn’t needed any more", id: "remove") {
            p(.class("ww-body")) { "It leaves every list. Its figures stay on record, and it can be put back." }
            recordButton(.areas, code, "remove", "Remove", about: sight.area.name, visitor)
        }
    }
}

/// The form of another name for an official place.
struct PlaceNamePage: Page {
    let area: NavigationItem? = .figures
    let visitor: Visitor
    let sight: ShowAreas.Sight
    let typed: SentForm?
    let errors: [FormError]

    private var heading: String { "Another name for \(sight.area.name)" }
    var name: String { (errors.isEmpty ? "" : "Error: ") + heading }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [("Places", .evidenceList(.areas)), (sight.area.name, .evidenceArea(sight.area.code))], here: "Another name"
        )
        PageTop(
            heading: heading,
            answer: "Tables that use the name are understood from then on. The official name stays as it is."
        ).markup
        form(
            .class("ww-ask ww-narrow"), .method(.post), .action(SiteURL.evidenceForm(.areas, sight.area.code).address)
        ) {
            formToken(visitor)
            TextField(
                name: "other", label: "Name", hint: "As partners write it: Shepway, for Folkestone and Hythe.",
                value: typed?["other"] ?? "", fills: "off"
            ).markup(errors)
            div(.class("ww-actions")) {
                stepButton("name", "Save")
                link("Back without saving", to: .evidenceArea(sight.area.code))
            }
        }
    }
}
