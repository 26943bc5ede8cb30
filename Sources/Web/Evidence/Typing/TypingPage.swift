import CommunitySafety
import HTML
import Services

/// Typing figures in: what to type, and the grid.
struct TypingPage: Page {
    let name: String
    let area: NavigationItem? = .figures
    let isEnhanced = true
    let visitor: Visitor
    let grid: TypingGrid
    let choices: TableChoices
    let errors: [FormError]
    let notice: Markup?

    private var isReady: Bool { !grid.rows.isEmpty && !grid.columns.isEmpty }

    var content: Markup {
        notice
        FigureTools(visitor: visitor, here: .typing).markup
        errorSummary(errors)
        PageTop(heading: "Type figures in", answer: answer).markup
        if isReady { gridForm }
        if choices.areas.isEmpty { noPlaces } else { choiceForm }
    }

    private var answer: String {
        isReady
            ? "Empty means no figure, “-” means no return. What you type is kept until you save it."
            : "Choose what you were told, then type it into a grid with last year’s values beside."
    }

    private var noPlaces: Markup {
        p(.class("ww-body")) {
            "There are no places yet to type figures for. Load a look-up of areas first, or add a place of your own while loading a table."
        }
    }

    private var gridForm: Markup {
        form(.class("ww-typing"), .id("grid"), .action(SiteURL.typing.address), .method(.post), .data("grid", "yes")) {
            formToken(visitor)
            hiddenChoice
            div(.class("ww-scroll ww-gridbox"), .role("region"), .aria(.label, "Figures to type"), .tabindex(0)) {
                table
            }
            p(.class("ww-fine ww-after")) {
                "Enter goes down, Tab goes right. A block copied from a spreadsheet fills the cells from where you paste it."
            }
            TextField(
                name: "told", label: "Who told you", hint: "Such as the fire service’s analyst, by telephone.",
                value: grid.choice.told, fills: "off"
            ).markup(errors)
            div(.class("ww-actions")) {
                press("Save the figures", "save", isPrimary: true)
                press("Keep and come back", "keep")
                button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value("clear")) { "Empty the grid" }
                span(.class("ww-fine"), .id("typed"), .role("status")) {}
            }
            disclosure("Paste a block") {
                TextArea(
                    name: "block", label: "Cells to put in",
                    hint: "Without headings. They fill the grid from its first cell.", rows: 4
                ).markup(errors)
                press("Put them in", "block")
            }
        }
    }

    private var hiddenChoice: Markup {
        (grid.choice.measures.map { hidden("measures", $0) } + grid.choice.areas.map { hidden("areas", $0) }
            + [hidden("periods", grid.choice.periods.joined(separator: "\n"))]).joined()
    }

    private func hidden(_ name: String, _ value: String) -> Markup {
        input(.type(.hidden), .name(name), .value(value))
    }

    private var table: Markup {
        HTML.table(.class("ww-grid ww-grid--type")) {
            caption(.class("ww-grid__caption")) { title }
            thead {
                tr {
                    th(.scope(.column)) { "Place" }
                    for column in grid.columns { th(.scope(.column)) { column } }
                }
            }
            tbody {
                for (row, line) in grid.rows.enumerated() {
                    tr {
                        th(.scope(.row)) { line.name }
                        for (column, cell) in line.cells.enumerated() { td { field(cell, row, column) } }
                    }
                }
            }
        }
    }

    private var title: String {
        let measures = grid.choice.measures.compactMap { key in choices.measures.first { $0.value == key }?.name }
        return measures.count == 1 && grid.choice.periods.count > 1
            ? measures[0] : grid.choice.periods.joined(separator: ", ")
    }

    private func field(_ cell: TypingGrid.Cell, _ row: Int, _ column: Int) -> Markup {
        let error = errors.first { $0.field == cell.key }
        let beside = [
            cell.lastYear.isEmpty ? nil : "last year \(cell.lastYear)",
            cell.standing.isEmpty ? nil : "now \(cell.standing)",
        ]
        .compactMap(\.self).joined(separator: ", ")
        let id = "note-\(row)-\(column)"
        return div {
            input(
                .classes("govuk-input", error == nil ? nil : "govuk-input--error"), .id(cell.key),
                .name("v:" + cell.key),
                .type(.text), .value(cell.text), .aria(.label, cell.label), .inputMode("decimal"), .autocomplete("off"),
                beside.isEmpty ? .none : .aria(.describedby, id), .data("row", String(row)),
                .data("column", String(column)))
            if !beside.isEmpty { span(.class("ww-fine"), .id(id)) { beside } }
        }
    }

    private var choiceForm: Markup {
        pageSection(isReady ? "Type something else" : "What you were told", id: "choice") {
            form(.class("ww-ask"), .action(SiteURL.typing.address), .method(.post)) {
                formToken(visitor)
                MultipleChoice(
                    name: "measures", label: "What is counted", hint: "One or several.", options: choices.measures,
                    chosen: grid.choice.measures
                ).markup(errors)
                MultipleChoice(
                    name: "areas", label: "For which places", hint: "One or several.", options: choices.areas,
                    chosen: grid.choice.areas
                ).markup(errors)
                TextArea(
                    name: "periods", label: "For which periods",
                    hint: "One to a line, such as Oct – Dec 2023, October 2023 or 2022-23.",
                    value: grid.choice.periods.joined(separator: "\n"), rows: 3
                ).markup(errors)
                div(.class("ww-actions")) { press("Show the grid", "choose", isPrimary: !isReady) }
            }
        }
    }
}

/// A choice of several from a list that scrolls.
struct MultipleChoice {
    let name: String
    let label: String
    let hint: String
    let options: [TableChoices.Choice]
    let chosen: [String]

    func markup(_ errors: [FormError]) -> Markup {
        let error = errors.first { $0.field == name }
        return fieldset(
            .classes("govuk-fieldset govuk-form-group", error == nil ? nil : "govuk-form-group--error"), .id(name)
        ) {
            legend(.class("govuk-label")) { label }
            div(.class("govuk-hint")) { hint }
            errorMessage(error)
            div(
                .class("ww-picks govuk-checkboxes govuk-checkboxes--small"), .role("group"), .tabindex(0),
                .aria(.label, label)
            ) {
                for (index, choice) in options.enumerated() {
                    div(.class("govuk-checkboxes__item")) {
                        input(
                            .class("govuk-checkboxes__input"), .id("\(name)-\(index)"), .name(name), .type(.checkbox),
                            .value(choice.value), .checked(chosen.contains(choice.value)))
                        HTML.label(.class("govuk-label govuk-checkboxes__label"), .for("\(name)-\(index)")) {
                            choice.name
                        }
                    }
                }
            }
        }
    }
}
