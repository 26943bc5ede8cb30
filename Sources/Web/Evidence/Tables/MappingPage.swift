import CommunitySafety
import HTML
import Services

/// How a partner's table is read: the table itself with a choice over each column, and beside it what that gives.
struct MappingPage: Page {
    let name: String
    let area: NavigationItem? = .figures
    let isEnhanced = true
    let visitor: Visitor
    let table: PreparedTable
    let choices: TableChoices
    let errors: [FormError]
    let notice: Markup?

    private var mapping: TableMapping { table.mapping }
    private var url: SiteURL { .loadMapping(table.id) }

    var content: Markup {
        notice
        breadcrumbs(
            [("Figures", .evidence), ("Loads", .evidenceLoads), (table.fileName, .preparedLoad(table.id))],
            here: "How it is read")
        errorSummary(errors)
        PageTop(caption: table.fileName, heading: "How is this table read?", answer: answer).markup
        form(.class("ww-map"), .action(url.address), .method(.post), .data("live", "gives")) {
            formToken(visitor)
            hidden("version", String(table.version))
            part("place", place) {
                hidden("was-sheet", mapping.sheet)
                hidden("was-first", String(mapping.firstRow))
                hidden("was-headers", String(mapping.headers.count))
                placeFields
            }
            part("cells", place) { tableSection }
            part("rest", rest) { restFields }
            div(.class("ww-actions")) {
                press("Show what this gives", "show")
                press("Go on to what would change", "go", isPrimary: true)
                span(.class("ww-fine ww-live"), .id("live"), .role("status")) {}
            }
        }
        part("gives", "") { gives }
    }

    /// A part of the page that is put in anew, while somebody changes the mapping, where its shape is another.
    private func part(_ name: String, _ shape: String, @MarkupBuilder content: () -> Markup) -> Markup {
        div(.data("part", name), .data("shape", shape), content: content)
    }

    /// Where the table stands, and what a row of it is.
    private var place: String {
        "\(mapping.sheet)|\(mapping.layout.rawValue)|\(mapping.firstRow)|\(mapping.headers.count)"
    }

    /// Which fields are asked for beside the table.
    private var rest: String {
        let uses: [TableMapping.Use] = [.measure, .area, .period]
        return place + uses.map { mapping.has($0) ? "|+" : "|-" }.joined()
            + (table.preview?.asksAboutDash == true ? "|dash" : "")
    }

    private var answer: String {
        table.mappingName.map { "It is read as “\($0)”, and that is changed for next time too." }
            ?? "We guessed; put right what is wrong. Next time a table of this shape is read by itself."
    }

    private func hidden(_ name: String, _ value: String) -> Markup {
        input(.type(.hidden), .name(name), .value(value))
    }

    private var placeFields: Markup {
        pageSection("Where the table is", id: "place") {
            div(.class("ww-columns")) {
                if table.sheets.count > 1 {
                    ChoiceField(
                        name: "sheet", label: "Sheet",
                        options: table.sheets.map { ($0.name, $0.isHidden ? "\($0.name) (hidden)" : $0.name) },
                        value: mapping.sheet
                    ).markup(errors)
                }
                ChoiceField(
                    name: "layout", label: "What a row is",
                    options: [("figures", "figures"), ("incidents", "one incident, to be counted")],
                    value: mapping.layout.rawValue
                ).markup(errors)
                TextField(
                    name: "first", label: "Headings begin in row", value: String(mapping.firstRow), fills: "off",
                    keys: "numeric", isShort: true
                ).markup(errors)
                ChoiceField(
                    name: "headers", label: "Rows of headings",
                    options: (0...TableMapping.mostHeaderRows).map { (String($0), $0 == 0 ? "none" : String($0)) },
                    value: String(mapping.headers.count)
                ).markup(errors)
            }
            if mapping.layout == .incidents {
                p(.class("ww-body ww-body--s ww-after")) {
                    "Rows are counted by month and place. Nothing else of them is kept: the file, which may name people, is removed once it is taken in."
                }
            }
        }
    }

    private var tableSection: Markup {
        pageSection("What its cells are", id: "cells") {
            p(.class("ww-body ww-body--s")) {
                "Over each column say what it holds; beside each row of headings, what those words name."
            }
            MappingGrid(table: table).markup
            let more = table.rowCount - table.rows.count
            if more > 0 {
                p(.class("ww-fine ww-after")) { "And \(Counted.things(more, "more row", "more rows"))." }
            }
        }
    }

    private var restFields: Markup {
        pageSection("What the table doesn’t say", id: "rest") {
            div(.class("ww-columns")) {
                if !mapping.has(.measure) { select("measure", "What is counted", choices.measures, mapping.measure) }
                if !mapping.has(.area) { select("area", "Which place", places, mapping.area) }
                TextField(
                    name: "period",
                    label: mapping.has(.period) || mapping.layout == .incidents
                        ? "Year, if it isn’t printed" : "Which period",
                    hint: "Such as 2022-23 or Oct – Dec 2022.", value: mapping.period, fills: "off"
                ).markup(errors)
                TextField(
                    name: "breakdown", label: "Only a part of it", hint: "Such as women, or IDVA. Usually empty.",
                    value: mapping.breakdown, fills: "off"
                ).markup(errors)
                select("source", "Where it is from", choices.sources, mapping.source)
                if mapping.has(.area) {
                    ChoiceField(
                        name: "kind", label: "Kind of places",
                        options: [("", "any")] + AreaKind.allCases.map { ($0.rawValue, $0.words) },
                        value: mapping.areaKind?.rawValue ?? ""
                    ).markup(errors)
                }
            }
            habits
        }
    }

    private var places: [TableChoices.Choice] {
        choices.areas + (visitor.may(.keepEvidence) ? [choices.newArea].compactMap(\.self) : [])
    }

    private var habits: Markup {
        disclosure("Dashes, brackets and rows to leave out", isOpen: table.preview?.asksAboutDash == true) {
            div(.class("ww-columns")) {
                ChoiceField(
                    name: "dash", label: "A “-” in a cell means",
                    options: [
                        ("", "not said"), ("nought", "nought"), ("no-return", "no return"),
                        ("hidden", "a hidden number"),
                    ],
                    value: mapping.dash?.rawValue ?? ""
                ).markup(errors)
                ChoiceField(
                    name: "brackets", label: "“(12)” means",
                    options: [("", "not said"), ("negative", "−12")],
                    value: mapping.bracketsAreNegative ? "negative" : ""
                ).markup(errors)
            }
            TextArea(
                name: "skipped", label: "Rows to leave out", hint: "The word that each begins with, one to a line.",
                value: mapping.skippedRows.sorted().joined(separator: "\n"), rows: 2
            ).markup(errors)
        }
    }

    private func select(_ name: String, _ label: String, _ options: [TableChoices.Choice], _ value: String) -> Markup {
        ChoiceField(
            name: name, label: label, options: [("", "choose")] + options.map { ($0.value, $0.name) }, value: value
        ).markup(errors)
    }

    private var gives: Markup {
        pageSection("What this gives", id: "gives") {
            if let preview = table.preview {
                GivenFigures(preview: preview).markup
            } else {
                p(.class("ww-body ww-body--s")) {
                    "Nothing yet: \(missing.asList) still \(missing.count == 1 ? "has" : "have") to be said."
                }
            }
        }
    }

    private var missing: [String] { mapping.missing.map(\.missingWords) }
}

extension TableMapping.Use {
    /// In the words of whoever chooses.
    var words: String {
        switch self {
        case .ignored: "nothing (leave out)"
        case .measure: "what is counted"
        case .area: "places"
        case .period: "periods"
        case .breakdown: "parts or services"
        case .value: "figures"
        case .total: "totals to check"
        case .date: "the day of each incident"
        }
    }

    /// What is still to be said.
    var missingWords: String {
        switch self {
        case .measure: "what is counted"
        case .area: "which place"
        case .period: "which period"
        case .value: "which columns hold figures"
        case .date: "which column holds the day"
        case .ignored, .breakdown, .total: "the rest"
        }
    }

    /// The form's field where it is said.
    var field: String {
        switch self {
        case .measure: "measure"
        case .area: "area"
        case .period: "period"
        case .value, .date, .ignored, .breakdown, .total: "column-0"
        }
    }
}

extension AreaKind {
    /// In plain words, of many.
    var words: String {
        switch self {
        case .lsoa: "small census areas (LSOA)"
        case .msoa: "census areas (MSOA)"
        case .ward: "wards"
        case .district: "districts"
        case .partnership: "partnership areas"
        case .force: "police force areas"
        case .county: "counties"
        case .custom: "places of our own"
        }
    }
}
