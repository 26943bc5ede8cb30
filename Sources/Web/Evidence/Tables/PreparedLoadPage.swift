import CommunitySafety
import HTML
import Services

/// What a table would change, before anything of it is kept.
struct PreparedLoadPage: Page {
    let name: String
    let area: NavigationItem? = .figures
    let isEnhanced = true
    let visitor: Visitor
    let table: PreparedTable
    let choices: TableChoices
    let preview: TablePreview
    let errors: [FormError]
    let notice: Markup?

    private var url: SiteURL { .preparedLoad(table.id) }

    init(
        _ table: PreparedTable, _ preview: TablePreview, _ choices: TableChoices, _ errors: [FormError],
        notice: Markup?,
        for visitor: Visitor
    ) {
        name = table.fileName
        self.table = table
        self.preview = preview
        self.choices = choices
        self.errors = errors
        self.notice = notice
        self.visitor = visitor
    }

    var content: Markup {
        notice
        breadcrumbs([("Figures", .evidence), ("Loads", .evidenceLoads)], here: table.fileName)
        errorSummary(errors)
        PageTop(
            caption: [table.fileName, table.sheets.count > 1 ? "sheet \(table.mapping.sheet)" : nil].compactMap(\.self)
                .joined(separator: ", "),
            heading: "What would this change?", answer: answer
        ).markup
        decision
        unknown
        changed
        LoadProblems(refusals: preview.otherRefusals, warnings: preview.warnings).markup
        figures
    }

    private var answer: String {
        let unknown = preview.unknownMeasures.count + preview.unknownAreas.count
        let words = LoadTallyWords.words(preview)
        guard preview.lines.isEmpty, unknown > 0 else { return words }
        return "\(words) Say what \(unknown == 1 ? "it stands" : "they stand") for."
    }

    private var decision: Markup {
        form(.class("ww-ask ww-take"), .action(url.address), .method(.post), .data("busy", "Taking it in…")) {
            formToken(visitor)
            input(.type(.hidden), .name("version"), .value(String(table.version)))
            if let known = table.mappingName {
                p(.class("ww-body ww-body--s")) { "Read by itself as “\(known)”." }
            } else if canTake {
                TextField(
                    name: "remember", label: "Remember how it is read as",
                    hint: "The next table of this shape is then read by itself. Empty to forget.",
                    value: Self.suggestedName(table.fileName), fills: "off"
                ).markup(errors)
            }
            if table.sheets.count > 1, canTake { keepBox }
            div(.class("ww-actions")) {
                if canTake { press("Take it in", "accept", isPrimary: true) }
                link("Change how it is read", to: .loadMapping(table.id))
                if !preview.refusals.isEmpty { link("Refused rows (CSV)", to: .loadRefused(table.id)) }
                button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value("discard")) { "Throw it away" }
            }
        }
    }

    private var canTake: Bool { !preview.lines.isEmpty }

    private var keepBox: Markup {
        div(.class("govuk-form-group")) {
            div(.class("govuk-checkboxes govuk-checkboxes--small")) {
                div(.class("govuk-checkboxes__item")) {
                    input(
                        .class("govuk-checkboxes__input"), .id("keep"), .name("keep"), .type(.checkbox), .value("yes"))
                    HTML.label(.class("govuk-label govuk-checkboxes__label"), .for("keep")) {
                        "Keep the file for another of its \(table.sheets.count) sheets"
                    }
                }
            }
        }
    }

    /// "davss-2022-q1.xlsx" → "davss".
    static func suggestedName(_ file: String) -> String {
        let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
        let words = TableShape.key(stem)
        return words.isEmpty ? stem : words.asSentence
    }

    @MarkupBuilder private var unknown: Markup {
        if !preview.unknownMeasures.isEmpty || !preview.unknownAreas.isEmpty {
            UnknownNames(visitor: visitor, table: table, preview: preview, choices: choices).markup
        }
    }

    @MarkupBuilder private var changed: Markup {
        let lines = preview.lines { if case .revised = $0 { true } else { false } }
        if !lines.isEmpty {
            pageSection("Figures that would change", id: "changed") {
                FigureTable(lines: Array(lines.prefix(100)), caption: "Figures that would change", showsChange: true)
                    .markup
                furtherLines(lines.count - 100)
            }
        }
    }

    @MarkupBuilder private var figures: Markup {
        let lines = preview.lines { $0 == .new }
        if !lines.isEmpty {
            pageSection("New figures", id: "new") {
                FigureTable(lines: Array(lines.prefix(60)), caption: "New figures").markup
                furtherLines(lines.count - 60)
            }
        }
    }
}
